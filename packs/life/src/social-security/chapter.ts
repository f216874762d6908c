import type { Bilingual } from '@qaidam/kernel'

export const socialSecurityChapter: Bilingual = {
  zh: `
安装社保专网的乡镇（街道）{% figure "life.social-security.network-townships" /%}，纳入定点的村级卫生室
{% figure "life.social-security.village-clinics" /%}。参保人口中社保卡持卡率
{% figure "life.social-security.card-rate" relation="at-least" bound="95" /%}，一人参加几个险种只计一次。
`,
  en: `
On the insurance network are {% figure "life.social-security.network-townships" /%} towns, townships and
sub-districts; {% figure "life.social-security.village-clinics" /%} village clinics are designated. Of
the
insured, {% figure "life.social-security.card-rate" relation="at-least" bound="95" /%} hold a card; a
person in several schemes counts once.
`,
}
