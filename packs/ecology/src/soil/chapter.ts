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
The survey of {% figure "ecology.soil.plots-surveyed" /%} plots of key industries is finished,
{% figure "ecology.soil.survey-share" /%} of the list; of those sampled in the period,
{% figure "ecology.soil.plots-above-screening" /%} exceed a screening value.

Of farms of scale, {% figure "ecology.manure.farms-sampled" /%} were visited;
{% figure "ecology.manure.facility-rate" relation="at-least" bound="95" /%} of them have matching manure
facilities.
`,
}
