import type { Bilingual } from '@qaidam/kernel'

export const campaignsChapter: Bilingual = {
  zh: `
2016年以来，综合整治散乱污企业{% figure "ecology.scattered-polluters.rectified" since="2016" /%}，其中关停取缔
{% figure "ecology.scattered-polluters.shut-down" since="2016" /%}、整合搬迁
{% figure "ecology.scattered-polluters.relocate" since="2016" /%}、升级改造
{% figure "ecology.scattered-polluters.upgrade" since="2016" /%}。

2016年以来，淘汰燃煤小锅炉{% figure "ecology.coal-boilers.retired" since="2016" /%}。

违建别墅、大棚房两项专项清理整治在册问题{% figure "ecology.campaigns.found" /%}，
{% when "ecology.campaigns.rectified" is="all" %}全部整改到位{% else /%}整改到位率为
{% figure "ecology.campaigns.rectified" /%}{% /when %}。
`,
  en: `
Since 2016, {% figure "ecology.scattered-polluters.rectified" since="2016" /%} scattered polluters were
dealt with: {% figure "ecology.scattered-polluters.shut-down" since="2016" /%} shut down,
{% figure "ecology.scattered-polluters.relocate" since="2016" /%} relocated and
{% figure "ecology.scattered-polluters.upgrade" since="2016" /%} upgraded.

Small coal boilers retired since 2016: {% figure "ecology.coal-boilers.retired" since="2016" /%}.

Problems on the lists of the campaigns against illegal villas and greenhouse-houses:
{% figure "ecology.campaigns.found" /%};  {% when "ecology.campaigns.rectified" is="all" %}all were put
right{% else /%}{% figure "ecology.campaigns.rectified" /%} were put right{% /when %}.
`,
}
