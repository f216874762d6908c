import type { Bilingual } from '@qaidam/kernel'

export const portalChapter: Bilingual = {
  zh: `
期内门户发布文章{% figure "civic.articles.published" /%}，收到群众反映问题{% figure "civic.reports.received" /%}，按时答复率
{% figure "civic.reports.in-time-share" /%}，群众满意率{% figure "civic.reports.satisfied-share" /%}。开展志愿服务活动
{% figure "civic.volunteers.activities" /%}，参加服务的志愿者{% figure "civic.volunteers.serving" /%}，一人只计一次；服务时长
{% figure "civic.volunteers.hours" /%}。
`,
  en: `
In the period the portal published {% figure "civic.articles.published" /%} and took in
{% figure "civic.reports.received" /%} reported by citizens: {% figure "civic.reports.in-time-share" /%}
of the replies were in time, and {% figure "civic.reports.satisfied-share" /%} of those who rated them
were satisfied. Volunteers met for service {% figure "civic.volunteers.activities" /%};
{% figure "civic.volunteers.serving" /%}, each counted once, gave
{% figure "civic.volunteers.hours" /%}.
`,
}
