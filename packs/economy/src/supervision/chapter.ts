import type { Bilingual } from '@qaidam/kernel'

export const supervisionChapter: Bilingual = {
  zh: `
{% when "economy.task-groups" period="year" is="kept" %}设重点工作推进组
{% figure "economy.task-groups" period="year" /%}，把决定分解为任务，把任务落到岗位。{% /when %}期内交办督查任务
{% figure "economy.tasks.assigned" /%}，审核销号{% figure "economy.tasks.closed" /%}，期末在办
{% figure "economy.tasks.open" /%}；报完成的任务按时率为{% figure "economy.tasks.in-time-share" /%}。

督查小组走访{% figure "economy.inspection.visits" /%}，发现问题{% figure "economy.inspection.findings" /%}，累计发现的问题已
整改{% figure "economy.inspection.mended-share" /%}。
`,
  en: `
{% when "economy.task-groups" period="year" is="kept" %}Key work is driven by
{% figure "economy.task-groups" period="year" /%} task groups: decisions are broken into tasks, and each
task has a post. {% /when %}In the period {% figure "economy.tasks.assigned" /%} tasks
were assigned and {% figure "economy.tasks.closed" /%} closed; {% figure "economy.tasks.open" /%} were
open
at its end. Of the tasks reported done, {% figure "economy.tasks.in-time-share" /%} were in time.

Inspection groups went out {% figure "economy.inspection.visits" /%} and found
{% figure "economy.inspection.findings" /%} problems; of all found so far
{% figure "economy.inspection.mended-share" /%} are mended.
`,
}
