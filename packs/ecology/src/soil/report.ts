import type { ReportSection } from '@qaidam/kernel'

export const soilReport: ReportSection = {
  heading: { zh: '土壤与养殖', en: 'Soil and farms' },
  paragraphs: [
    {
      text: {
        zh: '期末完成重点行业企业用地调查{plots}，占名单地块的{share}；期内采样的地块中，超筛选值地块{above}。',
        en: 'The survey of {plots} plots of key industries is finished, {share} of the list; of those sampled in the period, {above} exceed a screening value.',
      },
      figures: {
        plots: { figure: 'ecology.soil.plots-surveyed', relation: '=' },
        share: { figure: 'ecology.soil.survey-share', relation: '=' },
        above: { figure: 'ecology.soil.plots-above-screening', relation: '=' },
      },
    },
    {
      text: {
        zh: '期内现场抽查规模养殖场{sampled}，畜禽粪污处理设施配套率为{rate}。',
        en: 'Of farms of scale, {sampled} were visited; {rate} of them have matching manure facilities.',
      },
      figures: {
        sampled: { figure: 'ecology.manure.farms-sampled', relation: '=' },
        rate: { figure: 'ecology.manure.facility-rate', relation: '=' },
      },
    },
  ],
}
