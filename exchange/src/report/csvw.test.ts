import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csvwMetadata, figuresCsv } from './csvw.ts'
import { SAMPLE, trace } from './sample.ts'

interface Column {
  readonly name: string
  readonly titles: { readonly zh: string; readonly en: string }
  readonly datatype: string
  readonly required: boolean
  readonly 'dc:description': readonly { readonly '@value': string; readonly '@language': string }[]
}

interface Metadata {
  readonly '@context': readonly unknown[]
  readonly url: string
  readonly 'dc:license'?: unknown
  readonly tableSchema: { readonly columns: readonly Column[]; readonly primaryKey: readonly string[] }
}

const metadata = (document = SAMPLE) =>
  JSON.parse(csvwMetadata(document, 'figures.csv', 'https://portal.example/reports/trial.brief')) as Metadata
const text = figuresCsv(SAMPLE, trace)
const [header = [], ...rows] = parse(text) as readonly (readonly string[])[]

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /.?/,
  // The lexical form of xsd:decimal, which has neither grouping nor exponent.
  decimal: /^[+-]?\d+(\.\d+)?$/,
  anyURI: /^https?:\/\/\S+$/,
}

describe('figures as open CSV', () => {
  test('is RFC 4180: every line ends with CR LF, quotes are doubled', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('"平均浓度, ""日"""')
    expect(rows.map((row) => row.length)).toEqual(SAMPLE.inputs.map(() => header.length))
  })

  test('its data dictionary names each column in order, in Chinese and English', () => {
    const { columns } = metadata().tableSchema
    expect(columns.map(({ titles }) => titles.zh)).toEqual(header)
    for (const { titles, 'dc:description': about } of columns) {
      expect(titles.en).toMatch(/^[\x20-\x7e]+$/)
      expect(about.map((each) => each['@language'])).toEqual(['zh', 'en'])
    }
    const english = figuresCsv({ ...SAMPLE, language: 'en' }, trace)
      .split('\r\n')[0]
      ?.split(',')
    expect(columns.map(({ titles }) => titles.en)).toEqual(english)
  })

  test('every cell has the form that its column says', () => {
    metadata().tableSchema.columns.forEach(({ datatype, required, name }, index) => {
      for (const row of rows) {
        const cell = row[index] ?? ''
        if (cell === '') expect([name, required]).toEqual([name, false])
        else expect(cell).toMatch(FORMS[datatype] ?? /never/)
      }
    })
  })

  test('no two rows have the same key', () => {
    const { columns, primaryKey } = metadata().tableSchema
    const places = primaryKey.map((name) => columns.findIndex((column) => column.name === name))
    expect(places).not.toContain(-1)
    const keys = rows.map((row) => places.map((place) => row[place]).join(' '))
    expect(new Set(keys).size).toBe(rows.length)
  })

  test('names its file and its context; only made-up rows are given away under a licence', () => {
    expect(metadata().url).toBe('figures.csv')
    expect(metadata()['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    expect(metadata()['dc:license']).toEqual({ '@id': 'https://www.apache.org/licenses/LICENSE-2.0' })
    expect(metadata({ ...SAMPLE, synthetic: false })['dc:license']).toBeUndefined()
  })
})
