import type { Bilingual } from '@qaidam/kernel'

export const rectificationChapter: Bilingual = {
  zh: `
2017年以来，督察反馈问题{% figure "ecology.rectification.findings" since="2017" /%}，净销号
{% figure "ecology.rectification.closed" since="2017" /%}，在办
{% figure "ecology.rectification.open" since="2017" /%}；重新整改
{% figure "ecology.rectification.reopened" since="2017" /%}。
`,
  en: `
Of {% figure "ecology.rectification.findings" since="2017" /%} findings that inspections have raised
since 2017,
{% figure "ecology.rectification.closed" since="2017" /%} are closed and
{% figure "ecology.rectification.open" since="2017" /%} open;
reopened: {% figure "ecology.rectification.reopened" since="2017" /%}.
`,
}
