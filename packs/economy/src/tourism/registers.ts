import { decimal, defineRegister, inArea, integer } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

export const tourismMonth = defineRegister({
  id: 'economy.tourism-month',
  name: { zh: '旅游接待月报', en: 'Monthly tourism' },
  why: {
    zh: '各地区当月接待人次和旅游收入；年度、同比和是否新高由此得出',
    en: 'Visits and revenue of the month by county; years, changes and new highs follow.',
  },
  kind: 'fact',
  subject: 'tourism-month',
  owner: 'culture-tourism',
  key: ['area', 'monthEnd'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    visits: integer('接待人次', 'Visits', { unit: '人次', min: '0' }),
    overnight: integer('其中过夜人次', 'Of them overnight', { unit: '人次', min: '0' }),
    revenue: decimal('旅游收入', 'Revenue', { unit: '万元', min: '0', placesMax: 4 }),
  },
  readableBy: 'public',
})
