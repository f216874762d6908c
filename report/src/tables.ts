import {
  type FigureAnswer,
  type Inline,
  type Inlines,
  type Language,
  rank,
  rational,
  type Table,
} from '@qaidam/kernel'
import { changeText, stated, statedNumber, unitName } from '@qaidam/text'
import type { Scope } from './asking.ts'
import { cellText, recordsShown, registerOf } from './listing.ts'
import { fieldsShown } from './records-asked.ts'
import type { Passage, Slot } from './script.ts'
import { ENTER, type Writing } from './writing.ts'

type OfKind<Kind extends Passage['kind']> = Extract<Passage, { readonly kind: Kind }>

/** A word with what belongs to it behind, in the brackets of the language. */
function inBrackets(word: string, more: string, language: Language): string {
  if (more === '') return word
  return language === 'zh' ? `${word}（${more}）` : `${word} (${more})`
}

const words = (text: string): Inlines => [{ kind: 'text', text }]

/** Areas of one level beside each other, those that have the figure; places only where an end is better. */
export function comparisonTable(
  { slot, level }: OfKind<'comparison'>,
  writing: Writing,
  scope: Scope,
): readonly Table[] {
  const { t } = writing
  const figure = writing.asking.figure(slot)
  const rows = writing.asking.areasAt(scope.area, level).flatMap((area) => {
    const answer = writing.note(slot, { ...scope, area })
    return answer === undefined || answer.value === null ? [] : [{ area, answer, value: answer.value }]
  })
  if (rows.length === 0) {
    writing.missing('RPT-066', `No ${level} has ${slot.figure}.`, ENTER, slot.place)
    return []
  }
  const places =
    figure.better === undefined
      ? undefined
      : rank(new Map(rows.map(({ area, value }) => [area, rational(value)])), figure.better)
  const head = [
    t.area,
    inBrackets(t.value, unitName(figure.unit, writing.language), writing.language),
    ...heads(writing),
  ]
  return [
    {
      kind: 'table',
      caption: figure.name[writing.language],
      head: places === undefined ? head : [...head, t.rank],
      numeric: head.map((_, index) => index > 0).concat(places === undefined ? [] : [true]),
      rows: rows.map(({ area, answer }) => {
        const row = [words(writing.areaName(area)), ...cells(slot, answer, writing, { ...scope, area })]
        return places === undefined ? row : [...row, words(String(places.get(area) ?? ''))]
      }),
    },
  ]
}

/** Figures under each other, with what moved and what was planned. */
export function figureTable({ slots, caption }: OfKind<'figures'>, writing: Writing, scope: Scope): Table {
  const { t, language } = writing
  return {
    kind: 'table',
    caption,
    head: [t.figure, t.unit, t.value, ...heads(writing)],
    numeric: [false, false, true, true, true, true],
    rows: slots.map((slot) => {
      const figure = writing.asking.figure(slot)
      const answer = writing.note(slot, scope)
      const known = answer?.value === null ? undefined : answer
      const unknown = () => [writing.lacking(slot, 'value', scope)]
      return [
        words(figure.name[language]),
        words(unitName(figure.unit, language)),
        ...(known === undefined ? [unknown(), [], [], []] : cells(slot, known, writing, scope)),
      ]
    }),
  }
}

const heads = ({ t }: Writing) => [t.changeOnYear, t.target, t.attainment]

/** Value, change, target and attainment of one answer. */
function cells(
  slot: Slot,
  { value, change, target, attainment }: FigureAnswer,
  writing: Writing,
  scope: Scope,
): readonly Inlines[] {
  const { unit } = writing.asking.figure(slot)
  const number = (of: string) => statedNumber(of, unit, writing.language)
  const said = (text: string): Inline => ({ kind: 'said', text, of: writing.at(slot, scope) })
  return [
    [said(number(value ?? ''))],
    change === null ? [] : words(changeText(change, writing.language)),
    target === null ? [] : words(number(target)),
    attainment === null ? [] : words(stated(attainment, '%', writing.language)),
  ]
}

/** Records of a register, a column a field. */
export function listingTable({ records, caption }: OfKind<'listing'>, writing: Writing, scope: Scope): Table {
  const register = registerOf(records, writing)
  const shown = fieldsShown(records.show)
  const rows = recordsShown(records, writing, scope)
  if (rows.length === 0) writing.emptyList(records)
  const isNumber = (name: string) => ['integer', 'decimal'].includes(register.fields[name]?.type ?? '')
  return {
    kind: 'table',
    caption,
    head: shown.map((name) => register.fields[name]?.name[writing.language] ?? name),
    numeric: shown.map(isNumber),
    rows: rows.map((record) => shown.map((name) => words(cellText(register, name, record, writing)))),
  }
}
