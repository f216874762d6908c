import type { Bilingual } from '@qaidam/kernel'

export const projectsChapter: Bilingual = {
  zh: `
列入名录的十亿元以上重大项目{% figure "economy.major-projects" period="year" /%}，总投资
{% figure "economy.major-projects.investment" period="year" /%}，逐个由州级领导包联。期内项目完成投资
{% figure "economy.projects.investment-done" /%}，为计划的
{% figure "economy.projects.investment-attainment" /%}，
{% when "economy.projects.investment-attainment" is="at-least" bound="100" %}达到序时进度{% else /%}尚未达到序时进度
{% /when %}。

期内发现项目堵点{% figure "economy.projects.problems" /%}，报解决{% figure "economy.projects.problems-solved" /%}，按时
解决率{% figure "economy.projects.problems-in-time-share" /%}。

{% listing "economy.project" show="name, area, totalInvestment" where="list=major"
 sort="-totalInvestment" max=10 caption="总投资最大的重大项目" /%}
`,
  en: `
On the list of projects of a billion yuan or more are
{% figure "economy.major-projects" period="year" /%}, which will cost
{% figure "economy.major-projects.investment" period="year" /%} in all; a leader of the prefecture
stands behind each. Investment of {% figure "economy.projects.investment-done" /%} was done in the
period, which is {% figure "economy.projects.investment-attainment" /%} of the plan,
{% when "economy.projects.investment-attainment" is="at-least" bound="100" %}in step with
it{% else /%}and behind it{% /when %}.

Problems that block projects: {% figure "economy.projects.problems" /%} found in the period and
{% figure "economy.projects.problems-solved" /%} solved,
{% figure "economy.projects.problems-in-time-share" /%} of them in time.

{% listing "economy.project" show="name, area, totalInvestment" where="list=major"
 sort="-totalInvestment" max=10 caption="Major projects of the largest investment" /%}
`,
}
