import type { Answerable, AreaLevel, Card, Language, Limit, Move, Step, Who } from '@qaidam/kernel'
import { type Texts, textsIn } from './texts.ts'

/** What the ids in a procedure are called. */
export interface ProcedureWords {
  readonly language: Language
  /** A field of the record that the procedure moves. */
  readonly field: (name: string) => string
  readonly post: (id: string) => string
  readonly office: (id: string) => string
}

/** How long a step may take, in words. */
export function limitText(limit: Limit, { language, field }: ProcedureWords): string {
  const t = textsIn(language)
  if ('workingDays' in limit) return t.workingDays(limit.workingDays)
  if ('days' in limit) return t.calendarDays(limit.days)
  if ('hours' in limit) return t.hours(limit.hours)
  return t.untilField(field(limit.until))
}

/** A card of a step and when it comes. */
export function cardText({ card, before, after, escalates }: Card, limit: Limit, language: Language): string {
  const t = textsIn(language)
  const amount = (count: number) => {
    if ('hours' in limit) return t.hours(count)
    return 'workingDays' in limit ? t.workingDays(count) : t.calendarDays(count)
  }
  const when =
    before !== undefined
      ? t.cardBefore(amount(before))
      : after === undefined || after === 0
        ? t.cardAtEnd
        : t.cardAfter(amount(after))
  return t.cardWhen(cardName(card, t), when) + (escalates === true ? t.cardEscalates : '')
}

/** A step without cards of its own turns red when it is late. */
export function cardsText({ limit, cards }: Pick<Step, 'limit' | 'cards'>, language: Language): string {
  if (limit === undefined) return ''
  const rule = cards ?? [{ card: 'red' as const }]
  return rule.map((card) => cardText(card, limit, language)).join(textsIn(language).clauseSeparator)
}

export function cardName(card: string, t: Texts): string {
  return (
    ({ blue: t.cardBlue, yellow: t.cardYellow, red: t.cardRed } as Readonly<Record<string, string>>)[card] ??
    t.cardNone
  )
}

/** Where the post that answers is looked for, in order. */
export function answersText(answers: readonly Answerable[], words: ProcedureWords): string {
  const t = textsIn(words.language)
  return answers
    .map((each) => {
      if ('field' in each) return t.postInField(words.field(each.field))
      if ('post' in each) return words.post(each.post)
      if (each.duty === 'record') return t.dutyOfRecord
      return each.level === undefined ? t.dutyOfArea : t.dutyOfAreaAt(levelText(each.level, t))
    })
    .join(t.elseSeparator)
}

/** Who may make a move: each of these may. */
export function whoWords(by: readonly Who[], words: ProcedureWords): string {
  const t = textsIn(words.language)
  return by.map((who) => whoOf(who, words, t)).join(t.orSeparator)
}

function whoOf(who: Who, words: ProcedureWords, t: Texts): string {
  const said = [
    who.answerable === true ? t.whoAnswers : undefined,
    who.post === undefined ? undefined : words.post(who.post),
    who.postIn === undefined ? undefined : t.postInField(words.field(who.postIn)),
    who.office === undefined ? undefined : words.office(who.office),
    who.officeIn === undefined ? undefined : t.officeInField(words.field(who.officeIn)),
    who.level === undefined ? undefined : t.officeAt(levelText(who.level, t)),
  ].filter((each) => each !== undefined)
  return said.length === 0 ? t.anybody : said.join(t.andSeparator)
}

/** What a move asks for, in words. */
export function needsText(move: Move, words: ProcedureWords): string {
  const t = textsIn(words.language)
  const fields = Object.values(move.fields ?? {}).map((field) => field.name[words.language])
  return [
    ...(move.needs?.record ?? []).map((name) => t.needsRecord(words.field(name))),
    ...fields,
    ...(move.needs?.evidence === true ? [t.evidence] : []),
    ...(move.needs?.reason === true ? [t.reason] : []),
    ...(move.grounds === undefined
      ? []
      : [
          t.needsGround(
            Object.values(move.grounds)
              .map((ground) => ground[words.language])
              .join(t.listSeparator),
          ),
        ]),
    ...(move.needs?.second === undefined ? [] : [t.needsSecond(whoWords(move.needs.second, words))]),
  ].join(t.clauseSeparator)
}

export function levelText(level: AreaLevel, t: Texts): string {
  return {
    province: t.levelProvince,
    prefecture: t.levelPrefecture,
    county: t.levelCounty,
    township: t.levelTownship,
    village: t.levelVillage,
  }[level]
}
