import { dayNumber, isDay } from '@qaidam/kernel'
import type { WordFinding } from './finding.ts'

const NO_SUCH_DAY = { zh: '这一天不存在', en: 'There is no such day.' }
const OTHER_WEEKDAY = { zh: '与当天的星期不符', en: 'That day was another day of the week.' }
const ZERO = {
  zh: '汉字年份的“零”写作“〇”，不用数字 0 或字母 O（GB/T 15835-2011）',
  en: 'The zero of a year in characters is 〇 (GB/T 15835-2011).',
}
const RANGE = {
  zh: '数值范围省略前一个“万”“亿”“%”会引起歧义，不应省略（GB/T 15835-2011）',
  en: 'Leaving out 万, 亿 or % before a range mark is ambiguous (GB/T 15835-2011).',
}
const ROUGHLY = {
  zh: '含“几”或相邻两数连用的概数用汉字（GB/T 15835-2011）',
  en: 'Rough numbers with 几, or of two neighbours, are written in characters (GB/T 15835-2011).',
}
const TWICE = { zh: '概数说了两遍，留一处', en: 'It is said twice that the number is rough.' }

const CHARACTERS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const WEEKDAYS = '日一二三四五六'

/** Days that the calendar has not, and numbers that are not written as GB/T 15835-2011 has them. */
export function figuresIn(text: string): readonly WordFinding[] {
  return [...daysIn(text), ...yearsIn(text), ...rangesIn(text), ...roughIn(text)]
}

const finding = (
  match: RegExpExecArray,
  right: string | null,
  rest: Pick<WordFinding, 'why' | 'severity' | 'rule'>,
): WordFinding => ({ at: match.index, wrong: match[0], right, ...rest })

const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(]?(?:星期|周)([日天一二三四五六])[）)]?)?/g
/** A day without its year may be one of a leap year. */
const LEAP_YEAR = '2020'

function daysIn(text: string): readonly WordFinding[] {
  return [...text.matchAll(DAY)].flatMap((match) => {
    const [, year, month = '', dayOfMonth = '', weekday] = match
    const on = `${year ?? LEAP_YEAR}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    if (!isDay(on)) return finding(match, null, { why: NO_SUCH_DAY, severity: 'severe', rule: 'day' })
    if (year === undefined || weekday === undefined) return []
    const real = WEEKDAYS[(((dayNumber(on) + 4) % 7) + 7) % 7] ?? ''
    if (real === (weekday === '天' ? '日' : weekday)) return []
    const right = match[0].replace(/([日天一二三四五六])([）)]?)$/, `${real}$2`)
    return finding(match, right, { why: OTHER_WEEKDAY, severity: 'severe', rule: 'weekday' })
  })
}

function yearsIn(text: string): readonly WordFinding[] {
  return [...text.matchAll(/[一二][〇零一二三四五六七八九0OＯ○]{3}(?=年)/g)].flatMap((match) => {
    const right = match[0].replace(/[0OＯ○零]/g, '〇')
    return right === match[0] ? [] : finding(match, right, { why: ZERO, severity: 'likely', rule: 'zero' })
  })
}

function rangesIn(text: string): readonly WordFinding[] {
  const range = /(?<![\d.年月日第-])(\d+(?:\.\d+)?)([~～—-]|至)(\d+(?:\.\d+)?)(万|亿|%)/g
  return [...text.matchAll(range)].map((match) =>
    finding(match, `${match[1]}${match[4]}${match[2]}${match[3]}${match[4]}`, {
      why: RANGE,
      severity: 'likely',
      rule: 'range',
    }),
  )
}

function roughIn(text: string): readonly WordFinding[] {
  const some = [...text.matchAll(/(?<!\d)([1-9])0几/g)].map((match) =>
    finding(match, `${match[1] === '1' ? '' : CHARACTERS[Number(match[1])]}十几`, {
      why: ROUGHLY,
      severity: 'likely',
      rule: 'rough',
    }),
  )
  const neighbours = [...text.matchAll(/(?<![\d、])([1-9])、([1-9])(?=[个天年名件次户里人位])/g)].flatMap(
    (match) => {
      if (Number(match[2]) !== Number(match[1]) + 1) return []
      const right = `${CHARACTERS[Number(match[1])]}${CHARACTERS[Number(match[2])]}`
      return finding(match, right, { why: ROUGHLY, severity: 'likely', rule: 'rough' })
    },
  )
  const twice = [
    ...text.matchAll(
      /(?:大约|约|近)(\d+(?:\.\d+)?[万亿]?)(?:余|多)?[个人户次件名位元天年里]{0,2}(?:左右|上下)/g,
    ),
  ]
  return [
    ...some,
    ...neighbours,
    ...twice.map((match) => finding(match, null, { why: TWICE, severity: 'style', rule: 'rough-twice' })),
  ]
}

/** A figure as the records have it, to compare with what a text says of it. */
export interface KnownFigure {
  readonly name: string
  /** As it is printed, without separators. */
  readonly value: string
  readonly unit: string
}

/** What a text may say between the name of a figure and its number. */
const BETWEEN = '(?:[为是达到共已约计：:，,]|完成|实现|增至|降至){0,4}'

/** Numbers that stand right after the name of a figure, in its unit, and are not its value. */
export function figuresApart(text: string, known: readonly KnownFigure[]): readonly WordFinding[] {
  return known.flatMap(({ name, value, unit }) => {
    const said = new RegExp(`${escaped(name)}${BETWEEN}(\\d[\\d,]*(?:\\.\\d+)?)\\s*${escaped(unit)}`, 'g')
    return [...text.matchAll(said)].flatMap((match) => {
      const number = match[1] ?? ''
      if (number.replaceAll(',', '') === value) return []
      const at = match.index + match[0].lastIndexOf(number)
      const why = {
        zh: `台账中“${name}”为 ${value} ${unit}`,
        en: `The records say ${value} ${unit} of ${name}.`,
      }
      return { at, wrong: number, right: value, why, severity: 'severe' as const, rule: 'figure' }
    })
  })
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
