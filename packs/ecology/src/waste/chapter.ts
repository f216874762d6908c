import type { Bilingual } from '@qaidam/kernel'

export const wasteChapter: Bilingual = {
  zh: `
期末签约的医疗废物产生单位{% figure "ecology.medical-waste.producers-contracted" /%}，占登记在册单位的
{% figure "ecology.medical-waste.contracted-share" /%}；期内处置医疗废物
{% figure "ecology.medical-waste.disposed" /%}。

期内转移危险废物{% figure "ecology.hazardous-waste.transferred" /%}，其中跨省转移
{% figure "ecology.hazardous-waste.transferred-across" /%}；利用处置
{% figure "ecology.hazardous-waste.treated" /%}。
`,
  en: `
Producers of medical waste under contract: {% figure "ecology.medical-waste.producers-contracted" /%},
{% figure "ecology.medical-waste.contracted-share" /%} of all;
{% figure "ecology.medical-waste.disposed" /%} were disposed of.

Of hazardous waste, {% figure "ecology.hazardous-waste.transferred" /%} were transferred,
{% figure "ecology.hazardous-waste.transferred-across" /%} to other provinces;
{% figure "ecology.hazardous-waste.treated" /%} were treated.
`,
}
