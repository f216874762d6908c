/**
 * What the schema of SDMX-JSON 2.0.0 data messages asks of a message, said again in our own words: the
 * official file (sdmx-twg/sdmx-json, data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json) comes
 * without a licence that would let it be kept here. Parts that this platform never writes
 * (contacts, receivers, errors) are left out, and so refused.
 */

const ref = (name: string) => ({ $ref: `#/$defs/${name}` })
const listOf = (items: object, more: object = {}) => ({ type: 'array', items, ...more })
const CODE = { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' }
const COMPONENT_ID = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }
const DATE_TIME = { type: 'string', format: 'date-time' }
const URI = { type: 'string', format: 'uri' }
const TEXT = { type: 'string' }
const BOOLEAN = { type: 'boolean' }
const INDEX = { type: 'integer', minimum: 0 }
const SCALARS = [{ type: 'number' }, BOOLEAN, TEXT]
const LANGUAGE = '^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?$'

const named = {
  name: TEXT,
  names: ref('localisedText'),
  description: TEXT,
  descriptions: ref('localisedText'),
}
const component = { id: COMPONENT_ID, ...named, roles: listOf(COMPONENT_ID), format: ref('format') }
/** A value is of a list of codes, with its name, or it is free; never both. */
const eitherCodeOrFree = { oneOf: [{ required: ['id', 'name'] }, { required: ['value'] }] }
const valueProperties = {
  id: CODE,
  ...named,
  start: DATE_TIME,
  end: DATE_TIME,
  parent: CODE,
  order: INDEX,
  links: ref('links'),
}
const OBSERVATION_KEY = '^[0-9]+(:[0-9]+)*$'
const observationValues = listOf({ anyOf: [...SCALARS, ref('localisedText'), { type: 'null' }] })

const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const DATA_TYPES = [
  ...['String', 'Alpha', 'AlphaNumeric', 'Numeric', 'BigInteger', 'Integer', 'Long', 'Short', 'Decimal'],
  ...['Float', 'Double', 'Boolean', 'URI', 'Count', 'Incremental', 'DateTime', 'TimeRange', 'Duration'],
  ...['ObservationalTimePeriod', 'StandardTimePeriod', 'BasicTimePeriod', 'GregorianTimePeriod'],
]

export const SDMX_JSON_SCHEMA = {
  $defs: {
    localisedText: {
      type: 'object',
      patternProperties: { [LANGUAGE]: TEXT },
      additionalProperties: false,
    },
    links: listOf({
      type: 'object',
      properties: { href: URI, urn: URI, uri: URI, rel: TEXT, title: TEXT, type: TEXT, hreflang: TEXT },
      anyOf: [{ required: ['href', 'rel'] }, { required: ['urn', 'rel'] }],
    }),
    format: closed({ dataType: { enum: DATA_TYPES }, minOccurs: INDEX, maxOccurs: INDEX }),
    dimension: closed(
      {
        ...component,
        keyPosition: INDEX,
        values: listOf(
          { ...closed({ ...valueProperties, value: { oneOf: SCALARS } }), ...eitherCodeOrFree },
          { minItems: 1, uniqueItems: true },
        ),
      },
      ['id', 'keyPosition', 'values'],
    ),
    measure: closed({ ...component, isMandatory: BOOLEAN }, ['id']),
    attribute: closed(
      {
        ...component,
        isMandatory: BOOLEAN,
        relationship: {
          type: 'object',
          properties: {
            dataflow: { type: 'object', maxProperties: 0 },
            dimensions: listOf(COMPONENT_ID, { minItems: 1 }),
            observation: { type: 'object', maxProperties: 0 },
          },
          oneOf: ['dimensions', 'dataflow', 'observation'].map((name) => ({ required: [name] })),
        },
      },
      ['id', 'relationship'],
    ),
  },
  ...closed({
    meta: closed(
      {
        schema: URI,
        id: CODE,
        test: BOOLEAN,
        prepared: DATE_TIME,
        contentLanguages: listOf({ type: 'string', pattern: LANGUAGE }),
        name: TEXT,
        names: ref('localisedText'),
        sender: closed({ id: CODE, name: TEXT, names: ref('localisedText') }, ['id']),
      },
      ['id', 'prepared', 'sender'],
    ),
    data: closed({
      structures: listOf(
        closed(
          {
            dataSets: listOf({ type: 'integer' }, { minItems: 1 }),
            links: ref('links'),
            ...named,
            dimensions: closed({ observation: listOf(ref('dimension'), { uniqueItems: true }) }),
            measures: closed({ observation: listOf(ref('measure'), { uniqueItems: true }) }),
            attributes: closed({ observation: listOf(ref('attribute'), { uniqueItems: true }) }),
          },
          ['dimensions'],
        ),
      ),
      dataSets: listOf(
        closed(
          {
            structure: { type: 'integer' },
            action: { enum: ['Information', 'Append', 'Replace', 'Delete'] },
            links: ref('links'),
            observations: {
              type: 'object',
              patternProperties: { [OBSERVATION_KEY]: observationValues },
              additionalProperties: false,
            },
          },
          ['links'],
        ),
      ),
    }),
  }),
} as const
