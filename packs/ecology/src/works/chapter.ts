import type { Bilingual } from '@qaidam/kernel'

export const worksChapter: Bilingual = {
  zh: `
# 森林、沙地与草原

期末管护公益林{% figure "ecology.public-forest.managed" /%}。

2016年以来，累计治理沙化土地{% figure "ecology.sandy-land.treated" since="2016" /%}，改良退化草原
{% figure "ecology.grassland.improved" since="2016" /%}。

# 矿山恢复

2016年以来，通过竣工验收的废弃矿山治理项目共{% figure "ecology.mine-restoration.projects" since="2016" /%}，恢复治理面积
{% figure "ecology.mine-restoration.area" since="2016" /%}。

# 绿化

2016年以来，国土绿化{% figure "ecology.greening.land" since="2016" /%}，
{% when "ecology.greening.attainment" since="2016" is="above" bound="100" %}超额完成{% else /%}
{% when "ecology.greening.attainment" since="2016" is="at-least" bound="100" %}完成{% else /%}
尚未完成{% /when %}{% /when %}
到期的省定任务，完成率{% figure "ecology.greening.attainment" since="2016" /%}。

国土绿化之外，城镇绿化造林{% figure "ecology.greening.urban" since="2016" /%}，村庄绿化
{% figure "ecology.greening.village" since="2016" /%}；同一图斑不重复计入。

{% map "ecology.greening.land" since="2016" /%}
`,
  en: `
# Forest, sand and grassland

At the end of the period {% figure "ecology.public-forest.managed" /%} of public-benefit forest were
under management.

Since 2016, {% figure "ecology.sandy-land.treated" since="2016" /%} of sandy land were treated and
{% figure "ecology.grassland.improved" since="2016" /%} of grassland improved.

# Mines

Since 2016, {% figure "ecology.mine-restoration.projects" since="2016" /%} mine restoration projects
passed final acceptance; {% figure "ecology.mine-restoration.area" since="2016" /%} were restored.

# Greening

Since 2016, {% figure "ecology.greening.land" since="2016" /%} were greened,
{% when "ecology.greening.attainment" since="2016" is="above" bound="100" %}more than{% else /%}
{% when "ecology.greening.attainment" since="2016" is="at-least" bound="100" %}all of{% else /%}less
than{% /when %}{% /when %} what the province had set as due by then:
{% figure "ecology.greening.attainment" since="2016" /%} of it.

Besides, {% figure "ecology.greening.urban" since="2016" /%} in towns and
{% figure "ecology.greening.village" since="2016" /%} in villages were planted; no plot counts twice.

{% map "ecology.greening.land" since="2016" /%}
`,
}
