/** What a government site has for citizens beside articles: today's numbers, look-ups, guides, openness. */
export const zhPublic = {
  pillarsToday: '三大板块今日数字',
  pillarsAsOf: (period: string) => `统计时期：${period}`,
  pillarMore: (pillar: string) => `${pillar}全部系统`,
  updatedAt: (time: string) => `数据更新于 ${time}`,
  todayIs: (day: string) => `今天是 ${day}`,
  sectionUpdated: (day: string) => `最近更新 ${day}`,
  contactUs: '联系我们',
} as const
