import type { Bilingual } from '@qaidam/kernel'

export const strategyChapter: Bilingual = {
  zh: `
{% when "economy.main-indicators.attained" period="whole-year" is="all" %}年度主要经济指标全部完成目标{% else /%}年度主要经
济指标完成率{% figure "economy.main-indicators.attained" period="whole-year" /%}{% /when %}。

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="主要经济指标" /%}

期内减税{% figure "civic.indicators.taxes-relieved" /%}、降费{% figure "civic.indicators.fees-relieved" /%}。
`,
  en: `
{% when "economy.main-indicators.attained" period="whole-year" is="all" %}Every main economic indicator
of the last year met its goal.{% else /%}Of the main economic indicators of the last year
{% figure "economy.main-indicators.attained" period="whole-year" /%} met their goal.{% /when %}

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="Main economic indicators" /%}

Taxes of {% figure "civic.indicators.taxes-relieved" /%} and fees of
{% figure "civic.indicators.fees-relieved" /%} were relieved in the period.
`,
}
