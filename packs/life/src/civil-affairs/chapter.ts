import type { Bilingual } from '@qaidam/kernel'

export const civilAffairsChapter: Bilingual = {
  zh: `
2016年以来，批复民政公共服务项目{% figure "life.civil-affairs.projects" since="2016" /%}，总投资
{% figure "life.civil-affairs.investment" since="2016" /%}。期末养老床位
{% figure "life.civil-affairs.aged-beds" /%}，入住率{% figure "life.civil-affairs.aged-occupancy" /%}。
`,
  en: `
Since 2016, {% figure "life.civil-affairs.projects" since="2016" /%} projects of civil affairs were
approved, of {% figure "life.civil-affairs.investment" since="2016" /%} in all. Homes for the aged have
{% figure "life.civil-affairs.aged-beds" /%}, {% figure "life.civil-affairs.aged-occupancy" /%} of them
taken.
`,
}
