import { day, type Values } from '@qaidam/kernel'
import { digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { bodiesIn } from '../economy/organisations.ts'
import { schoolList } from './schools.ts'

const FROM = day('2018-09-01')

/** Twenty-four majors of the college and eighteen of the vocational schools, as published in number. */
const MAJORS = {
  college: [
    '应用化工技术',
    '光伏发电技术',
    '机电一体化技术',
    '畜牧兽医',
    '旅游管理',
    '护理',
    '学前教育',
    '汽车检测与维修',
    '会计',
    '市场营销',
    '电子商务',
    '酒店管理',
    '建筑工程技术',
    '工程造价',
    '道路运输管理',
    '采矿技术',
    '环境监测',
    '食品加工',
    '园林技术',
    '计算机应用',
    '物联网应用',
    '蒙医学',
    '工业分析',
    '安全技术与管理',
  ],
  vocational: [
    '化学工艺',
    '机电技术应用',
    '汽车运用与维修',
    '电气运行与控制',
    '护理',
    '幼儿保育',
    '高星级饭店运营',
    '旅游服务',
    '计算机应用',
    '电子商务',
    '畜禽生产',
    '果蔬花卉',
    '民族工艺品制作',
    '焊接技术',
    '建筑施工',
    '会计事务',
    '物流服务',
    '铁道运输管理',
  ],
} as const
type Level = keyof typeof MAJORS

/** Graduates of a year, and how many of them had no work at its end. */
const GRADUATES = {
  college: { 2018: [1_180, 218], 2019: [1_240, 202] },
  vocational: { 2018: [1_390, 36], 2019: [1_430, 24] },
} as const
const LEVELS = ['college', 'vocational'] as const

export const majors: readonly StateRow[] = (() => {
  const chance = new Chance(0x5c0021)
  return LEVELS.flatMap((level) => {
    const there = schoolList.filter(({ kind }) => kind === level)
    return MAJORS[level].map((name, index) => {
      const at = there[index % there.length]
      if (at === undefined) throw new RangeError(`There is no ${level}.`)
      const companies = bodiesIn(at.area.slice(0, 6), 'company')
      return {
        from: FROM,
        values: {
          major: `ZY-${digits((level === 'college' ? 0 : 500) + index + 1, 3)}`,
          school: at.school,
          name,
          level,
          area: at.area,
          years: '3',
          taking: String(chance.percent(90)),
          partner: chance.percent(60) ? chance.pick(companies) : null,
          document: `青教职〔2018〕演示${index + 1}号`,
        },
      }
    })
  })
})()

export function outcomes(): readonly Values[] {
  const chance = new Chance(0x5c0022)
  return LEVELS.flatMap((level: Level) => {
    const own = majors.filter(({ values }) => values.level === level)
    return Object.entries(GRADUATES[level]).flatMap(([year, [whole, idle]]) => {
      const graduates = shares(
        whole,
        own.map(() => chance.between(4, 9)),
      )
      const without = shares(idle, graduates)
      return own.map(({ values }, at) => {
        const employed = (graduates[at] ?? 0) - (without[at] ?? 0)
        return {
          major: values.major ?? '',
          graduatedOn: `${year}-07-01`,
          level,
          area: values.area ?? '',
          graduates: String(graduates[at] ?? 0),
          employed: String(employed),
          matching: String(Math.floor((employed * chance.between(55, 90)) / 100)),
        }
      })
    })
  })
}
