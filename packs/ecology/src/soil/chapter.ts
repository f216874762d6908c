import type { Bilingual } from '@qaidam/kernel'

export const soilChapter: Bilingual = {
  zh: `
期末完成重点行业企业用地调查{% figure "ecology.soil.plots-surveyed" /%}，占名单地块的
{% figure "ecology.soil.survey-share" /%}；期内采样的地块中，超筛选值地块
{% figure "ecology.soil.plots-above-screening" /%}。

期内现场抽查规模养殖场{% figure "ecology.manure.farms-sampled" /%}，畜禽粪污处理设施配套率
{% figure "ecology.manure.facility-rate" relation="at-least" bound="95" /%}。
`,
  en: `
Plots of key industries with a finished survey: {% figure "ecology.soil.plots-surveyed" /%},
{% figure "ecology.soil.survey-share" /%} of the list; of those sampled in the period,
above a screening value: {% figure "ecology.soil.plots-above-screening" /%}.

Of farms of scale, {% figure "ecology.manure.farms-sampled" /%} were visited;
{% figure "ecology.manure.facility-rate" relation="at-least" bound="95" /%} of them have matching manure
facilities.
`,
}
