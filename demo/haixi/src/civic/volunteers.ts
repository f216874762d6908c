import { addDays, day, type Values } from '@qaidam/kernel'
import { allTownships, countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { personRows } from '../life/poverty/households.ts'

const VOLUNTEERS = 140
const ACTIVITIES = 60
const HELD: readonly (readonly [kind: string, name: string, place: string])[] = [
  ['ecology', '巴音河边捡拾垃圾', '滨河公园北门'],
  ['ecology', '胡杨林补植浇水', '林场大门'],
  ['aged', '敬老院里包饺子', '敬老院'],
  ['minors', '周末作业辅导', '社区活动室'],
  ['culture', '节日文艺演出服务', '文化广场'],
  ['traffic', '路口文明引导', '中心十字路口'],
  ['health', '义诊和健康咨询', '卫生服务中心'],
]

/** Grown people of the list of persons, in the counties where they live. */
export function volunteers(): readonly StateRow[] {
  const chance = new Chance(0x701c11)
  const grown = personRows().filter(({ values }) => (values.bornOn ?? '9') < '2001-01-01')
  return chance.choose(grown, VOLUNTEERS).map(({ values: { person, area } }, index) => {
    const county = (area ?? '').slice(0, 6)
    return {
      from: dayIn(county, '2018-04-01', '2019-12-20', chance),
      values: {
        volunteer: `ZY-${digits(index + 1, 6)}`,
        person: person ?? '',
        area: county,
        skill: chance.pick(['general', 'general', 'health', 'teaching', 'language', 'ecology']),
      },
    }
  })
}

export function activities(): readonly Values[] {
  const chance = new Chance(0x701c12)
  return countiesFor(ACTIVITIES)
    .map((county) => ({ county, on: dayIn(county, '2020-01-04', '2020-08-29', chance) }))
    .map((row, index) => (index % 3 === 0 ? { ...row, on: addDays(row.on, -240) } : row))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ county, on }, index) => {
      const [kind, name, place] = chance.pick(HELD)
      return {
        activity: `HD-${on.slice(0, 4)}-${digits(index + 1, 3)}`,
        name,
        kind,
        area: chance.pick(allTownships(county)),
        place,
        heldOn: on,
        places: String(chance.between(8, 30)),
        plannedHours: chance.pick(['2', '3', '4']),
      }
    })
}

interface Come {
  readonly activity: Values
  readonly volunteer: string
}

/** Volunteers of the county sign up, of those who are registered by then. */
function signed(): readonly Come[] {
  const chance = new Chance(0x701c13)
  const known = volunteers()
  return activities().flatMap((activity) => {
    const heldOn = activity.heldOn ?? ''
    const near = known.filter(
      ({ values, from }) =>
        activity.area?.startsWith(values.area ?? '-') === true && addDays(from, 20) < heldOn,
    )
    const count = Math.min(near.length, chance.between(2, 9))
    return chance.choose(near, count).map(({ values }) => ({ activity, volunteer: values.volunteer ?? '' }))
  })
}

export function signups(): readonly Values[] {
  const chance = new Chance(0x701c14)
  return signed().map(({ activity, volunteer }) => ({
    activity: activity.activity ?? '',
    volunteer,
    area: activity.area ?? '',
    signedOn: addDays(day(activity.heldOn ?? ''), -chance.between(1, 15)),
  }))
}

/** Nine of ten who signed up came. */
export function service(): readonly Values[] {
  const chance = new Chance(0x701c15)
  return signed()
    .filter(() => chance.percent(90))
    .map(({ activity, volunteer }) => ({
      activity: activity.activity ?? '',
      volunteer,
      area: activity.area ?? '',
      servedOn: activity.heldOn ?? '',
      hours: chance.pick([activity.plannedHours ?? '2', '2.5', '3.5']),
    }))
}
