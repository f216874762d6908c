import type { Bilingual } from '@qaidam/kernel'

export const healthChapter: Bilingual = {
  zh: `
建成区域医联体{% figure "life.health.regional-consortia" /%}、县域内紧密型医联体
{% figure "life.health.county-communities" /%}，其中独立法人紧密型医共体
{% figure "life.health.independent-communities" /%}（
{% records "life.medical-consortium" show="name" where="kind=county, independent=true" /%}）。
{% figure "life.health.sharing-hospitals" /%}公立医院、{% figure "life.health.sharing-centres" /%}中心卫生院共享数据，开
通远程诊疗的基层机构{% figure "life.health.telemedicine-sites" /%}，县域内就诊率
{% figure "life.health.in-county-visits" relation="at-least" bound="80" /%}。

家庭医生服务团队{% figure "life.health.family-doctor-teams" /%}；
{% when "life.health.charter-hospitals" is="all" %}二级公立医院全部建立章程{% else /%}建立章程的二级公立医院占
{% figure "life.health.charter-hospitals" /%}{% /when %}，参与省级专科联盟的三级医院
{% figure "life.health.specialist-alliances" /%}{% when "life.health.gene-tests" is="kept" %}，开展民生基因检测
{% figure "life.health.gene-tests" /%}{% /when %}。
`,
  en: `
There are {% figure "life.health.regional-consortia" /%} regional medical consortia and
{% figure "life.health.county-communities" /%} close-knit ones within counties,
{% figure "life.health.independent-communities" /%} of them legal persons of their own
({% records "life.medical-consortium" show="name" where="kind=county, independent=true" /%}). Data are
shared by {% figure "life.health.sharing-hospitals" /%} public hospitals and
{% figure "life.health.sharing-centres" /%} central health centres;
{% figure "life.health.telemedicine-sites" /%} institutions near home offer telemedicine, and
{% figure "life.health.in-county-visits" relation="at-least" bound="80" /%} of visits stay within the
county.

Family doctors work in {% figure "life.health.family-doctor-teams" /%} teams;
{% when "life.health.charter-hospitals" is="all" %}every public hospital of the second class has a
charter{% else /%}of public hospitals of the second class {% figure "life.health.charter-hospitals" /%}
have a charter{% /when %}, and {% figure "life.health.specialist-alliances" /%} hospitals of the third
class
joined
provincial alliances. {% when "life.health.gene-tests" is="kept" %}Gene tests offered as public
services:
{% figure "life.health.gene-tests" /%}.{% /when %}
`,
}
