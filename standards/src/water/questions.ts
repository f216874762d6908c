import { type Bilingual, findPhaseOn } from '@qaidam/kernel'
import { measure, measured, measures, oneOf, optionalNumber, type Question } from '../questions/question.ts'
import { mainPollutants, type WaterClassOptions, waterClass } from './class.ts'
import { WATER_BODIES, WATER_CLASSES, WATER_ITEM_NAMES, WATER_ITEMS, type WaterItem } from './items.ts'
import { WATER_ROUNDINGS } from './rounding.ts'
import { mainPollutantRule, sectionWords } from './rules.ts'
import { trophicLevel } from './tli.ts'

const UNITS: Readonly<Partial<Record<WaterItem, Bilingual>>> = {
  ph: { zh: '', en: '' },
  coliform: { zh: ',个/L', en: ' in a litre' },
}
const ITEM_FIELDS = Object.fromEntries(
  WATER_ITEMS.map((item) => {
    const { zh, en } = WATER_ITEM_NAMES[item]
    const unit = UNITS[item] ?? { zh: ',mg/L', en: ' in mg/L' }
    return [item, measured(`${zh}${unit.zh}`, `${en}${unit.en}`)]
  }),
)
const TARGETS = WATER_CLASSES.slice(0, 5) as readonly Exclude<
  (typeof WATER_CLASSES)[number],
  'worse-than-V'
>[]

const CLASS: Question = {
  id: 'water.class',
  name: { zh: '地表水水质类别', en: 'Class of surface water' },
  fields: {
    body: { zh: 'river 河流或 lake 湖库', en: 'river or lake (a reservoir is a lake)' },
    ...ITEM_FIELDS,
    temperature: measured(
      '水温,℃;与气压同时给出时按饱和率判定Ⅰ类溶解氧',
      'Water temperature in °C; with the pressure, oxygen of class I is judged by saturation as well',
    ),
    pressure: measured('气压,kPa', 'Air pressure in kPa'),
    rounding: {
      zh: 'none 按给定值(默认)、evaluation 按评价修约、automatic 按自动站小时值修约',
      en: 'none: as given (the default), evaluation: by the rule of the monthly figures, automatic: of hours',
    },
    target: { zh: '目标类别 I 至 V,默认 III', en: 'The class to be kept, I to V; III by default' },
  },
  answer: (input, on) => {
    const body = oneOf(input, 'body', WATER_BODIES)
    const given = measures(input, WATER_ITEMS)
    const temperature = optionalNumber(input, 'temperature')
    const pressure = measures(input, ['pressure']).pressure
    const options: WaterClassOptions = {
      rounding: oneOf(input, 'rounding', WATER_ROUNDINGS, 'none'),
      target: oneOf(input, 'target', TARGETS, 'III'),
      ...(temperature === undefined || pressure === undefined
        ? {}
        : { saturation: { temperature, pressure } }),
    }
    const found = waterClass(given, body, on, options)
    const word = found.class === null ? undefined : findPhaseOn(sectionWords, on)?.value[found.class]
    return {
      class: found.class,
      word: word?.zh ?? null,
      decisive: found.decisive,
      exceeding: found.exceeding.map((each) => ({ ...each, multiple: each.multiple?.toFixed(2) ?? null })),
      main: findPhaseOn(mainPollutantRule, on) === undefined ? [] : mainPollutants(found, on),
      items: found.items,
      apart: found.apart,
      cite: found.cite,
    }
  },
}

const TLI: Question = {
  id: 'water.tli',
  name: { zh: '综合营养状态指数', en: 'Trophic level index' },
  fields: {
    chla: { zh: '叶绿素a,mg/m³', en: 'Chlorophyll a in mg/m³' },
    tp: { zh: '总磷,mg/L', en: 'Total phosphorus in mg/L' },
    tn: { zh: '总氮,mg/L', en: 'Total nitrogen in mg/L' },
    sd: { zh: '透明度,m', en: 'Depth of view (Secchi disk) in m' },
    codmn: { zh: '高锰酸盐指数,mg/L', en: 'Permanganate index in mg/L' },
  },
  answer: (input, on) => {
    const given = {
      chla: measure(input, 'chla'),
      tp: measure(input, 'tp'),
      tn: measure(input, 'tn'),
      sd: measure(input, 'sd'),
      codmn: measure(input, 'codmn'),
    }
    const { index, state, items, cite } = trophicLevel(given, on)
    const printed = Object.fromEntries(Object.entries(items).map(([item, value]) => [item, value.toFixed(2)]))
    return { tli: index.toFixed(2), state: state.zh, items: printed, cite }
  },
}

export const waterQuestions: readonly Question[] = [CLASS, TLI]
