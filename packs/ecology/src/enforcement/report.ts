import type { ReportSection } from '@qaidam/kernel'

export const enforcementReport: ReportSection = {
  heading: { zh: '监测督察执法', en: 'Inspection and enforcement' },
  paragraphs: [
    {
      text: {
        zh: '期内现场检查{checks}，其中双随机抽查{random}，问题发现率为{share}；立案{filed}，罚款{fines}。',
        en: 'Units were checked {checks}, {random} after a random draw, of which {share} found something wrong; {filed} were filed and fines of {fines} decided.',
      },
      figures: {
        checks: { figure: 'ecology.enforcement.checks', relation: '=' },
        random: { figure: 'ecology.enforcement.random-checks', relation: '=' },
        share: { figure: 'ecology.enforcement.random-problem-share', relation: '=' },
        filed: { figure: 'ecology.enforcement.cases-filed', relation: '=' },
        fines: { figure: 'ecology.enforcement.fines', relation: '=' },
      },
    },
  ],
}
