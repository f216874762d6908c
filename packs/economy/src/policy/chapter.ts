import type { Bilingual } from '@qaidam/kernel'

export const policyChapter: Bilingual = {
  zh: `
{% when "economy.measures.commerce" period="year" is="kept" %}有效的政策措施中，促进商贸服务业发展
{% figure "economy.measures.commerce" period="year" /%}、促进招商引资
{% figure "economy.measures.investment" period="year" /%}、培育农牧业新动能
{% figure "economy.measures.rural" period="year" /%}。{% /when %}期内政策兑现
{% figure "economy.benefits.paid" /%}，受益单位
{% figure "economy.benefits.organisations" /%}，一家只计一次。
`,
  en: `
{% when "economy.measures.commerce" period="year" is="kept" %}In force are
{% figure "economy.measures.commerce" period="year" /%} for commerce and services,
{% figure "economy.measures.investment" period="year" /%} for attracting investment and
{% figure "economy.measures.rural" period="year" /%} for new drivers in farming and herding.
{% /when %}By measures of policy
{% figure "economy.benefits.paid" /%} were paid out to {% figure "economy.benefits.organisations" /%}
organisations, each counted once.
`,
}
