import type { ReportSection } from '@qaidam/kernel'

export const riversReport: ReportSection = {
  heading: { zh: '河湖长制', en: 'River and lake chiefs' },
  paragraphs: [
    {
      text: {
        zh: '河湖长制工作体系共{levels}，期末登记河段和湖泊{sections}、在任河湖长责任岗位{chiefs}。',
        en: 'River and lake chiefs work at {levels}: {chiefs} posts for {sections} sections and lakes.',
      },
      figures: {
        levels: { figure: 'ecology.rivers.chief-levels', relation: '=' },
        sections: { figure: 'ecology.rivers.sections', relation: '=' },
        chiefs: { figure: 'ecology.rivers.chiefs', relation: '=' },
      },
    },
    {
      text: {
        zh: '期内巡河{patrols}，发现问题{found}，其中已销号的占{closed}。',
        en: 'Chiefs patrolled {patrols} in the period; of {found} problems found, {closed} are closed.',
      },
      figures: {
        patrols: { figure: 'ecology.rivers.patrols', relation: '=' },
        found: { figure: 'ecology.rivers.problems-found', relation: '=' },
        closed: { figure: 'ecology.rivers.problems-closed-share', relation: '=' },
      },
    },
  ],
}
