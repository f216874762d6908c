import type { Bilingual } from '@qaidam/kernel'

export const strategyChapter: Bilingual = {
  zh: `
{% when "economy.main-indicators.attained" period="whole-year" is="kept" %}主要经济指标
{% period of="whole-year" /%}{% when "economy.main-indicators.attained" period="whole-year" is="all" %}
全部完成目标{% else /%}完成率
{% figure "economy.main-indicators.attained" period="whole-year" /%}{% /when %}。{% /when %}

{% when "civic.indicators.gdp" is="kept" %}

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="主要经济指标" /%}

{% /when %}

期内减税{% figure "civic.indicators.taxes-relieved" /%}、降费{% figure "civic.indicators.fees-relieved" /%}。
`,
  en: `
{% when "economy.main-indicators.attained" period="whole-year" is="kept" %}In
{% period of="whole-year" /%},
{% when "economy.main-indicators.attained" period="whole-year" is="all" %}every main economic indicator
met its
goal.{% else /%}of the main economic indicators
{% figure "economy.main-indicators.attained" period="whole-year" /%} met their
goal.{% /when %}{% /when %}

{% when "civic.indicators.gdp" is="kept" %}

{% figures "civic.indicators.gdp, civic.indicators.industry-added, civic.indicators.retail, civic.indicators.budget-revenue, civic.indicators.urban-income, civic.indicators.rural-income" caption="Main economic indicators" /%}

{% /when %}

Taxes of {% figure "civic.indicators.taxes-relieved" /%} and fees of
{% figure "civic.indicators.fees-relieved" /%} were relieved in the period.
`,
}
