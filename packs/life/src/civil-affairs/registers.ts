import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { byBody } from '../who.ts'

const owner = 'civil-affairs'

export const careHome = defineRegister({
  id: 'life.care-home',
  name: { zh: '民政服务机构', en: 'Institutions of civil affairs' },
  why: {
    zh: '养老、儿童福利、救助、仓储、殡葬等机构只登记一次，项目和服务以编号引用',
    en: 'Homes for the aged and for children, shelters and stores, entered once; projects refer to them.',
  },
  kind: 'state',
  subject: 'care-home',
  owner,
  key: ['home'],
  fields: {
    home: text('机构编号', 'Number', { pattern: 'MZ-\\d{3}' }),
    name: text('机构名称', 'Name', { lengthMax: 80 }),
    body: byBody('举办单位', 'Legal person'),
    kind: choice('机构类别', 'Kind', {
      choices: {
        aged: { zh: '养老机构', en: 'Home for the aged' },
        'day-care': { zh: '日间照料中心', en: 'Day-care centre for the aged' },
        mutual: { zh: '农村互助幸福院', en: 'House of mutual help in a village' },
        children: { zh: '儿童福利和未成年人保护机构', en: 'Protection of children' },
        shelter: { zh: '救助管理站', en: 'Shelter' },
        store: { zh: '救灾物资储备库', en: 'Relief store' },
        funeral: { zh: '殡葬服务机构', en: 'Funeral services' },
      },
    }),
    run: choice('举办方式', 'Run by', {
      choices: {
        public: { zh: '公办', en: 'Public' },
        'public-built': { zh: '公建民营', en: 'Publicly built, privately run' },
        private: { zh: '民办', en: 'Private' },
      },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    beds: integer('床位', 'Beds', { unit: '张', min: '0' }),
    occupied: integer('其中入住', 'Of them occupied', { unit: '张', min: '0' }),
    staff: integer('工作人员', 'Staff', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'occupied-of-beds',
      kind: 'order',
      lesser: 'occupied',
      greater: 'beds',
      why: { zh: '入住的床位是床位的一部分', en: 'Occupied beds are a part of all.' },
    },
  ],
  readableBy: 'public',
})

export const civilProject = defineRegister({
  id: 'life.civil-project',
  name: { zh: '民政公共服务项目', en: 'Civil-affairs service projects' },
  why: {
    zh: '建什么、建在哪里、批复多少投资、各级各出多少；项目数和总投资由此得出',
    en: 'What is built where, with how much investment approved, from which funds.',
  },
  kind: 'fact',
  subject: 'civil-project',
  owner,
  key: ['project'],
  fields: {
    project: text('项目编号', 'Number', { pattern: 'MX-\\d{4}-\\d{3}' }),
    name: text('项目名称', 'Name', { lengthMax: 100 }),
    home: ref('所建机构', 'Built for', { register: 'life.care-home', optional: true }),
    kind: choice('建设性质', 'Works', {
      choices: {
        new: { zh: '新建', en: 'New building' },
        rebuilt: { zh: '改扩建', en: 'Rebuilding' },
        equipped: { zh: '设施设备', en: 'Equipment' },
      },
    }),
    area: inArea('建设地点', 'Township', { level: 'township' }),
    approvedOn: onDay('批复日期', 'Approved on'),
    document: text('批复文号', 'Document', { lengthMax: 60 }),
    investment: decimal('批复总投资', 'Investment approved', { unit: '万元', min: '0', placesMax: 4 }),
    upper: decimal('其中中央和省级资金', 'Of it central and provincial funds', {
      unit: '万元',
      min: '0',
      placesMax: 4,
    }),
    places: integer('新增床位', 'Beds added', { unit: '张', min: '0' }),
  },
  checks: [
    {
      id: 'upper-of-investment',
      kind: 'order',
      lesser: 'upper',
      greater: 'investment',
      why: { zh: '上级资金是总投资的一部分', en: 'Funds from above are a part of the investment.' },
    },
  ],
  readableBy: 'public',
})
