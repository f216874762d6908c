import type { Translated } from './texts.ts'
import type { zhPublic } from './zh-public.ts'

export const enPublic: Translated<typeof zhPublic> = {
  pillarsToday: "The three pillars, today's numbers",
  pillarsAsOf: (period) => `Period: ${period}`,
  pillarMore: (pillar) => `All systems of ${pillar}`,
  updatedAt: (time) => `Data of ${time}`,
  todayIs: (day) => `Today is ${day}`,
  sectionUpdated: (day) => `Last updated ${day}`,
  contactUs: 'Contact',
}
