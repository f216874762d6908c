import type { Bilingual } from '@qaidam/kernel'

export const airChapter: Bilingual = {
  zh: `
{% each level="county" %}
{% area /%}空气质量优良天数比例为{% figure "ecology.air.good-days" /%}，{% moved "ecology.air.good-days" /%}。
{% /each %}

{% each level="county" %}
{% area /%}细颗粒物（PM2.5）平均浓度为{% figure "ecology.air.pm25" /%}，{% moved "ecology.air.pm25" /%}。

{% chart "ecology.air.pm25" by="month" /%}
{% /each %}
`,
  en: `
{% each level="county" %}
In {% area /%}, {% figure "ecology.air.good-days" /%} of days met the air standard,
{% moved "ecology.air.good-days" /%}.
{% /each %}

{% each level="county" %}
In {% area /%}, PM2.5 averaged {% figure "ecology.air.pm25" /%}, {% moved "ecology.air.pm25" /%}.

{% chart "ecology.air.pm25" by="month" /%}
{% /each %}
`,
}
