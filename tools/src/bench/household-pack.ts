import {
  type AreaCode,
  areaCode,
  type Composition,
  choice,
  compose,
  decimal,
  defineFigure,
  defineRegister,
  type Figure,
  inArea,
  integer,
  onDay,
  type Prefecture,
  type Register,
  type Tally,
  text,
  yesNo,
} from '@qaidam/kernel'

/**
 * A register of households with twelve typed columns and the twenty figures kept from it. `survey`
 * keeps what was found on a day (facts); `household` keeps what holds from a day on (states).
 */
export function householdRegister(id: string, kind: 'fact' | 'state'): Register {
  return defineRegister({
    id,
    name: { zh: '农牧户', en: 'Households' },
    why: { zh: '测速', en: 'To measure' },
    kind,
    subject: id.replace('.', '-'),
    owner: 'office',
    key: ['number'],
    fields: {
      number: text('户号', 'Number', { lengthMax: 20 }),
      village: inArea('村', 'Village', { level: 'village' }),
      surveyedOn: onDay('调查日', 'Surveyed on'),
      head: text('户主', 'Head', { lengthMax: 40 }),
      members: integer('人口', 'Members', { unit: '人', min: '0', max: '30' }),
      workers: integer('劳动力', 'Workers', { unit: '人', min: '0', max: '30' }),
      kind: choice('类型', 'Kind', { choices: choices(KINDS) }),
      house: choice('住房', 'House', { choices: choices(HOUSES) }),
      relief: yesNo('低保', 'On relief'),
      income: decimal('收入', 'Income', { unit: '元', min: '0', placesMax: 2 }),
      pasture: decimal('草场', 'Pasture', { unit: '公顷', min: '0', placesMax: 2 }),
      herd: integer('存栏', 'Herd', { unit: '个', min: '0' }),
    },
    readableBy: 'staff',
  })
}

export const KINDS = ['herder', 'farmer', 'mixed'] as const
export const HOUSES = ['brick', 'adobe', 'tent'] as const
const choices = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { zh: id, en: id }]))

type About = readonly [name: string, unit: string, add: Tally['add'], where: Tally['where']]

/** Twenty counts and sums under conditions; a household counts in about nine of them. */
const TALLIES: readonly About[] = [
  ['households', '户', 'count', []],
  ['people', '人', { sum: 'members' }, []],
  ['income', '万元', { sum: 'income' }, []],
  ...KINDS.flatMap((kind): readonly About[] => [
    [`households-${kind}`, '户', 'count', [{ field: 'kind', in: [kind] }]],
    [`people-${kind}`, '人', { sum: 'members' }, [{ field: 'kind', in: [kind] }]],
    [`income-${kind}`, '万元', { sum: 'income' }, [{ field: 'kind', in: [kind] }]],
  ]),
  ...HOUSES.map((house): About => [`in-${house}`, '户', 'count', [{ field: 'house', in: [house] }]]),
  ['on-relief', '户', 'count', [{ field: 'relief', in: ['true'] }]],
  ['people-on-relief', '人', { sum: 'members' }, [{ field: 'relief', in: ['true'] }]],
  ['pasture', '万公顷', { sum: 'pasture' }, [{ field: 'kind', in: ['herder'] }]],
  ['herd', '个', { sum: 'herd' }, [{ field: 'kind', notIn: ['farmer'] }]],
  ['workers-in-poor-houses', '人', { sum: 'workers' }, [{ field: 'house', in: ['adobe', 'tent'] }]],
]

export function householdFigures(register: Register): readonly Figure[] {
  return TALLIES.map(([name, unit, add, where]) =>
    defineFigure({
      kind: 'tally',
      id: `${register.id}.${name}`,
      name: { zh: name, en: name },
      definition: { zh: name, en: name },
      unit,
      places: 2,
      owner: 'office',
      per: { area: 'village', period: 'day' },
      register: register.id,
      add,
      where: [...where],
      area: 'village',
      nature: register.kind === 'state' ? 'stock' : { flowOn: 'surveyedOn' },
    }),
  )
}

export const survey = householdRegister('bench.survey', 'fact')
export const household = householdRegister('bench.household', 'state')

/** `leftOut` drops the last figures of each register, so that its ledger has to be built anew. */
export function compositionOf(registers: readonly Register[], leftOut = 0): Composition {
  const figures = registers.flatMap((register) =>
    householdFigures(register).slice(0, TALLIES.length - leftOut),
  )
  const pack = {
    id: 'bench',
    name: { zh: '测速', en: 'Bench' },
    registers: [...registers],
    figures: [...figures],
  }
  return compose({ packs: [pack], standards: [], methods: [] })
}

const COUNTIES = 10
const TOWNSHIPS = 15
const VILLAGES = 12

const two = (value: number) => String(value).padStart(2, '0')
const three = (value: number) => String(value).padStart(3, '0')
const area = (code: AreaCode) => ({ code, name: { zh: code, en: code } })
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const counties = upTo(COUNTIES).map((county) => areaCode(`9901${two(county)}`))
const townships = counties.flatMap((county) =>
  upTo(TOWNSHIPS).map((each) => areaCode(`${county}${three(each)}`)),
)
const villages = townships.flatMap((township) =>
  upTo(VILLAGES).map((each) => areaCode(`${township}${three(each)}`)),
)
const prefecture = areaCode('990100')

export const COUNTY_CODES: readonly AreaCode[] = counties
export const VILLAGE_CODES: readonly AreaCode[] = villages

/** An invented prefecture of five levels: ten counties, 150 townships, 1 800 villages. */
export const benchPrefecture: Prefecture = {
  code: prefecture,
  name: { zh: '测速州', en: 'Bench' },
  synthetic: true,
  areas: [areaCode('990000'), prefecture, ...counties, ...townships, ...villages].map(area),
  offices: [{ id: 'office', name: { zh: '办公室', en: 'Office' }, line: 'territorial', area: prefecture }],
}
