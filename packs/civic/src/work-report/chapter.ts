import type { Bilingual } from '@qaidam/kernel'

export const workReportChapter: Bilingual = {
  zh: `
期内向乡镇和村交办事项{% figure "burden.tasks" /%}，其中需要填报的只有台账里没有的{% figure "burden.cells" /%}。
`,
  en: `
Work laid on townships and villages in the period: {% figure "burden.tasks" /%}. They were asked for
{% figure "burden.cells" /%} cells, none of which a register holds.
`,
}
