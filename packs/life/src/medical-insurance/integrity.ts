import { choice, decimal, defineRegister, inArea, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'
import { byBody } from '../who.ts'

const owner = 'medical-insurance'

export const insuranceDoctor = defineRegister({
  id: 'life.insurance-doctor',
  name: { zh: '医保医师', en: 'Doctors for insured patients' },
  why: {
    zh: '在定点机构为参保人服务的医师只登记一次，处方检查和信用记录以医师编号引用',
    en: 'Doctors who treat insured patients in designated institutions, entered once; checks refer to them.',
  },
  kind: 'state',
  subject: 'insurance-doctor',
  owner,
  key: ['doctor'],
  fields: {
    doctor: text('医保医师编号', 'Number', { pattern: 'YS-\\d{6}-\\d{3}' }),
    name: text('姓名', 'Name', { lengthMax: 40, sensitivity: 'personal' }),
    institution: ref('执业机构', 'Institution', { register: 'life.medical-institution' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    title: choice('职称', 'Title', {
      choices: {
        chief: { zh: '主任医师', en: 'Chief physician' },
        associate: { zh: '副主任医师', en: 'Associate chief physician' },
        attending: { zh: '主治医师', en: 'Attending physician' },
        resident: { zh: '医师及以下', en: 'Physician or below' },
      },
    }),
    prescribes: yesNo('有医保处方权', 'May prescribe for insured patients'),
  },
  readableBy: 'staff',
})

export const insurancePharmacy = defineRegister({
  id: 'life.insurance-pharmacy',
  name: { zh: '定点零售药店', en: 'Pharmacies designated for insurance' },
  why: {
    zh: '签了定点协议的零售药店；企业信息以登记为准，不另填，解除按生效日登记',
    en: 'Pharmacies with an agreement with insurance; the firm stands in the registry and is not asked again.',
  },
  kind: 'state',
  subject: 'insurance-pharmacy',
  owner,
  key: ['pharmacy'],
  fields: {
    pharmacy: text('药店编号', 'Number', { pattern: 'YD-\\d{4}' }),
    body: byBody('经营企业', 'Firm'),
    name: text('门店名称', 'Name of the shop', { lengthMax: 80 }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    chronic: yesNo('慢特病用药定点', 'For medicines of chronic illness'),
    signedOn: onDay('签订日期', 'Signed on'),
  },
  readableBy: 'public',
})

export const integrityFile = defineRegister({
  id: 'life.integrity-file',
  name: { zh: '医保信用档案', en: 'Credit files of medical insurance' },
  why: {
    zh: '医院、医师、药店、参保人各一份档案：当前得分和等级；规则由州医保局定，每次评定按生效日登记',
    en: 'One file for each hospital, doctor, pharmacy and insured person: score and class, from each rating on.',
  },
  kind: 'state',
  subject: 'integrity-file',
  owner,
  key: ['file'],
  fields: {
    file: text('档案编号', 'Number', { pattern: 'XY-\\d{5}' }),
    of: choice('信用主体', 'Of', {
      choices: {
        institution: { zh: '定点医疗机构', en: 'Institution' },
        doctor: { zh: '医保医师', en: 'Doctor' },
        pharmacy: { zh: '定点零售药店', en: 'Pharmacy' },
        person: { zh: '参保人', en: 'Insured person' },
      },
    }),
    institution: ref('机构', 'Institution', { register: 'life.medical-institution', optional: true }),
    doctor: ref('医师', 'Doctor', { register: 'life.insurance-doctor', optional: true }),
    pharmacy: ref('药店', 'Pharmacy', { register: 'life.insurance-pharmacy', optional: true }),
    person: ref('参保人', 'Person', { register: 'life.person', optional: true }),
    area: inArea('所在县级地区', 'County', { level: 'county' }),
    score: decimal('信用得分', 'Score', { min: '0', max: '200', placesMax: 1 }),
    class: choice('信用等级', 'Class', {
      meaning: { zh: '分档办法由州医保局规定', en: 'By the rule of the prefecture.' },
      choices: {
        a: { zh: 'A级（守信）', en: 'A, trusted' },
        b: { zh: 'B级（较守信）', en: 'B, mostly trusted' },
        c: { zh: 'C级（一般失信）', en: 'C, at fault' },
        d: { zh: 'D级（严重失信）', en: 'D, gravely at fault' },
      },
    }),
    ratedOn: onDay('评定日期', 'Rated on'),
    document: text('评定文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'staff',
})

export const integrityAct = defineRegister({
  id: 'life.integrity-act',
  name: { zh: '信用激励、惩戒、异议和修复', en: 'Rewards, sanctions, objections and repairs' },
  why: {
    zh: '对档案做过什么：激励、惩戒，本人提出的异议及复核结论，信用修复；各有依据和经办岗位',
    en: 'What was done about a file: rewards, sanctions, objections with their outcome, and repair.',
  },
  kind: 'fact',
  subject: 'integrity-act',
  owner,
  key: ['act'],
  fields: {
    act: text('事项编号', 'Number', { pattern: 'XS-\\d{4}-\\d{3}' }),
    file: ref('档案', 'File', { register: 'life.integrity-file' }),
    area: inArea('所在县级地区', 'County', { level: 'county' }),
    kind: choice('事项', 'Kind', {
      choices: {
        reward: { zh: '激励', en: 'Reward' },
        sanction: { zh: '惩戒', en: 'Sanction' },
        objection: { zh: '异议', en: 'Objection' },
        repair: { zh: '信用修复', en: 'Repair' },
      },
    }),
    form: choice('方式', 'By', {
      choices: {
        praise: { zh: '通报表扬', en: 'Praise' },
        prepay: { zh: '提高周转金比例', en: 'More paid in advance' },
        talk: { zh: '约谈', en: 'Talk' },
        suspend: { zh: '暂停医保服务', en: 'Service suspended' },
        end: { zh: '解除协议', en: 'Agreement ended' },
        hold: { zh: '暂停联网结算', en: 'No settlement at once' },
        review: { zh: '复核', en: 'Review' },
        training: { zh: '整改和培训', en: 'Mending and training' },
      },
    }),
    finding: ref('所依据的检查问题', 'Finding it rests on', {
      register: 'life.bill-finding',
      optional: true,
    }),
    actedOn: onDay('日期', 'On'),
    endsOn: onDay('期满日期', 'Until', { optional: true }),
    outcome: choice('结论', 'Outcome', {
      choices: {
        'in-force': { zh: '执行', en: 'Carried out' },
        upheld: { zh: '异议成立', en: 'Objection upheld' },
        rejected: { zh: '异议不成立', en: 'Objection rejected' },
        repaired: { zh: '同意修复', en: 'Repaired' },
      },
    }),
    reason: text('事由', 'Reason', { lengthMax: 200 }),
    clerk: byPost('经办岗位', 'Handled by'),
  },
  readableBy: 'staff',
})
