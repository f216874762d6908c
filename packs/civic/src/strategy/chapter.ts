import type { Bilingual } from '@qaidam/kernel'

export const strategyChapter: Bilingual = {
  zh: `
{% period of="whole-year" /%}主要经济指标
{% when "economy.main-indicators.attained" period="whole-year" is="all" %}全部完成目标{% else /%}完成率
{% figure "economy.main-indicators.attained" period="whole-year" /%}{% /when %}。

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="主要经济指标" /%}

期内减税{% figure "civic.indicators.taxes-relieved" /%}、降费{% figure "civic.indicators.fees-relieved" /%}。
`,
  en: `
{% when "economy.main-indicators.attained" period="whole-year" is="all" %}Every main economic indicator
of {% period of="whole-year" /%} met its goal.{% else /%}Of the main economic indicators
of {% period of="whole-year" /%},
{% figure "economy.main-indicators.attained" period="whole-year" /%} met their goal.{% /when %}

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="Main economic indicators" /%}

Taxes of {% figure "civic.indicators.taxes-relieved" /%} and fees of
{% figure "civic.indicators.fees-relieved" /%} were relieved in the period.
`,
}
