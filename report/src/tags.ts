import type { Config, Schema } from '@markdoc/markdoc'
import { AREA_LEVELS, PILLARS } from '@qaidam/kernel'
import { BOUNDS, VERDICTS } from './script.ts'

const FIGURE = {
  primary: { type: String, required: true },
  area: { type: String },
  period: { type: String },
  since: { type: String },
}
const WRITTEN = { ...FIGURE, unit: { type: String }, places: { type: Number } }
const RECORDS = {
  primary: { type: String, required: true },
  show: { type: String, required: true },
  where: { type: String },
  sort: { type: String },
  max: { type: Number },
  on: { type: String },
}

const selfClosing = (attributes: Schema['attributes'] = {}): Schema => ({ selfClosing: true, attributes })

/** The tags of the language, with what each takes. The guide says what they mean. */
export const CONFIG: Config = {
  tags: {
    area: selfClosing(),
    period: selfClosing({ of: { type: String, matches: ['year', 'whole-year'] } }),
    figure: selfClosing({
      ...WRITTEN,
      relation: { type: String, matches: [...BOUNDS] },
      bound: { type: String },
    }),
    moved: selfClosing(FIGURE),
    target: selfClosing(WRITTEN),
    attainment: selfClosing(FIGURE),
    // A formula names figures by letters of its own, so what it takes is open.
    calculate: selfClosing({
      primary: { type: String, required: true },
      unit: { type: String, required: true },
      places: { type: Number },
      since: { type: String },
      period: { type: String },
      area: { type: String },
      a: { type: String },
      b: { type: String },
      c: { type: String },
      d: { type: String },
    }),
    records: selfClosing(RECORDS),
    when: {
      attributes: {
        ...FIGURE,
        is: { type: String, required: true, matches: [...VERDICTS] },
        bound: { type: String },
        years: { type: Number },
      },
    },
    else: selfClosing(),
    each: { attributes: { level: { type: String, required: true, matches: [...AREA_LEVELS] } } },
    chapter: selfClosing({ primary: { type: String, required: true } }),
    chapters: selfClosing({ pillar: { type: String, required: true, matches: [...PILLARS] } }),
    chart: selfClosing({
      ...FIGURE,
      by: { type: String, matches: ['month', 'year', ...AREA_LEVELS] },
      years: { type: Number },
    }),
    map: selfClosing(FIGURE),
    comparison: selfClosing({ ...FIGURE, level: { type: String, matches: [...AREA_LEVELS] } }),
    figures: selfClosing({ ...FIGURE, caption: { type: String, required: true } }),
    listing: selfClosing({ ...RECORDS, caption: { type: String, required: true } }),
  },
}

/** Letters by which a calculation names its figures. */
export const LETTERS = ['a', 'b', 'c', 'd'] as const
