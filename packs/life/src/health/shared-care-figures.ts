import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'health-commission'
const level = 'township'
const byMonth = { owner, level, on: 'monthEnd', grain: 'month' } as const
const referrals = talliesOf({ register: 'life.referral-month', ...byMonth })
const accesses = talliesOf({ register: 'life.record-access-month', ...byMonth })
const consultations = talliesOf({ register: 'life.remote-consultation', owner, level, on: 'heldOn' })
const contracts = talliesOf({ register: 'life.family-contract', owner, level })
const reforms = talliesOf({ register: 'life.hospital-reform', owner, level })
const alliances = talliesOf({ register: 'life.specialist-alliance', owner, level })
const consortia = talliesOf({ register: 'life.medical-consortium', owner, level: 'county' })
const yes = (field: string) => ({ field, in: ['true'] })
const referred = (direction: string) => ({
  unit: '人次',
  add: { sum: 'referred' },
  where: [{ field: 'direction', in: [direction] }],
})

export const referredUp = referrals({
  id: 'life.health.referred-up',
  name: ['上转人次', 'Referred up'],
  definition: ['期内基层和县级机构向上级转诊的人次', 'Patients referred to a higher institution.'],
  ...referred('up'),
})

export const referredDown = referrals({
  id: 'life.health.referred-down',
  name: ['下转人次', 'Referred down'],
  definition: ['期内医院向基层机构转诊的人次', 'Patients referred by hospitals to institutions near home.'],
  ...referred('down'),
})

export const remoteConsultations = consultations({
  id: 'life.health.remote-consultations',
  name: ['远程会诊', 'Remote consultations'],
  definition: ['期内开展的远程会诊次数', 'Remote consultations that were held.'],
  unit: '次',
})

export const consultationFees = consultations({
  id: 'life.health.consultation-fees',
  name: ['远程会诊费', 'Fees of remote consultations'],
  definition: ['期内远程会诊费之和', 'The fees of remote consultations.'],
  unit: '元',
  places: 2,
  add: { sum: 'fee' },
})

export const consultationSubsidy = consultations({
  id: 'life.health.consultation-subsidy',
  name: ['远程会诊财政补助', 'Subsidy of remote consultations'],
  definition: ['期内远程会诊费中由财政补助的金额', 'What public funds paid of the fees.'],
  unit: '元',
  places: 2,
  add: { sum: 'subsidy' },
})

export const subsidyShare = shareOf({
  id: 'life.health.consultation-subsidy-share',
  name: ['远程会诊补助比例', 'Share of fees subsidised'],
  definition: ['远程会诊财政补助占会诊费的百分比', 'The subsidy, of the fees of remote consultations.'],
  part: consultationSubsidy,
  whole: consultationFees,
})

export const recordsAsked = accesses({
  id: 'life.health.records-asked',
  name: ['健康档案调阅请求', 'Shared records asked for'],
  definition: ['期内各共享机构调阅健康档案的请求次数', 'How often shared records were asked for.'],
  unit: '次',
  add: { sum: 'asked' },
})

export const recordsConsented = accesses({
  id: 'life.health.records-consented',
  name: ['凭授权调阅', 'Shared records read with consent'],
  definition: ['期内凭患者授权调阅的次数', 'How often they were read with the consent of the patient.'],
  unit: '次',
  add: { sum: 'consented' },
})

export const recordsRefused = accesses({
  id: 'life.health.records-refused',
  name: ['被拒的调阅', 'Shared records refused'],
  definition: ['期内没有授权、也非急救而被拒的调阅次数', 'How often access was refused for want of consent.'],
  unit: '次',
  add: { sum: 'refused' },
})

export const consentShare = shareOf({
  id: 'life.health.consent-share',
  name: ['授权调阅比例', 'Share of access with consent'],
  definition: ['凭授权调阅占调阅请求的百分比', 'Reading with consent, of all that was asked.'],
  part: recordsConsented,
  whole: recordsAsked,
  better: 'larger',
})

const chronic = [{ field: 'group', in: ['chronic'] }]
export const chronicRegistered = contracts({
  id: 'life.health.chronic-registered',
  name: ['在管慢病患者', 'Patients with chronic illness'],
  definition: [
    '期末团队服务范围内高血压、糖尿病患者数',
    'Patients with high blood pressure or diabetes in the areas of teams.',
  ],
  unit: '人',
  add: { sum: 'registered' },
  where: chronic,
})

export const chronicSigned = contracts({
  id: 'life.health.chronic-signed',
  name: ['签约慢病患者', 'Patients with chronic illness under contract'],
  definition: ['期末慢病患者中签约家庭医生的人数', 'Those of them who have a family doctor.'],
  unit: '人',
  add: { sum: 'signed' },
  where: chronic,
})

export const chronicSignedShare = shareOf({
  id: 'life.health.chronic-signed-share',
  name: ['慢病患者签约率', 'Share of chronic patients under contract'],
  definition: ['签约慢病患者占在管慢病患者的百分比', 'Chronic patients under contract, of all in the areas.'],
  part: chronicSigned,
  whole: chronicRegistered,
  better: 'larger',
})

export const unifiedCommunities = consortia({
  id: 'life.health.unified-communities',
  name: ['五统一的紧密型医联体', 'Close-knit consortia unified in all five'],
  definition: [
    '期末行政、财务、资产、药品、业务五项都统一管理的县域内紧密型医联体数',
    'Close-knit consortia with one administration, finance, assets, medicines and business.',
  ],
  unit: '个',
  where: [
    { field: 'kind', in: ['county'] },
    ...['administration', 'finance', 'assets', 'medicines', 'business'].map(yes),
  ],
})

export const hospitalsInReform = reforms({
  id: 'life.health.hospitals-in-reform',
  name: ['改革公立医院', 'Public hospitals in reform'],
  definition: ['期末登记改革进展的公立医院数', 'Public hospitals whose reform is on record.'],
  unit: '家',
})

const reformed = (id: string, zh: string, en: string, field: string) =>
  reforms({
    id: `life.health.${id}`,
    name: [`${zh}的公立医院`, `Public hospitals: ${en}`],
    definition: [`期末实行${zh}的公立医院数`, `Public hospitals with ${en} at the end of the period.`],
    unit: '家',
    where: [yes(field)],
  })
export const hospitalsRecruiting = reformed(
  'own-recruitment',
  '自主招聘',
  'recruitment of their own',
  'recruits',
)
export const hospitalsWithTitles = reformed('own-titles', '自主评聘职称', 'titles of their own', 'titles')
export const hospitalsOnSalary = reformed(
  'yearly-salaries',
  '领导班子年薪制',
  'yearly salaries of the leading group',
  'yearlySalary',
)

export const salaryShare = shareOf({
  id: 'life.health.yearly-salaries-share',
  name: ['实行领导班子年薪制的公立医院比例', 'Share of hospitals with yearly salaries'],
  definition: [
    '实行领导班子年薪制的占改革公立医院的百分比',
    'Hospitals with yearly salaries of the leading group, of those in reform.',
  ],
  part: hospitalsOnSalary,
  whole: hospitalsInReform,
  better: 'larger',
})

export const alliancesJoined = alliances({
  id: 'life.health.alliances-joined',
  name: ['专科联盟参加数', 'Alliances joined'],
  definition: [
    '期末各医院参加的专科联盟数之和，一家参加几个计几个',
    'Alliances that hospitals have joined; one in several counts for each.',
  ],
  unit: '个',
})

const tests = talliesOf({
  register: 'life.gene-test-month',
  owner,
  level: 'county',
  on: 'monthEnd',
  grain: 'month',
})

export const geneTested = tests({
  id: 'life.health.gene-tested',
  name: ['民生基因检测人次', 'Gene tests made'],
  definition: ['期内民生基因检测的人次', 'Gene tests that were made; who takes two counts twice.'],
  unit: '人次',
  add: { sum: 'tested' },
})

export const genePositive = tests({
  id: 'life.health.gene-positive',
  name: ['基因检测阳性人次', 'Gene tests that were positive'],
  definition: ['期内民生基因检测结果为阳性的人次', 'Gene tests of the period that were positive.'],
  unit: '人次',
  add: { sum: 'positive' },
})

export const geneFollowed = tests({
  id: 'life.health.gene-followed',
  name: ['基因检测阳性随访人次', 'Positive gene tests followed up'],
  definition: ['期内阳性结果中已随访的人次', 'Positive gene tests whose person was followed up.'],
  unit: '人次',
  add: { sum: 'followed' },
})

export const geneFollowedShare = shareOf({
  id: 'life.health.gene-followed-share',
  name: ['基因检测阳性随访率', 'Share of positive gene tests followed up'],
  definition: [
    '阳性随访人次占阳性人次的百分比',
    'Positive gene tests followed up, of all that were positive.',
  ],
  part: geneFollowed,
  whole: genePositive,
  better: 'larger',
})
