import type { Bilingual } from '@qaidam/kernel'

export const povertyChapter: Bilingual = {
  zh: `
{% when "life.poverty.batch-plans" period="year" is="kept" %}脱贫攻坚政策体系由“八个一批”行动计划
{% figure "life.poverty.batch-plans" period="year" /%}、行业扶贫专项方案
{% figure "life.poverty.sector-plans" period="year" /%}等组成。{% /when %}2016年以来，落实专项扶贫资金
{% figure "life.poverty.special-funds" since="2016" /%}、行业扶贫资金
{% figure "life.poverty.sector-funds" since="2016" /%}。建成扶贫产业园
{% figure "life.poverty.industrial-parks" /%}、集中式光伏扶贫电站{% figure "life.poverty.pv-stations" /%}、乡村旅游扶贫项目
{% figure "life.poverty.tourism-projects" /%}。
{% period of="whole-year" /%}贫困人口人均可支配收入
{% figure "life.poverty.income-per-head" period="whole-year" /%}。

{% period of="whole-year" /%}集体经济年收入五万元以上的村
{% figure "life.village.income-over-50k" period="whole-year" /%}，期末有稳定收益实体产业的村
{% figure "life.village.stable-business" /%}。

2016年以来，改造农村危房{% figure "life.poverty.houses-rebuilt" since="2016" /%}，易地扶贫搬迁
{% figure "life.poverty.relocated" since="2016" /%}，
{% when "life.poverty.relocation-attained" since="2016" is="all" %}搬迁任务全部完成{% else /%}搬迁任务完成
{% figure "life.poverty.relocation-attained" since="2016" /%}{% /when %}；解决
{% figure "life.poverty.safe-water" since="2016" /%}的饮水安全，建设农电线路
{% figure "life.poverty.power-lines" since="2016" /%}、通村公路
{% figure "life.poverty.village-roads" since="2016" /%}。

{% when "life.poverty.insurance-fund" period="year" is="kept" %}2018年以来，州级财政投入
{% figure "life.poverty.insurance-fund" since="2018" period="year" /%}购买脱贫保险，{% /when %}脱贫户“脱贫保”
{% when "life.poverty.insurance-coverage-lifted" period="year" is="all" %}全覆盖{% else /%}覆盖率
{% figure "life.poverty.insurance-coverage-lifted" period="year" /%}{% /when %}，边缘户“防贫保”
{% when "life.poverty.insurance-coverage-borderline" period="year" is="all" %}全覆盖{% else /%}覆盖率
{% figure "life.poverty.insurance-coverage-borderline" period="year" /%}{% /when %}。
{% when "life.poverty.consolidation-measures" period="year" is="kept" %}出台巩固脱贫成果措施
{% figure "life.poverty.consolidation-measures" period="year" relation="above" bound="20" /%}，
{% /when %}选树脱贫典型
{% figure "life.poverty.model-households" period="year" /%}。期末风险未消除的监测户
{% figure "life.poverty.at-risk" /%}，待核查预警{% figure "life.poverty.warnings-open" /%}。
`,
  en: `
{% when "life.poverty.batch-plans" period="year" is="kept" %}The policies against poverty hold
{% figure "life.poverty.batch-plans" period="year" /%} action plans of
the eight batches and {% figure "life.poverty.sector-plans" period="year" /%} sector plans.
{% /when %}Since 2016,
special funds of {% figure "life.poverty.special-funds" since="2016" /%} and sector funds of
{% figure "life.poverty.sector-funds" since="2016" /%} were put in place. Built were
{% figure "life.poverty.industrial-parks" /%} industrial parks, {% figure "life.poverty.pv-stations" /%}
centralised PV stations and {% figure "life.poverty.tourism-projects" /%} projects of rural tourism. The
registered poor had {% figure "life.poverty.income-per-head" period="whole-year" /%} a head to spend in
{% period of="whole-year" /%}.

In {% period of="whole-year" /%} collective income reached fifty thousand yuan in
{% figure "life.village.income-over-50k" period="whole-year" /%} villages; at the end of the period
{% figure "life.village.stable-business" /%} have a business of stable return.

Since 2016, {% figure "life.poverty.houses-rebuilt" since="2016" /%} had a dilapidated house rebuilt and
{% figure "life.poverty.relocated" since="2016" /%} moved,
{% when "life.poverty.relocation-attained" since="2016" is="all" %}which is the whole
task{% else /%}which is {% figure "life.poverty.relocation-attained" since="2016" /%} of the
task{% /when %}; {% figure "life.poverty.safe-water" since="2016" /%} got safe water,
{% figure "life.poverty.power-lines" since="2016" /%} of power lines and
{% figure "life.poverty.village-roads" since="2016" /%} of village roads were built.

{% when "life.poverty.insurance-fund" period="year" is="kept" %}Since 2018, the prefecture paid
{% figure "life.poverty.insurance-fund" since="2018" period="year" /%} for insurance against
poverty. {% /when %}Insurance against poverty covers
{% when "life.poverty.insurance-coverage-lifted" period="year" is="all" %}all{% else /%}
{% figure "life.poverty.insurance-coverage-lifted" period="year" /%} of the{% /when %} households out of
poverty and
{% when "life.poverty.insurance-coverage-borderline" period="year" is="all" %}all{% else /%}
{% figure "life.poverty.insurance-coverage-borderline" period="year" /%} of the{% /when %} borderline
ones.
{% when "life.poverty.consolidation-measures" period="year" is="kept" %}To consolidate,
{% figure "life.poverty.consolidation-measures" period="year" relation="above" bound="20" /%} measures
were issued. {% /when %}Chosen as models: {% figure "life.poverty.model-households" period="year" /%}.
At the end of the period {% figure "life.poverty.at-risk" /%} were still at risk, and
{% figure "life.poverty.warnings-open" /%} of early warning waited to be looked into.
`,
}
