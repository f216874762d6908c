import { choice, defineRegister, inArea, integer, text, yesNo } from '@qaidam/kernel'
import { byBody } from '../who.ts'

export const medicalInstitution = defineRegister({
  id: 'life.medical-institution',
  name: { zh: '医疗卫生机构', en: 'Medical institutions' },
  why: {
    zh: '医院、卫生院、卫生室只登记一次，医联体、签约、定点、检查都以机构编号引用；变更按生效日登记',
    en: 'Hospitals, centres and clinics, entered once; consortia, teams and agreements refer to them.',
  },
  kind: 'state',
  subject: 'medical-institution',
  owner: 'health-commission',
  key: ['institution'],
  fields: {
    institution: text('机构编号', 'Number', {
      pattern: 'YL-\\d{6}-\\d{3}',
      meaning: {
        zh: '本平台编号，含所在县级代码',
        en: 'Given by the platform, with the code of its county.',
      },
    }),
    name: text('机构名称', 'Name', { lengthMax: 80 }),
    body: byBody('设置单位', 'Legal person'),
    kind: choice('机构类别', 'Kind', {
      choices: {
        general: { zh: '综合医院', en: 'General hospital' },
        traditional: { zh: '中医、蒙藏医医院', en: 'Hospital of Chinese, Mongolian or Tibetan medicine' },
        specialist: { zh: '专科医院', en: 'Specialist hospital' },
        maternal: { zh: '妇幼保健院', en: 'Maternal and child health centre' },
        'central-township': { zh: '中心卫生院', en: 'Central township health centre' },
        township: { zh: '乡镇卫生院', en: 'Township health centre' },
        community: { zh: '社区卫生服务机构', en: 'Community health centre' },
        village: { zh: '村卫生室', en: 'Village clinic' },
      },
    }),
    run: choice('举办主体', 'Run by', {
      choices: { public: { zh: '公立', en: 'Public' }, private: { zh: '社会办', en: 'Private' } },
    }),
    grade: choice('等级', 'Grade', {
      choices: {
        tertiary: { zh: '三级', en: 'Tertiary' },
        secondary: { zh: '二级', en: 'Secondary' },
        primary: { zh: '一级', en: 'Primary' },
        none: { zh: '未定级', en: 'Ungraded' },
      },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    beds: integer('编制床位', 'Beds', { unit: '张', min: '0' }),
    doctors: integer('执业（助理）医师', 'Doctors', { unit: '人', min: '0' }),
    sharing: yesNo('接入全民健康信息平台共享数据', 'Shares records on the health platform'),
    telemedicine: yesNo('开通远程诊疗', 'On telemedicine'),
    charter: yesNo('建立章程', 'Has a charter'),
    provincialAlliance: yesNo('参与省级专科联盟', 'In a provincial specialist alliance'),
  },
  readableBy: 'public',
})
