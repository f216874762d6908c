import { type FigureAt, type Language, period, type ReportDocument } from '@qaidam/kernel'
import { periodText, SDMX_COMPONENTS, textsIn } from '@qaidam/text'
import {
  AGENCY,
  ATTRIBUTES,
  type Attribute,
  DIMENSIONS,
  type Dimension,
  MEASURE,
  type Observation,
  observationsOf,
  STRUCTURE,
  sdmxCode,
  VERSION,
} from './sdmx.ts'

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json'
const MODEL = 'urn:sdmx:org.sdmx.infomodel.datastructure'

/** A value of a component: from a list of codes, or free. */
type ComponentValue =
  | { readonly id: string; readonly name: string; readonly description?: string }
  | { readonly value: string; readonly name?: string; readonly start?: string; readonly end?: string }

/** All figures of a report as an SDMX-JSON 2.0.0 data message, with the structure that its keys have. */
export function sdmxJson(document: ReportDocument, trace: (at: FigureAt) => string): string {
  const observations = observationsOf(document, trace)
  const keys = new Keys(document.language, observations)
  const flow = `${MODEL}.Dataflow=${AGENCY}:${sdmxCode(document.report)}(${VERSION})`
  const message = {
    meta: metaOf(document),
    data: {
      structures: [
        {
          links: [
            { rel: 'dataflow', urn: flow },
            { rel: 'datastructure', urn: `${MODEL}.DataStructure=${STRUCTURE}` },
          ],
          name: document.title,
          names: { [document.language]: document.title },
          dimensions: { observation: DIMENSIONS.map((dimension) => keys.dimension(dimension)) },
          measures: { observation: [measureOf(document.language)] },
          attributes: { observation: ATTRIBUTES.map((attribute) => attributeOf(attribute, document)) },
          dataSets: [0],
        },
      ],
      dataSets: [
        {
          structure: 0,
          action: 'Information',
          links: [{ rel: 'dataflow', urn: flow }],
          observations: Object.fromEntries(
            observations.map((observation) => [keys.indexOf(observation), valuesOf(observation)]),
          ),
        },
      ],
    },
  }
  return `${JSON.stringify(message, null, 2)}\n`
}

function metaOf(document: ReportDocument) {
  const { report, language, title, area, areaName, period, periodName, owner, ownerName } = document
  const name = `${title}，${textsIn(language).reportOf(areaName, periodName)}`
  return {
    schema: SCHEMA,
    id: [report, area, period, document.seq].join('-').replace(/[^A-Za-z0-9_-]/g, '_'),
    test: document.synthetic,
    prepared: document.asKnownAt,
    contentLanguages: [language],
    name,
    names: { [language]: name },
    sender: { id: owner, name: ownerName, names: { [language]: ownerName } },
  }
}

/** The values that the keys of the message take, each once; observations name them by their place. */
class Keys {
  readonly #language: Language
  readonly #values: Readonly<Record<Dimension, Map<string, ComponentValue>>> = {
    FREQ: new Map(),
    REF_AREA: new Map(),
    INDICATOR: new Map(),
    TIME_PERIOD: new Map(),
  }

  constructor(language: Language, observations: readonly Observation[]) {
    this.#language = language
    for (const { key, input } of observations) {
      const of = period(input.period)
      const { FREQ, REF_AREA, INDICATOR, TIME_PERIOD } = this.#values
      FREQ.set(key.FREQ, { id: key.FREQ, name: SDMX_COMPONENTS.frequency(key.FREQ, language) })
      REF_AREA.set(key.REF_AREA, { id: key.REF_AREA, name: input.areaName })
      INDICATOR.set(key.INDICATOR, {
        id: key.INDICATOR,
        name: input.name,
        description: input.definition,
      })
      TIME_PERIOD.set(key.TIME_PERIOD, {
        value: key.TIME_PERIOD,
        name: periodText(input.period, language),
        start: `${of.first}T00:00:00+08:00`,
        end: `${of.last}T23:59:59+08:00`,
      })
    }
  }

  dimension(id: Dimension) {
    return {
      id,
      ...named(id, this.#language),
      keyPosition: DIMENSIONS.indexOf(id),
      roles: [id],
      ...(id === 'TIME_PERIOD' ? { format: { dataType: 'ObservationalTimePeriod' } } : {}),
      values: [...this.#values[id].values()],
    }
  }

  indexOf({ key }: Observation): string {
    return DIMENSIONS.map((id) => [...this.#values[id].keys()].indexOf(key[id])).join(':')
  }
}

function named(id: Dimension | Attribute | typeof MEASURE, language: Language) {
  const { zh, en } = SDMX_COMPONENTS.names[id]
  return { name: language === 'zh' ? zh : en, names: { zh, en } }
}

function measureOf(language: Language) {
  return { id: MEASURE, ...named(MEASURE, language), isMandatory: false, format: { dataType: 'Decimal' } }
}

const NUMBERS: ReadonlySet<Attribute> = new Set(['DECIMALS', 'CHANGE', 'TARGET', 'ATTAINMENT'])

function attributeOf(id: Attribute, { language }: ReportDocument) {
  return {
    id,
    ...named(id, language),
    roles: [id],
    isMandatory: id === 'UNIT_MEASURE' || id === 'OBS_STATUS',
    relationship: { observation: {} },
    format: { dataType: id === 'DECIMALS' ? 'Integer' : NUMBERS.has(id) ? 'Decimal' : 'String' },
  }
}

/** The value first, then the attributes in the order of the structure. */
function valuesOf({ value, attributes }: Observation): readonly (string | number | null)[] {
  return [
    numberOf(value),
    ...ATTRIBUTES.map((id) => (NUMBERS.has(id) ? numberOf(attributes[id]) : attributes[id])),
  ]
}

/** Digits that every number of so many keeps as a double, in which programs read JSON. */
const DIGITS_MAX = 15

function numberOf(decimal: string | null): number | string | null {
  if (decimal === null) return null
  return decimal.replace(/\D/g, '').length <= DIGITS_MAX ? Number(decimal) : decimal
}
