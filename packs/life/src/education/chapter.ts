import type { Bilingual } from '@qaidam/kernel'

export const educationChapter: Bilingual = {
  zh: `
{% period of="whole-year" /%}，学前教育毛入园率
{% figure "life.education.preschool" period="whole-year" /%}，九年义务教育巩固率
{% figure "life.education.compulsory-retention" period="whole-year" /%}，高中阶段毛入学率
{% figure "life.education.senior" period="whole-year" /%}；毛入园率、毛入学率含各年龄学生，可超过百分之百。

{% period of="year" /%}，备案高职专业{% figure "life.education.college-majors" period="year" /%}、中职专业
{% figure "life.education.vocational-majors" period="year" /%}；
{% period of="whole-year" /%}毕业生中，高职就业率
{% figure "life.education.college-employment" period="whole-year" relation="at-least" bound="83" /%}，中职就
业率
{% figure "life.education.vocational-employment" period="whole-year" relation="at-least" bound="98" /%}；
{% period of="year" /%}教育教学激励奖{% figure "life.education.award-fund" period="year" /%}。

建成“互联网+教育”云平台学校{% figure "life.education.cloud-schools" /%}、班级平台
{% figure "life.education.class-platforms" /%}、师生空间{% figure "life.education.spaces" /%}；
{% when "life.education.connected-schools" is="all" %}中小学全部接入国家和省资源平台{% else /%}接入国家和省资源平台的中小学占
{% figure "life.education.connected-schools" /%}{% /when %}。
`,
  en: `
In {% period of="whole-year" /%}, gross enrolment before school was
{% figure "life.education.preschool" period="whole-year" /%} and in
senior secondary education {% figure "life.education.senior" period="whole-year" /%}, pupils of all ages
counted, so that it may pass a hundred per cent. Of those who began compulsory education
{% figure "life.education.compulsory-retention" period="whole-year" /%} finished it.

In {% period of="year" /%} higher vocational schools teach
{% figure "life.education.college-majors" period="year" /%} majors and
secondary ones {% figure "life.education.vocational-majors" period="year" /%}; of the graduates
of {% period of="whole-year" /%},
{% figure "life.education.college-employment" period="whole-year" relation="at-least" bound="83" /%} and
{% figure "life.education.vocational-employment" period="whole-year" relation="at-least" bound="98" /%}
found work. Awards to teachers of {% period of="year" /%} came to
{% figure "life.education.award-fund" period="year" /%}.

On the education cloud are {% figure "life.education.cloud-schools" /%} with
{% figure "life.education.class-platforms" /%} class platforms and {% figure "life.education.spaces" /%}
spaces of teachers and pupils; {% when "life.education.connected-schools" is="all" %}every school is on
the national and provincial platforms{% else /%}{% figure "life.education.connected-schools" /%} of
schools are on the national and provincial platforms{% /when %}.
`,
}
