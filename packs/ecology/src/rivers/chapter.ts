import type { Bilingual } from '@qaidam/kernel'

export const riversChapter: Bilingual = {
  zh: `
河湖长制工作体系共{% figure "ecology.rivers.chief-levels" period="year" /%}，期末登记河段和湖泊
{% figure "ecology.rivers.sections" /%}、在任河湖长责任岗位{% figure "ecology.rivers.chiefs" /%}。

期内巡河{% figure "ecology.rivers.patrols" /%}，发现问题{% figure "ecology.rivers.problems-found" /%}，其中已销号的占
{% figure "ecology.rivers.problems-closed-share" /%}。
`,
  en: `
River and lake chiefs work at {% figure "ecology.rivers.chief-levels" period="year" /%}:
{% figure "ecology.rivers.chiefs" /%} posts for {% figure "ecology.rivers.sections" /%} sections and
lakes.

Chiefs patrolled {% figure "ecology.rivers.patrols" /%} in the period; of
{% figure "ecology.rivers.problems-found" /%} problems found,
{% figure "ecology.rivers.problems-closed-share" /%} are closed.
`,
}
