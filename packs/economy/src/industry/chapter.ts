import type { Bilingual } from '@qaidam/kernel'

export const industryChapter: Bilingual = {
  zh: `
{% when "economy.industry-clusters" period="year" is="kept" %}“五个千”产业集群共
{% figure "economy.industry-clusters" period="year" /%}（
{% records "economy.industry-cluster" show="name" /%}），{% /when %}产业基地
{% figure "economy.industry-bases" period="year" /%}；期内集群产值{% figure "economy.clusters.output" /%}。招商签约
{% figure "economy.investment.signed" /%}，到位资金{% figure "economy.investment.arrived" /%}。

{% when "economy.tourism.visits" period="whole-year" is="record-high" years=3 %}
{% period of="whole-year" /%}旅游人数创历史新高，全年接待
{% figure "economy.tourism.visits" period="whole-year" unit="万人次" /%}。
{% else /%}
{% period of="whole-year" /%}全年接待游客
{% figure "economy.tourism.visits" period="whole-year" unit="万人次" /%}。
{% /when %}

{% when "economy.tourism.revenue" period="whole-year" is="record-high" years=3 %}
{% period of="whole-year" /%}旅游收入创历史新高，全年
{% figure "economy.tourism.revenue" period="whole-year" unit="亿元" places=2 /%}。
{% else /%}
{% period of="whole-year" /%}全年旅游收入
{% figure "economy.tourism.revenue" period="whole-year" unit="亿元" places=2 /%}。
{% /when %}

{% chart "economy.tourism.visits" period="whole-year" by="year" years=4 /%}
`,
  en: `
{% when "economy.industry-clusters" period="year" is="kept" %}Clusters of a hundred
billion yuan:
{% figure "economy.industry-clusters" period="year" /%} in all
({% records "economy.industry-cluster" show="name" /%}).
{% /when %}Industry bases:
{% figure "economy.industry-bases" period="year" /%}; output of the clusters was
{% figure "economy.clusters.output" /%} in the period. Investment of
{% figure "economy.investment.signed" /%} was signed, and {% figure "economy.investment.arrived" /%}
arrived.

{% when "economy.tourism.visits" period="whole-year" is="record-high" years=3 %}
Tourism reached a record high in {% period of="whole-year" /%} with
{% figure "economy.tourism.visits" period="whole-year" unit="万人次" /%}.
{% else /%}
Tourists of {% period of="whole-year" /%}:
{% figure "economy.tourism.visits" period="whole-year" unit="万人次" /%}.
{% /when %}

{% when "economy.tourism.revenue" period="whole-year" is="record-high" years=3 %}
Revenue of tourism in {% period of="whole-year" /%} was a record high too,
{% figure "economy.tourism.revenue" period="whole-year" unit="亿元" places=2 /%}.
{% else /%}
Revenue of tourism in {% period of="whole-year" /%} was
{% figure "economy.tourism.revenue" period="whole-year" unit="亿元" places=2 /%}.
{% /when %}

{% chart "economy.tourism.visits" period="whole-year" by="year" years=4 /%}
`,
}
