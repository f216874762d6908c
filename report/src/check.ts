import {
  type Composition,
  type Dimension,
  dimensionOf,
  dimensionText,
  evaluateFormula,
  Fault,
  type Figure,
  findUnit,
  namesIn,
  ONE,
  parseFormula,
  period,
  type Register,
  rational,
  sameDimension,
} from '@qaidam/kernel'
import type { Findings } from './findings.ts'
import { fieldsShown, readConditions } from './records-asked.ts'
import type { Calculation, Passage, Phrase, Place, Records, Script, Slot, Test } from './script.ts'
import { LETTERS } from './tags.ts'
import { checkWords } from './words.ts'

/** Values that no formula of a text adds up to nought by chance. */
const ANY = [101, 1_009, 10_007, 100_003].map((prime) => rational(prime))

/** Checks a text that was read against all that is defined; each finding has its place. */
export function checkScript(script: Script, composition: Composition, found: Findings): void {
  new Checking(composition, found).passages(script)
}

class Checking {
  readonly #composition: Composition
  readonly #found: Findings

  constructor(composition: Composition, found: Findings) {
    this.#composition = composition
    this.#found = found
  }

  passages(passages: readonly Passage[], under: readonly Test[] = []): void {
    for (const passage of passages) this.#passage(passage, under)
  }

  #passage(passage: Passage, under: readonly Test[]): void {
    switch (passage.kind) {
      case 'heading':
      case 'paragraph':
        this.#phrases(passage.phrases, under)
        break
      case 'list':
        for (const item of passage.items) this.#phrases(item, under)
        break
      case 'each':
        this.passages(passage.passages, under)
        break
      case 'when':
        this.#test(passage.test)
        this.passages(passage.met, [...under, passage.test])
        this.passages(passage.unmet, under)
        break
      case 'chapter':
        this.#chapter(passage)
        break
      case 'chapters':
        break
      case 'figures':
        for (const slot of passage.slots) this.#slot(slot)
        break
      case 'listing':
        this.#records(passage.records)
        break
      default:
        this.#slot(passage.slot)
    }
  }

  #phrases(phrases: readonly Phrase[], under: readonly Test[]): void {
    for (const phrase of phrases) this.#phrase(phrase, under)
  }

  #phrase(phrase: Phrase, under: readonly Test[]): void {
    switch (phrase.kind) {
      case 'text':
        checkWords(phrase, under, this.#found)
        break
      case 'said':
      case 'bound':
        this.#slot(phrase.slot)
        break
      case 'calculated':
        this.#calculation(phrase.calculation)
        break
      case 'records':
        this.#records(phrase.records)
        break
      case 'when':
        this.#test(phrase.test)
        this.#phrases(phrase.met, [...under, phrase.test])
        this.#phrases(phrase.unmet, under)
        break
      default:
    }
  }

  #chapter({ system, place }: { readonly system: string; readonly place: Place }): void {
    const there = this.#composition.systems.get(system)
    if (there?.chapter !== undefined) return
    const told = [...this.#composition.systems.values()].filter(({ chapter }) => chapter !== undefined)
    this.#found.add(
      'RPT-010',
      there === undefined ? `there is no system "${system}".` : `system ${system} has no chapter.`,
      `Name a system with a chapter: ${told.map(({ id }) => id).join(', ')}.`,
      place,
    )
  }

  #test(test: Test): void {
    const figure = this.#slot(test.slot)
    if ((test.is === 'all' || test.is === 'mostly') && figure !== undefined && figure.unit !== '%') {
      this.#found.add(
        'RPT-011',
        `"${test.is}" is asked of ${figure.id}, which is in ${figure.unit}.`,
        'Ask it of a share in %, or ask whether the figure is at-least a bound.',
        test.slot.place,
      )
    }
  }

  #slot(slot: Slot): Figure | undefined {
    const { figures } = this.#composition
    const figure = figures.get(slot.figure)
    if (figure === undefined) {
      this.#found.add(
        'RPT-012',
        `there is no figure "${slot.figure}".`,
        'Name a figure of docs/reference/figures.md.',
        slot.place,
      )
      return undefined
    }
    if (figure.published !== true) {
      this.#found.add(
        'RPT-013',
        `${figure.id} is not published.`,
        'A report says what the public may read; publish the figure, or leave it out.',
        slot.place,
      )
    }
    this.#when(slot)
    this.#unit(slot, figure)
    return figure
  }

  #when({ since, period: of, place }: Slot): void {
    for (const text of [since, of === 'year' || of === 'whole-year' ? undefined : of]) {
      if (text === undefined || isPeriod(text)) continue
      this.#found.add('RPT-014', `"${text}" is no period.`, 'Write 2016, 2020H1, year or whole-year.', place)
    }
  }

  #unit({ unit, place }: Slot, figure: Figure): void {
    if (unit === undefined) return
    const [to, from] = [findUnit(unit), findUnit(figure.unit)]
    if (to !== undefined && from !== undefined && sameDimension(to.dimension, from.dimension)) return
    this.#found.add(
      'RPT-015',
      `${figure.id} is in ${figure.unit} and cannot be written in ${unit}.`,
      'Use a unit that measures the same thing.',
      place,
    )
  }

  #calculation({ formula, slots, unit, place }: Calculation): void {
    const dimensions = new Map<string, Dimension>()
    for (const [letter, slot] of Object.entries(slots)) {
      dimensions.set(letter, findUnit(this.#slot(slot)?.unit ?? '')?.dimension ?? {})
    }
    try {
      const expression = parseFormula(formula)
      for (const name of namesIn(expression)) {
        if (dimensions.has(name)) continue
        this.#found.add(
          'RPT-016',
          `"${formula}" names ${name}, which is no figure of it.`,
          `Write ${name}="the.figure" in the tag.`,
          place,
        )
        return
      }
      const measured = dimensionOf(expression, dimensions)
      const to = findUnit(unit)
      if (to === undefined || !sameDimension(measured, to.dimension)) {
        this.#found.add(
          'RPT-017',
          `"${formula}" measures ${dimensionText(measured)}, which is not written in ${unit}.`,
          'Correct the formula or the unit.',
          place,
        )
      }
      // A divisor that is nought by what is written, not by what is measured, is so with any values.
      evaluateFormula(expression, new Map(LETTERS.map((letter, index) => [letter, ANY[index] ?? ONE])))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      if (error.code === 'KRN-021')
        this.#found.add('RPT-018', `"${formula}" divides by zero.`, 'Divide by a figure.', place)
      else this.#found.add('RPT-018', `${error.code} ${error.message}`, error.fix, place)
    }
  }

  #records(records: Records): void {
    const { place } = records
    const register = this.#composition.registers.get(records.register)
    if (register === undefined || register.readableBy !== 'public') {
      this.#found.add(
        'RPT-019',
        `${records.register} is no register that the public may read.`,
        'Name one of docs/reference/registers.md that is readable by the public.',
        place,
      )
      return
    }
    const conditions = readConditions(records.where)
    for (const { field, values } of conditions) this.#choices(register, field, values, place)
    const named = [...fieldsShown(records.show), ...conditions.map(({ field }) => field)]
    const sorted = records.sort?.replace(/^-/, '')
    for (const name of [...named, ...[sorted, records.on].filter((each) => each !== undefined)]) {
      const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
      if (field !== undefined && (field.sensitivity ?? 'open') === 'open') continue
      this.#found.add(
        'RPT-020',
        `${register.id} has no open field "${name}".`,
        `Its fields are ${Object.keys(register.fields).join(', ')}.`,
        place,
      )
    }
  }

  #choices(register: Register, name: string, values: readonly string[], place: Place): void {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (field?.type !== 'choice') return
    for (const value of values.filter((each) => !Object.hasOwn(field.choices, each))) {
      this.#found.add(
        'RPT-021',
        `"${value}" is no choice of ${register.id}.${name}.`,
        `Its choices are ${Object.keys(field.choices).join(', ')}.`,
        place,
      )
    }
  }
}

function isPeriod(text: string): boolean {
  try {
    return period(text).name === text
  } catch {
    return false
  }
}
