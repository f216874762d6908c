import type { Bilingual } from '@qaidam/kernel'

export const energyChapter: Bilingual = {
  zh: `
{% when "economy.new-energy.capacity" period="year" is="kept" %}新能源产业集群规模（已建、在建、已核准）
{% figure "economy.new-energy.capacity" period="year" relation="at-least" bound="1000" /%}。{% /when %}新能源已建装机
{% figure "economy.new-energy.built" period="year" /%}。期内新能源发电
{% figure "economy.new-energy.generated" /%}，弃电率{% figure "economy.new-energy.curtailment-rate" /%}。

{% each level="county" %}
{% when "economy.csp.capacity" period="year" is="above" bound="0" %}
{% area /%}塔式熔盐光热发电项目{% figure "economy.csp.capacity" period="year" /%}。
{% /when %}
{% /each %}
`,
  en: `
{% when "economy.new-energy.capacity" period="year" is="kept" %}New energy that is built, being built or
approved amounts to
{% figure "economy.new-energy.capacity" period="year" relation="at-least" bound="1000" /%}.
{% /when %}Built are {% figure "economy.new-energy.built" period="year" /%}. In the period
{% figure "economy.new-energy.generated" /%} were generated and
{% figure "economy.new-energy.curtailment-rate" /%} of what could have been was curtailed.

{% each level="county" %}
{% when "economy.csp.capacity" period="year" is="above" bound="0" %}
{% area /%}: towers with molten salt of {% figure "economy.csp.capacity" period="year" /%}.
{% /when %}
{% /each %}
`,
}
