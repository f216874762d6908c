import {
  type AreaCode,
  type Block,
  type Citation,
  citationText,
  convert,
  type DocumentInput,
  evaluateFormula,
  Fault,
  type FigureAnswer,
  type FigureAt,
  getUnit,
  type Inline,
  type Inlines,
  type Language,
  type Problem,
  parseFormula,
  type Question,
  rational,
} from '@qaidam/kernel'
import { boundText, changeText, enumeration, periodText, stated, type Texts, textsIn } from '@qaidam/text'
import { type Asking, questionKey, type Scope } from './asking.ts'
import type { Compiled } from './compiled.ts'
import { chartOf, mapOf } from './drawings.ts'
import { placeText } from './findings.ts'
import { listedTexts } from './listing.ts'
import type { Calculation, Passage, Phrase, Place, Said, Slot, When } from './script.ts'
import { spacedOnce } from './spacing.ts'
import { comparisonTable, figureTable, listingTable } from './tables.ts'
import { supports, verdictOf } from './verdict.ts'

/** What mends most of what is missing. */
export const ENTER = 'Enter what it is made of, or leave it out of the text.'

/** Writes a text with the answers that are there, noting every figure it said and all that is missing. */
export class Writing {
  readonly asking: Asking
  readonly inputs = new Map<string, DocumentInput>()
  problems: Problem[] = []
  readonly language: Language
  readonly #compiled: Compiled

  constructor(asking: Asking, compiled: Compiled) {
    this.asking = asking
    this.language = asking.asked.language
    this.#compiled = compiled
  }

  get t(): Texts {
    return textsIn(this.language)
  }

  passages(passages: readonly Passage[], scope: Scope): readonly Block[] {
    let { level } = scope
    return passages.flatMap((passage): readonly Block[] => {
      if (passage.kind !== 'heading') return this.#passage(passage, { ...scope, level })
      level = scope.level + passage.level
      return [{ kind: 'heading', level, content: this.phrases(passage.phrases, scope) }]
    })
  }

  #passage(passage: Exclude<Passage, { kind: 'heading' }>, scope: Scope): readonly Block[] {
    switch (passage.kind) {
      case 'paragraph': {
        const said = this.phrases(passage.phrases, scope)
        const content = this.language === 'en' ? spacedOnce(said) : said
        return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
      }
      case 'list':
        return [{ kind: 'list', items: passage.items.map((item) => this.phrases(item, scope)) }]
      case 'each':
        return this.#each(passage, scope)
      case 'when':
        return this.#when(
          passage,
          scope,
          (parts) => this.passages(parts, scope),
          (missing) => [{ kind: 'paragraph', content: [missing] }],
        )
      case 'chapter':
        return this.#chapter(passage.system, scope)
      case 'chapters':
        return [...this.asking.source.composition.systems.values()]
          .filter(({ pillar }) => pillar === passage.pillar)
          .flatMap(({ id }) => this.#chapter(id, scope))
      case 'chart':
        return chartOf(passage, this, scope)
      case 'map':
        return mapOf(passage, this, scope)
      case 'comparison':
        return comparisonTable(passage, this, scope)
      case 'figures':
        return [figureTable(passage, this, scope)]
      case 'listing':
        return [listingTable(passage, this, scope)]
    }
  }

  /** The chapter of a system under its name; a system that tells nothing has none. */
  #chapter(id: string, scope: Scope): readonly Block[] {
    const system = this.asking.source.composition.systems.get(id)
    const script = this.#compiled.chapters.get(id)?.[this.language]
    if (system === undefined || script === undefined) return []
    const level = scope.level + 1
    const name: Inlines = [{ kind: 'text', text: system.name[this.language] }]
    return [{ kind: 'heading', level, content: name }, ...this.passages(script, { ...scope, level })]
  }

  /** Said of every area of a level for which all its figures are known. */
  #each({ level, passages, place }: Extract<Passage, { kind: 'each' }>, scope: Scope): readonly Block[] {
    let known = false
    const blocks = this.asking.areasAt(scope.area, level).flatMap((area) => {
      const before = { problems: this.problems, inputs: new Map(this.inputs) }
      this.problems = []
      const written = this.passages(passages, { ...scope, area })
      const whole = this.problems.length === 0
      this.problems = before.problems
      if (whole) known = true
      if (whole || !this.asking.answered) return written
      for (const key of this.inputs.keys()) if (!before.inputs.has(key)) this.inputs.delete(key)
      return []
    })
    // Where all is known, there may still be nothing to say of any of them.
    if (blocks.length > 0 || known) return blocks
    return [
      {
        kind: 'paragraph',
        content: [this.missing('RPT-060', 'No area has all of these figures.', ENTER, place)],
      },
    ]
  }

  phrases(phrases: readonly Phrase[], scope: Scope): Inlines {
    return phrases.flatMap((phrase) => this.#phrase(phrase, scope))
  }

  #phrase(phrase: Phrase, scope: Scope): Inlines {
    switch (phrase.kind) {
      case 'text':
        return [{ kind: 'text', text: phrase.text }]
      case 'area':
        return [{ kind: 'text', text: this.areaName(scope.area) }]
      case 'period':
        return [{ kind: 'text', text: periodText(this.asking.periodOf(phrase.of).name, this.language) }]
      case 'said':
        return [this.said(phrase.slot, phrase.what, scope)]
      case 'bound':
        return [this.#bound(phrase, scope)]
      case 'calculated':
        return [this.#calculated(phrase.calculation, scope)]
      case 'records': {
        const names = listedTexts(phrase.records, this, scope)
        const text = enumeration(names, this.language)
        return [names.length === 0 ? this.emptyList(phrase.records) : { kind: 'text', text }]
      }
      case 'when':
        return this.#when(
          phrase,
          scope,
          (parts) => this.phrases(parts, scope),
          (missing) => [missing],
        )
    }
  }

  /** A figure in words, or what is missing of it. */
  said(slot: Slot, what: Said, scope: Scope): Inline {
    const answer = this.note(slot, scope)
    const text = answer === undefined ? undefined : this.#text(slot, what, answer)
    if (text === undefined) return this.lacking(slot, what, scope)
    return { kind: 'said', text, of: this.at(slot, scope), ...(what === 'change' ? { moved: true } : {}) }
  }

  #text(slot: Slot, what: Said, answer: FigureAnswer): string | undefined {
    switch (what) {
      case 'value':
        return answer.value === null ? undefined : this.#quantity(slot, answer.value, answer.raw)
      case 'target':
        return answer.target === null ? undefined : this.#quantity(slot, answer.target, answer.target)
      case 'attainment':
        return answer.attainment === null ? undefined : stated(answer.attainment, '%', this.language)
      case 'change':
        return answer.change === null ? undefined : changeText(answer.change, this.language)
    }
  }

  /**
   * The published value, in another unit where one is asked for: all its digits, exactly, unless
   * places are asked for, which are rounded from the exact value, once.
   */
  #quantity({ figure: id, unit, places }: Slot, value: string, raw: string | null): string {
    const figure = this.asking.figure({ figure: id } as Slot)
    if (unit === undefined && places === undefined) return stated(value, figure.unit, this.language)
    const to = getUnit(unit ?? figure.unit)
    const exact = convert(rational(places === undefined ? value : (raw ?? value)), getUnit(figure.unit), to)
    const text =
      places === undefined ? exact.toString() : exact.toFixed(places, figure.rounding ?? 'half_even')
    return stated(text, to.id, this.language)
  }

  #bound({ slot, relation, bound }: Extract<Phrase, { kind: 'bound' }>, scope: Scope): Inline {
    const value = this.note(slot, scope)?.value ?? null
    if (value === null) return this.lacking(slot, 'value', scope)
    // A value that does not keep to the bound is said itself: it is held, and claims nothing.
    const text = supports(value, relation, bound)
      ? boundText(relation, this.#quantity(slot, bound, bound), this.language)
      : this.#quantity(slot, value, null)
    return { kind: 'said', text, of: this.at(slot, scope) }
  }

  #calculated({ formula, slots, unit, places, place }: Calculation, scope: Scope): Inline {
    const values = Object.entries(slots).map(([letter, slot]) => {
      const raw = this.note(slot, scope)?.raw ?? null
      const figure = this.asking.figure(slot)
      return [letter, raw === null ? undefined : rational(raw).times(getUnit(figure.unit).factor)] as const
    })
    const known = values.flatMap(([letter, value]) => (value === undefined ? [] : [[letter, value] as const]))
    if (known.length < values.length) {
      return this.missing('RPT-069', `"${formula}" has a figure without a value.`, ENTER, place)
    }
    try {
      const exact = evaluateFormula(parseFormula(formula), new Map(known)).over(getUnit(unit).factor)
      return { kind: 'text', text: stated(exact.toFixed(places, 'half_even'), unit, this.language) }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return this.missing('RPT-063', `"${formula}" divides by zero here.`, ENTER, place)
    }
  }

  emptyList({ register, place }: { readonly register: string; readonly place: Place }): Inline {
    return this.missing('RPT-064', `The list of ${register} is empty.`, ENTER, place)
  }

  #when<Part, Written>(
    { test, met, unmet }: When<Part>,
    scope: Scope,
    write: (parts: readonly Part[]) => readonly Written[],
    lost: (missing: Inline) => readonly Written[],
  ): readonly Written[] {
    const verdict = verdictOf(test, this.asking, scope)
    // While questions are learned, both branches ask theirs.
    if (!this.asking.answered) return [...write(met), ...write(unmet)]
    this.note(test.slot, scope)
    if (verdict !== undefined) return write(verdict ? met : unmet)
    return lost(
      this.missing(
        'RPT-065',
        `Nobody can tell whether ${test.slot.figure} is ${test.is}.`,
        ENTER,
        test.slot.place,
      ),
    )
  }

  lacking(slot: Slot, what: Said, scope: Scope): Inline {
    const { area, period } = this.at(slot, scope)
    const message = `${slot.figure} has no ${what} for ${area} in ${period}.`
    return this.missing('RPT-061', message, ENTER, slot.place)
  }

  /** What cannot be said: it shows, and it stands in the way of publishing. */
  missing(code: string, message: string, fix: string, place: Place): Inline {
    if (this.asking.answered) this.problems.push({ code, place: placeText(place), message, fix })
    return { kind: 'missing', text: this.t.missing }
  }

  /** The answer to a slot, kept among the figures that the document says. */
  note(slot: Slot, scope: Scope): FigureAnswer | undefined {
    const question = this.asking.question(slot, scope)
    return question === undefined ? undefined : this.noteQuestion(question)
  }

  noteQuestion(question: Question): FigureAnswer | undefined {
    const answer = this.asking.answerTo(question)
    if (answer !== undefined) this.inputs.set(questionKey(question), this.#input(question, answer))
    return answer
  }

  #input({ figure, area }: Question, answer: FigureAnswer): DocumentInput {
    const { language } = this
    const { period, value, unit, raw, change, target, attainment, status } = answer
    return {
      figure: figure.id,
      name: figure.name[language],
      definition: figure.definition[language],
      owner: figure.owner,
      ownerName: this.officeName(figure.owner),
      area,
      areaName: this.areaName(area),
      period,
      value,
      unit,
      raw,
      change,
      target,
      attainment,
      status,
      standards: answer.standard.map((cite) => this.#citation(cite)),
    }
  }

  #citation(cite: Citation): string {
    const text = citationText(cite)
    return cite.mark === 'unverified' ? this.t.citationUnverified(text) : text
  }

  at(slot: Slot, scope: Scope): FigureAt {
    const question = this.asking.question(slot, scope)
    const of = question?.period.name ?? this.asking.asked.period.name
    return { figure: slot.figure, area: question?.area ?? scope.area, period: of }
  }

  areaName(code: AreaCode): string {
    return this.asking.source.areas.find(code)?.name[this.language] ?? code
  }

  officeName(id: string): string {
    const office = this.asking.source.prefecture.offices.find((each) => each.id === id)
    return office?.name[this.language] ?? id
  }
}
