import type { Bilingual } from '@qaidam/kernel'

export const enforcementChapter: Bilingual = {
  zh: `
期内现场检查{% figure "ecology.enforcement.checks" /%}，其中双随机抽查
{% figure "ecology.enforcement.random-checks" /%}，问题发现率为
{% figure "ecology.enforcement.random-problem-share" /%}；立案
{% figure "ecology.enforcement.cases-filed" /%}，决定罚款{% figure "ecology.enforcement.fines" /%}。
`,
  en: `
Units were checked {% figure "ecology.enforcement.checks" /%},
{% figure "ecology.enforcement.random-checks" /%} after a random draw, of which
{% figure "ecology.enforcement.random-problem-share" /%} found something wrong;
{% figure "ecology.enforcement.cases-filed" /%} were filed and fines of
{% figure "ecology.enforcement.fines" /%} decided.
`,
}
