import { termsOf } from './words.ts'

export type EntryKind = 'article' | 'figure' | 'system' | 'register'
export const ENTRY_KINDS: readonly EntryKind[] = ['article', 'figure', 'system', 'register']

/** Something that can be found. */
export interface Entry {
  readonly kind: EntryKind
  readonly path: string
  readonly title: string
  readonly text: string
  /** Searched but not shown: how it is called in the other language. */
  readonly also: string
  /** The day of an article; the newer of two that match alike comes first. */
  readonly on: string
}

const TITLE_WEIGHT = 6
/** A text that holds fewer of the terms asked for is no hit. */
const HELD_MIN = 0.6
/** What stands in a text as it was typed outweighs what only shares its pairs of characters. */
const AS_TYPED = 4
/** Shorter beginnings of words are in too many of them. */
const BEGINNING_MIN = 3
const ASKED_MAX = 24

type Postings = ReadonlyMap<number, number>

/** An index of pairs of Han characters and of words, in memory. */
export class SearchIndex {
  readonly entries: readonly Entry[]
  readonly #postings = new Map<string, Map<number, number>>()
  readonly #plain: readonly { readonly title: string; readonly all: string }[]

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    this.#plain = entries.map(({ title, text, also }) => ({
      title: plain(title),
      all: plain(`${title} ${text} ${also}`),
    }))
    for (const [index, { title, text, also }] of entries.entries()) {
      this.#add(index, termsOf(title), TITLE_WEIGHT)
      this.#add(index, termsOf(`${text} ${also}`), 1)
    }
  }

  #add(index: number, terms: readonly string[], weight: number): void {
    for (const term of terms) {
      const held = this.#postings.get(term) ?? new Map<number, number>()
      held.set(index, (held.get(index) ?? 0) + weight)
      this.#postings.set(term, held)
    }
  }

  /** What holds most of the terms asked for, the best first. */
  find(query: string): readonly Entry[] {
    const asked = [...new Set(termsOf(query))].slice(0, ASKED_MAX)
    const found = new Map<number, { held: number; score: number }>()
    for (const term of asked) {
      const held = this.#holding(term)
      const rare = Math.log(1 + this.entries.length / Math.max(1, held.size))
      for (const [index, weight] of held) {
        const sum = found.get(index) ?? { held: 0, score: 0 }
        found.set(index, { held: sum.held + 1, score: sum.score + rare * Math.log(1 + weight) })
      }
    }
    const typed = plain(query)
    return [...found]
      .filter(([, { held }]) => held >= asked.length * HELD_MIN)
      .map(([index, { held, score }]) => ({
        index,
        score: score * (held / asked.length) * this.#typedIn(index, typed),
      }))
      .toSorted((a, b) => b.score - a.score || this.#newer(a.index, b.index))
      .flatMap(({ index }) => this.entries[index] ?? [])
  }

  #typedIn(index: number, typed: string): number {
    const held = this.#plain[index]
    if (held?.title.includes(typed) === true) return AS_TYPED * 2
    return held?.all.includes(typed) === true ? AS_TYPED : 1
  }

  #newer(one: number, other: number): number {
    const [a, b] = [this.entries[one]?.on ?? '', this.entries[other]?.on ?? '']
    return a === b ? one - other : a < b ? 1 : -1
  }

  /** Where a term stands: a single character in any pair, the beginning of a word in the word. */
  #holding(term: string): Postings {
    const exact = this.#postings.get(term)
    const single = /^\p{Script=Han}$/u.test(term)
    const stem = term.replace(/s$/, '')
    const begins = /^[a-z]/.test(term) && stem.length >= BEGINNING_MIN
    if (!single && !begins) return exact ?? new Map()
    const all = new Map<number, number>()
    for (const [known, held] of this.#postings) {
      if (single ? !known.includes(term) : !known.startsWith(stem)) continue
      for (const [index, weight] of held) all.set(index, (all.get(index) ?? 0) + weight)
    }
    return all
  }

  /** Titles that are spelt nearly as the query: what was meant, where it was mistyped. */
  near(query: string, max: number): readonly string[] {
    const asked = lettersOf(query)
    const titles = new Set(this.entries.map(({ title }) => title))
    return [...titles]
      .map((title) => ({ title, like: sharedBy(asked, lettersOf(title)) }))
      .filter(({ like }) => like >= NEAR_MIN)
      .toSorted((a, b) => b.like - a.like || a.title.length - b.title.length)
      .slice(0, max)
      .map(({ title }) => title)
  }
}

const NEAR_MIN = 0.5

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Han characters singly, other letters three by three: a slip leaves most of them as they were. */
function lettersOf(text: string): ReadonlySet<string> {
  const runs = plain(text).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    runs.flatMap((run) => {
      if (/^\p{Script=Han}/u.test(run) || run.length <= 3) return [run]
      return Array.from({ length: run.length - 2 }, (_, index) => run.slice(index, index + 3))
    }),
  )
}

/** How much of what was asked a title holds. */
function sharedBy(asked: ReadonlySet<string>, title: ReadonlySet<string>): number {
  const shared = [...asked].filter((each) => title.has(each)).length
  // One letter in common is chance.
  return shared < 2 ? 0 : shared / asked.size
}

export interface Marked {
  readonly text: string
  readonly hit: boolean
}

/** A text cut where the terms of a query stand in it. */
export function marked(text: string, query: string): readonly Marked[] {
  const small = text.toLowerCase()
  // A letter that is longer in small would shift what comes after it.
  if (small.length !== text.length) return [{ text, hit: false }]
  const covered = new Array<boolean>(text.length).fill(false)
  for (const term of new Set(termsOf(query))) {
    for (let at = small.indexOf(term); at !== -1; at = small.indexOf(term, at + 1)) {
      covered.fill(true, at, at + term.length)
    }
  }
  const parts: { text: string; hit: boolean }[] = []
  for (const [index, hit] of covered.entries()) {
    const last = parts.at(-1)
    if (last?.hit === hit) last.text += text[index] ?? ''
    else parts.push({ text: text[index] ?? '', hit })
  }
  return parts
}

const BEFORE = 24
const SHOWN = 110

/** The part of a text where the query stands first, or its beginning. */
export function passageOf(text: string, query: string): string {
  const small = text.toLowerCase()
  const places = [plain(query), ...termsOf(query)].map((term) => small.indexOf(term))
  const first = places.find((place) => place >= 0) ?? 0
  const from = first <= BEFORE ? 0 : first - BEFORE
  const cut = [...text.slice(from)].slice(0, SHOWN).join('')
  return `${from > 0 ? '……' : ''}${cut}${from + cut.length < text.length ? '……' : ''}`
}
