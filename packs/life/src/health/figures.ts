import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'health-commission'
const level = 'township'
const institutions = talliesOf({ register: 'life.medical-institution', owner, level })
const consortia = talliesOf({ register: 'life.medical-consortium', owner, level: 'county' })
const visitMonths = talliesOf({
  register: 'life.visit-month',
  owner,
  level: 'county',
  on: 'monthEnd',
  grain: 'month',
})
const teams = talliesOf({ register: 'life.family-doctor-team', owner, level })

const HOSPITALS = ['general', 'traditional', 'specialist']
const hospitals = { field: 'kind', in: HOSPITALS }
const grassroots = { field: 'kind', in: ['central-township', 'township', 'community', 'village'] }
const ofPublic = { field: 'run', in: ['public'] }
const secondary = { field: 'grade', in: ['secondary'] }
const yes = (field: string) => ({ field, in: ['true'] })

export const institutionsInAll = institutions({
  id: 'life.health.institutions',
  name: ['医疗卫生机构', 'Medical institutions'],
  definition: ['期末在册的医疗卫生机构数', 'Medical institutions on the list at the end of the period.'],
  unit: '家',
})

export const beds = institutions({
  id: 'life.health.beds',
  name: ['编制床位', 'Beds'],
  definition: ['期末在册医疗卫生机构编制床位之和', 'Beds of all medical institutions on the list.'],
  unit: '张',
  add: { sum: 'beds' },
})

export const regionalConsortia = consortia({
  id: 'life.health.regional-consortia',
  name: ['区域医联体', 'Regional medical consortia'],
  definition: ['期末在册的区域医联体数', 'Regional medical consortia at the end of the period.'],
  unit: '个',
  where: [{ field: 'kind', in: ['regional'] }],
})

export const countyCommunities = consortia({
  id: 'life.health.county-communities',
  name: ['县域内紧密型医联体', 'Close-knit consortia within counties'],
  definition: [
    '期末在册的县域内紧密型医联体数',
    'Close-knit consortia within counties at the end of the period.',
  ],
  unit: '个',
  where: [{ field: 'kind', in: ['county'] }],
})

export const independentCommunities = consortia({
  id: 'life.health.independent-communities',
  name: ['独立法人紧密型医共体', 'Medical communities with their own legal person'],
  definition: [
    '期末在册的县域内紧密型医联体中登记为独立法人的',
    'Close-knit consortia within counties that are legal persons of their own.',
  ],
  unit: '个',
  where: [{ field: 'kind', in: ['county'] }, yes('independent')],
})

export const consortiumMembers = talliesOf({ register: 'life.consortium-member', owner, level })({
  id: 'life.health.consortium-members',
  name: ['医联体成员单位', 'Members of consortia'],
  definition: [
    '期末参加医联体的机构数，一家机构参加几个只计一次',
    'Institutions in consortia; one that is in several counts once.',
  ],
  unit: '家',
  add: { distinct: 'institution' },
})

export const sharingHospitals = institutions({
  id: 'life.health.sharing-hospitals',
  name: ['数据共享公立医院', 'Public hospitals sharing data'],
  definition: ['期末接入平台共享数据的公立医院数', 'Public hospitals that share records on the platform.'],
  unit: '家',
  where: [hospitals, ofPublic, yes('sharing')],
})

export const sharingCentres = institutions({
  id: 'life.health.sharing-centres',
  name: ['数据共享中心卫生院', 'Central health centres sharing data'],
  definition: ['期末接入平台共享数据的中心卫生院数', 'Central township health centres that share records.'],
  unit: '家',
  where: [{ field: 'kind', in: ['central-township'] }, yes('sharing')],
})

export const telemedicineSites = institutions({
  id: 'life.health.telemedicine-sites',
  name: ['开通远程诊疗的基层机构', 'Grassroots institutions on telemedicine'],
  definition: [
    '期末开通远程诊疗的卫生院、社区卫生服务机构和村卫生室数',
    'Health centres of townships and communities, and village clinics, that are on telemedicine.',
  ],
  unit: '家',
  where: [grassroots, yes('telemedicine')],
})

export const specialistAlliances = institutions({
  id: 'life.health.specialist-alliances',
  name: ['参与省级专科联盟的三级医院', 'Tertiary hospitals in provincial specialist alliances'],
  definition: [
    '期末参与省级专科联盟的三级医院数，参与几个只计一次',
    'Tertiary hospitals in provincial specialist alliances; one that is in several counts once.',
  ],
  unit: '家',
  where: [hospitals, { field: 'grade', in: ['tertiary'] }, yes('provincialAlliance')],
})

export const secondaryHospitals = institutions({
  id: 'life.health.secondary-hospitals',
  name: ['二级公立医院', 'Secondary public hospitals'],
  definition: ['期末在册的二级公立医院数', 'Public hospitals of the secondary grade.'],
  unit: '家',
  where: [hospitals, ofPublic, secondary],
})

export const secondaryWithCharter = institutions({
  id: 'life.health.secondary-with-charter',
  name: ['建立章程的二级公立医院', 'Secondary public hospitals that have a charter'],
  definition: [
    '期末已建立章程的二级公立医院数',
    'Public hospitals of the secondary grade that have a charter.',
  ],
  unit: '家',
  where: [hospitals, ofPublic, secondary, yes('charter')],
})

export const charterHospitals = shareOf({
  id: 'life.health.charter-hospitals',
  name: ['建立章程的二级公立医院比例', 'Share of secondary public hospitals with a charter'],
  definition: [
    '已建立章程的占全部二级公立医院的百分比',
    'Secondary public hospitals with a charter, of all of them.',
  ],
  places: 0,
  part: secondaryWithCharter,
  whole: secondaryHospitals,
  better: 'larger',
})

export const visits = visitMonths({
  id: 'life.health.visits',
  name: ['居民就诊人次', 'Visits of residents'],
  definition: [
    '期内各县级地区居民就诊总人次，不论在哪里就诊',
    'Visits of the residents of a county, wherever they were treated.',
  ],
  unit: '人次',
  add: { sum: 'visits' },
})

export const visitsWithin = visitMonths({
  id: 'life.health.visits-within',
  name: ['县域内就诊人次', 'Visits within the county'],
  definition: [
    '期内居民在本县级地区内就诊的人次',
    'Visits of residents to institutions of their own county.',
  ],
  unit: '人次',
  add: { sum: 'within' },
})

export const inCountyVisits = shareOf({
  id: 'life.health.in-county-visits',
  name: ['县域内就诊率', 'Visits kept within the county'],
  definition: [
    '县域内就诊人次占居民就诊总人次的百分比',
    'Visits within the county, of all visits of its residents.',
  ],
  part: visitsWithin,
  whole: visits,
  better: 'larger',
})

export const familyDoctorTeams = teams({
  id: 'life.health.family-doctor-teams',
  name: ['家庭医生服务团队', 'Family-doctor teams'],
  definition: ['期末在岗的家庭医生服务团队数', 'Family-doctor teams at work at the end of the period.'],
  unit: '个',
})

export const contracted = teams({
  id: 'life.health.contracted',
  name: ['家庭医生签约居民', 'Residents with a family doctor'],
  definition: ['期末家庭医生服务团队签约居民数', 'Residents under contract with family-doctor teams.'],
  unit: '人',
  add: { sum: 'contracted' },
})

export const geneTests = talliesOf({ register: 'life.gene-test', owner, level: 'prefecture' })({
  id: 'life.health.gene-tests',
  name: ['民生基因检测项目', 'Public gene tests offered'],
  definition: ['期末开展的民生基因检测项目数', 'Public gene tests offered at the end of the period.'],
  unit: '项',
})
