import type { Bilingual } from '@qaidam/kernel'

export const approvalChapter: Bilingual = {
  zh: `
期内一窗受理投资项目审批{% figure "economy.approval.applications" /%}，网上收件率
{% figure "economy.approval.online-share" /%}，办结{% figure "economy.approval.done" /%}；审批环节按时办结率
{% figure "economy.approval.in-time-share" /%}，由部门共享调取、不必再交的材料占
{% figure "economy.approval.shared-share" /%}。
`,
  en: `
The one window took in {% figure "economy.approval.applications" /%} of investment approval,
{% figure "economy.approval.online-share" /%} of them online, and finished
{% figure "economy.approval.done" /%}. Of the steps, {% figure "economy.approval.in-time-share" /%} were
decided in time; {% figure "economy.approval.shared-share" /%} of the documents came from offices that
had them already.
`,
}
