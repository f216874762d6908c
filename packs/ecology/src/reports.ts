import { defineReport, type ReportParagraph, type ReportSection } from '@qaidam/kernel'
import { campaignsReport } from './campaigns/report.ts'
import { enforcementReport } from './enforcement/report.ts'
import { rectificationReport } from './rectification/report.ts'
import { riversReport } from './rivers/report.ts'
import { soilReport } from './soil/report.ts'
import { wasteReport } from './waste/report.ts'
import { waterReport } from './water/report.ts'

/** Works are told from the first year of the five-year plan that the published text looks back on. */
const since = '2016'
const relation = '='

const air: ReportSection = {
  heading: { zh: '环境空气质量', en: 'Air' },
  paragraphs: [
    {
      each: 'county',
      text: {
        zh: '{area}空气质量优良天数比例为{days}，{days.change}。',
        en: 'In {area}, {days} of days met the air standard, {days.change}.',
      },
      figures: { days: { figure: 'ecology.air.good-days', relation } },
    },
    {
      each: 'county',
      text: {
        zh: '{area}细颗粒物（PM2.5）平均浓度为{mean}，{mean.change}。',
        en: 'In {area}, PM2.5 averaged {mean}, {mean.change}.',
      },
      figures: { mean: { figure: 'ecology.air.pm25', relation } },
    },
  ],
}

const forest: ReportParagraph = {
  text: {
    zh: '期末全州管护公益林{forest}。',
    en: 'At the end of the period {forest} of public-benefit forest were under management.',
  },
  figures: { forest: { figure: 'ecology.public-forest.managed', relation } },
}

const sandAndGrass: ReportParagraph = {
  text: {
    zh: '2016年以来，累计治理沙化土地{sandy}，改良退化草原{grass}。',
    en: 'Since 2016, {sandy} of sandy land were treated and {grass} of grassland improved.',
  },
  figures: {
    sandy: { figure: 'ecology.sandy-land.treated', relation, since },
    grass: { figure: 'ecology.grassland.improved', relation, since },
  },
}

const mines: ReportParagraph = {
  text: {
    zh: '2016年以来，通过竣工验收的废弃矿山治理项目共{projects}，恢复治理面积{land}。',
    en: 'Since 2016, {projects} mine restoration projects passed final acceptance; {land} were restored.',
  },
  figures: {
    projects: { figure: 'ecology.mine-restoration.projects', relation, since },
    land: { figure: 'ecology.mine-restoration.area', relation, since },
  },
}

const landGreening: ReportParagraph = {
  text: {
    zh: '2016年以来，国土绿化{land}，为到期省定任务的{attainment}。',
    en: 'Since 2016, {land} were greened: {attainment} of the provincial tasks due by then.',
  },
  figures: {
    land: { figure: 'ecology.greening.land', relation, since },
    attainment: { figure: 'ecology.greening.attainment', relation, since },
  },
}

const otherGreening: ReportParagraph = {
  text: {
    zh: '国土绿化之外，城镇绿化造林{urban}，村庄绿化{village}；同一图斑不重复计入。',
    en: 'Besides, {urban} in towns and {village} in villages were planted; no plot counts twice.',
  },
  figures: {
    urban: { figure: 'ecology.greening.urban', relation, since },
    village: { figure: 'ecology.greening.village', relation, since },
  },
}

export const ecologyBrief = defineReport({
  id: 'ecology.brief',
  name: { zh: '生态保护优先简报', en: 'Ecology first: a brief' },
  owner: 'government-office',
  sections: [
    air,
    waterReport,
    {
      heading: { zh: '森林、沙地与草原', en: 'Forest, sand and grassland' },
      paragraphs: [forest, sandAndGrass],
    },
    { heading: { zh: '矿山恢复', en: 'Mines' }, paragraphs: [mines] },
    { heading: { zh: '绿化', en: 'Greening' }, paragraphs: [landGreening, otherGreening] },
    soilReport,
    wasteReport,
    campaignsReport,
    riversReport,
    enforcementReport,
    rectificationReport,
  ],
})
