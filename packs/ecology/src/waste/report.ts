import type { ReportSection } from '@qaidam/kernel'

export const wasteReport: ReportSection = {
  heading: { zh: '医疗废物与危险废物', en: 'Medical and hazardous waste' },
  paragraphs: [
    {
      text: {
        zh: '期末签约的医疗废物产生单位{contracted}，占登记在册单位的{share}；期内处置医疗废物{disposed}。',
        en: 'Producers of medical waste under contract: {contracted}, {share} of all; {disposed} were disposed of.',
      },
      figures: {
        contracted: { figure: 'ecology.medical-waste.producers-contracted', relation: '=' },
        share: { figure: 'ecology.medical-waste.contracted-share', relation: '=' },
        disposed: { figure: 'ecology.medical-waste.disposed', relation: '=' },
      },
    },
    {
      text: {
        zh: '期内转移危险废物{moved}，其中跨省转移{across}；利用处置{treated}。',
        en: 'Of hazardous waste, {moved} were transferred, {across} to other provinces; {treated} were treated.',
      },
      figures: {
        moved: { figure: 'ecology.hazardous-waste.transferred', relation: '=' },
        across: { figure: 'ecology.hazardous-waste.transferred-across', relation: '=' },
        treated: { figure: 'ecology.hazardous-waste.treated', relation: '=' },
      },
    },
  ],
}
