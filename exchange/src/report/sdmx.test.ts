import { readFileSync } from 'node:fs'
import { period } from '@qaidam/kernel'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { SAMPLE, trace } from './sample.ts'
import { frequencyOf, sdmxPeriod } from './sdmx.ts'
import { sdmxCsv } from './sdmx-csv.ts'
import { sdmxJson } from './sdmx-json.ts'
import { SDMX_JSON_SCHEMA } from './testing/sdmx-json-schema.ts'

/** Where the official schema lies on a machine that has it. */
const OFFICIAL = process.env.SDMX_JSON_SCHEMA

interface Message {
  readonly meta: { readonly id: string; readonly test: boolean }
  readonly data: {
    readonly structures: readonly {
      readonly dimensions: { readonly observation: readonly Component[] }
      readonly attributes: { readonly observation: readonly { readonly id: string }[] }
    }[]
    readonly dataSets: readonly {
      readonly observations: Readonly<Record<string, readonly (string | number | null)[]>>
    }[]
  }
}

interface Component {
  readonly id: string
  readonly values: readonly { readonly id?: string; readonly value?: string; readonly name?: string }[]
}

const message = (document = SAMPLE) => JSON.parse(sdmxJson(document, trace)) as Message

function validator(schema: object) {
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true })
  formats.default(ajv)
  return ajv.compile(schema)
}

/** Each observation of a message with the values of its key in the place of their indices. */
function observations({ data }: Message): readonly Readonly<Record<string, string | number | null>>[] {
  const [structure] = data.structures
  const components = structure?.dimensions.observation ?? []
  const said = ['OBS_VALUE', ...(structure?.attributes.observation ?? []).map(({ id }) => id)]
  return Object.entries(data.dataSets[0]?.observations ?? {}).map(([key, values]) => {
    const indices = key.split(':').map(Number)
    const dimensions = components.map(({ id, values: codes }, at) => {
      const value = codes[indices[at] ?? -1]
      return [id, value?.id ?? value?.value ?? null] as const
    })
    return Object.fromEntries([...dimensions, ...said.map((id, at) => [id, values[at] ?? null] as const)])
  })
}

const rows = () =>
  parse(sdmxCsv(SAMPLE, trace), { columns: true }) as readonly Readonly<Record<string, string>>[]

describe('a period in the words of SDMX', () => {
  test.each([
    ['2020', 'A', '2020'],
    ['2020H1', 'S', '2020-S1'],
    ['2020H2', 'S', '2020-S2'],
    ['2020Q2', 'Q', '2020-Q2'],
    ['2020-06', 'M', '2020-06'],
    ['2020-06-15', 'D', '2020-06-15'],
    // January 2016 to June 2020: four years and six months.
    ['2016/2020H1', '_O', '2016-01-01/P54M'],
    ['2019/2019', '_O', '2019-01-01/P12M'],
    // 1 to 4 June are four days.
    ['2020-06-01/2020-06-04', '_O', '2020-06-01/P4D'],
    ['2020-02-28/2020-02', '_O', '2020-02-28/P2D'],
  ])('%s is %s %s', (name, frequency, written) => {
    const of = period(name)
    expect([frequencyOf(of), sdmxPeriod(of)]).toEqual([frequency, written])
  })
})

describe('SDMX-JSON', () => {
  test('is as its schema asks', () => {
    const validate = validator(SDMX_JSON_SCHEMA)
    expect([validate(message()), validate.errors]).toEqual([true, null])
    expect(validate(message({ ...SAMPLE, inputs: SAMPLE.inputs.slice(0, 1), language: 'en' }))).toBe(true)
  })

  test('would be refused with a code of another form, or without its links', () => {
    const validate = validator(SDMX_JSON_SCHEMA)
    const dotted = JSON.parse(sdmxJson(SAMPLE, trace).replaceAll('"trial_days"', '"trial.days"'))
    expect(validate(dotted)).toBe(false)
    const bare = JSON.parse(sdmxJson(SAMPLE, trace), (name, value) => (name === 'links' ? undefined : value))
    expect(validate(bare)).toBe(false)
  })

  test.skipIf(OFFICIAL === undefined)(
    'is as the official schema asks (needs its file, named by SDMX_JSON_SCHEMA)',
    () => {
      const {
        id: _,
        $schema: __,
        ...schema
      } = JSON.parse(readFileSync(OFFICIAL ?? '', 'utf8')) as {
        readonly id?: string
        readonly $schema?: string
      }
      const validate = validator(schema)
      expect([validate(message()), validate.errors]).toEqual([true, null])
    },
  )

  test('says each figure with its value, unit, places and status', () => {
    expect(observations(message())).toEqual([
      expect.objectContaining({
        FREQ: '_O',
        REF_AREA: '632800',
        INDICATOR: 'trial_green',
        TIME_PERIOD: '2016-01-01/P54M',
        OBS_VALUE: 6.5,
        UNIT_MEASURE: '万公顷',
        DECIMALS: 2,
        OBS_STATUS: 'A',
      }),
      expect.objectContaining({ INDICATOR: 'trial_sandy', OBS_VALUE: null, OBS_STATUS: 'O', DECIMALS: null }),
      expect.objectContaining({
        REF_AREA: '632802',
        TIME_PERIOD: '2020-S1',
        OBS_VALUE: 94,
        DECIMALS: 1,
        OBS_STATUS: 'P',
        CHANGE: 3.3,
        CHANGE_UNIT: 'percentage point',
        TARGET: 90,
        ATTAINMENT: 104.4,
        LEGAL_BASIS: '一号标准 表 1、二号标准 5.1',
        SOURCE: 'https://portal.example/figures/trial.days?area=632802&period=2020H1',
      }),
      expect.objectContaining({ FREQ: 'Q', OBS_STATUS: 'A', FIGURE_STATUS: 'revised', CHANGE: -20 }),
    ])
  })

  test('keeps a value of more digits than a double has as a text', () => {
    const [first, ...rest] = SAMPLE.inputs
    const long = '12345678901234567.89'
    const inputs = first === undefined ? [] : [{ ...first, value: long }, ...rest]
    expect(observations(message({ ...SAMPLE, inputs }))[0]).toMatchObject({ OBS_VALUE: long, DECIMALS: 2 })
  })

  test('of made-up rows is a test message', () => {
    expect(message().meta.test).toBe(true)
    expect(message({ ...SAMPLE, synthetic: false }).meta.test).toBe(false)
  })
})

describe('SDMX-CSV', () => {
  test('has the columns of version 2.0, in their order', () => {
    expect(sdmxCsv(SAMPLE, trace).split('\r\n')[0]).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,' +
        'OBS_STATUS,FIGURE_STATUS,CHANGE,CHANGE_UNIT,TARGET,ATTAINMENT,OWNER,LEGAL_BASIS,SOURCE',
    )
    for (const row of rows()) {
      expect([row.STRUCTURE, row.STRUCTURE_ID, row.ACTION]).toEqual([
        'dataflow',
        'QAIDAM:trial_brief(1.0.0)',
        'I',
      ])
    }
  })

  test('says the same as the JSON, its numbers with the places that are printed', () => {
    expect(rows().map(({ OBS_VALUE }) => OBS_VALUE)).toEqual(['6.50', '', '94.0', '12'])
    const said = observations(message())
    const own = new Set(['STRUCTURE', 'STRUCTURE_ID', 'ACTION'])
    rows().forEach((row, index) => {
      for (const [name, text] of Object.entries(row)) {
        const other = said[index]?.[name]
        if (own.has(name)) continue
        expect([name, typeof other === 'number' ? Number(text) : text]).toEqual([name, other ?? ''])
      }
    })
  })
})
