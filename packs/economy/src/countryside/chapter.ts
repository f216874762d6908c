import type { Bilingual } from '@qaidam/kernel'

export const countrysideChapter: Bilingual = {
  zh: `
乡村振兴示范试点村{% figure "economy.rural.demo-villages" period="year" /%}。
{% period of="year" /%}枸杞全产业链产值{% when "economy.goji.output" period="year" is="above" bound="100" %}
{% figure "economy.goji.output" period="year" relation="above" bound="100" /%}{% else /%}
{% figure "economy.goji.output" period="year" /%}{% /when %}，特色农牧业全产业链产值合计
{% figure "economy.chains.output" period="year" /%}。

高标准建设乡镇{% figure "economy.towns.built" period="year" /%}，特色小镇
{% figure "economy.towns.characteristic" period="year" /%}。
`,
  en: `
There are {% figure "economy.rural.demo-villages" period="year" /%} demonstration villages of
revitalisation. In {% period of="year" /%} the value chain of
goji gave {% when "economy.goji.output" period="year" is="above" bound="100" %}
{% figure "economy.goji.output" period="year" relation="above" bound="100" /%}{% else /%}
{% figure "economy.goji.output" period="year" /%}{% /when %}, and all chains of local
produce {% figure "economy.chains.output" period="year" /%}.

Built to a high standard are {% figure "economy.towns.built" period="year" /%} townships, and
{% figure "economy.towns.characteristic" period="year" /%} towns have a character of their own.
`,
}
