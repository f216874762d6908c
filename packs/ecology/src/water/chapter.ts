import type { Bilingual } from '@qaidam/kernel'

export const waterChapter: Bilingual = {
  zh: `
县级及以上集中式饮用水水源地水质{% when "ecology.water.source-class" is="all" %}全部{% else /%}
{% when "ecology.water.source-class" is="mostly" %}基本{% else /%}部分{% /when %}{% /when %}达到或优于Ⅲ类，达标个数占
{% figure "ecology.water.source-class" /%}，达标水量占{% figure "ecology.water.source-class-volume" /%}。

地表水断面水质优良比例为{% figure "ecology.water.section-good" /%}，劣Ⅴ类断面比例为
{% figure "ecology.water.section-worst" /%}。

2018年以来，发现水源地环境问题{% figure "ecology.water.problems-found" since="2018" /%}，尚有
{% figure "ecology.water.problems-open" since="2018" /%}未销号，整改率
{% figure "ecology.water.problems-remedied-share" since="2018" /%}。
`,
  en: `
{% when "ecology.water.source-class" is="all" %}All{% else /%}
{% when "ecology.water.source-class" is="mostly" %}Most{% else /%}Some{% /when %}{% /when %}
drinking-water sources at county level and above were of class III or better:
{% figure "ecology.water.source-class" /%} of them, which gave
{% figure "ecology.water.source-class-volume" /%} of the water.

Of the sections of surface water, {% figure "ecology.water.section-good" /%} were of class III or better
and {% figure "ecology.water.section-worst" /%} worse than class V.

Since 2018, {% figure "ecology.water.problems-found" since="2018" /%} problems of sources were found;
{% figure "ecology.water.problems-open" since="2018" /%} are open,
{% figure "ecology.water.problems-remedied-share" since="2018" /%} remedied.
`,
}
