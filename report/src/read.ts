import Markdoc, { type Node } from '@markdoc/markdoc'
import type { AreaLevel, Language, Pillar } from '@qaidam/kernel'
import type { Findings } from './findings.ts'
import { listed } from './listed.ts'
import type {
  Bound,
  Calculation,
  Passage,
  Phrase,
  Place,
  Records,
  Script,
  Slot,
  Test,
  Verdict,
  When,
} from './script.ts'
import { CONFIG, LETTERS } from './tags.ts'

const RECORDS_MAX = 50
const YEARS_BEFORE = 5
const YEARS_DRAWN = 5

/** Reads one text of the language; `name` says in faults where it stands. What cannot be read is found. */
export function readText(name: string, language: Language, text: string, found: Findings): Script {
  // The parser miscounts the ends of lines in a text that begins with blank ones.
  const start = text.search(/\S|$/)
  const linesBefore = text.slice(0, start).split('\n').length
  const tree = Markdoc.parse(text.slice(start))
  const wrong = Markdoc.validate(tree, CONFIG)
  for (const { error, lines } of wrong) {
    found.add('RPT-001', `${error.message}.`, 'Write the tag as docs/guides/reports.md shows it.', {
      text: name,
      language,
      line: (lines[0] ?? 0) + linesBefore,
    })
  }
  // A text with wrong tags is not read on: its attributes may be missing.
  return wrong.length > 0
    ? []
    : new Reading({ text: name, language, line: linesBefore }, found).passages(tree.children)
}

class Reading {
  /** Where the text begins. */
  readonly #first: Place
  readonly #found: Findings

  constructor(first: Place, found: Findings) {
    this.#first = first
    this.#found = found
  }

  passages(nodes: readonly Node[]): readonly Passage[] {
    const passages: Passage[] = []
    let lastLine = Number.NaN
    for (const node of nodes) {
      const passage = this.#passage(node)
      const before = passages.at(-1)
      // A tag alone on its line does not end the paragraph that runs through it.
      const runsOn = node.location?.start.line === lastLine
      lastLine = node.location?.end.line ?? Number.NaN
      if (passage === undefined) continue
      if (runsOn && passage.kind === 'paragraph' && before?.kind === 'paragraph') {
        const phrases = [...before.phrases, ...this.#lineBreak(this.#place(node)), ...passage.phrases]
        passages[passages.length - 1] = { kind: 'paragraph', phrases }
      } else passages.push(passage)
    }
    return passages
  }

  /** Chinese lines run on; English words on two lines are two words. */
  #lineBreak(place: Place): readonly Phrase[] {
    return this.#first.language === 'en' ? [{ kind: 'text', text: ' ', place }] : []
  }

  #passage(node: Node): Passage | undefined {
    switch (node.type) {
      case 'heading':
        return { kind: 'heading', level: Number(node.attributes.level), phrases: this.#inside(node) }
      case 'paragraph':
        return { kind: 'paragraph', phrases: this.#inside(node) }
      case 'list':
        return { kind: 'list', items: node.children.map((item) => this.#inside(item)) }
      case 'tag':
        return this.#block(node)
      default:
        return this.#refuse(node, `a ${node.type}`)
    }
  }

  #block(node: Node): Passage | undefined {
    const { attributes } = node
    const place = this.#place(node)
    switch (node.tag) {
      case 'each':
        return {
          kind: 'each',
          level: attributes.level as AreaLevel,
          passages: this.passages(node.children),
          place,
        }
      case 'when':
        return this.#when(node, (nodes) => this.passages(nodes))
      case 'chapter':
        return { kind: 'chapter', system: String(attributes.primary), place }
      case 'chapters':
        return { kind: 'chapters', pillar: attributes.pillar as Pillar }
      case 'chart':
        return {
          kind: 'chart',
          slot: this.#slot(node),
          by: (attributes.by ?? 'year') as 'year' | AreaLevel,
          years: Number(attributes.years ?? YEARS_DRAWN),
        }
      case 'map':
        return { kind: 'map', slot: this.#slot(node) }
      case 'comparison':
        return {
          kind: 'comparison',
          slot: this.#slot(node),
          level: (attributes.level ?? 'county') as AreaLevel,
        }
      case 'figures':
        return { kind: 'figures', slots: this.#slots(node), caption: String(attributes.caption) }
      case 'listing':
        return { kind: 'listing', records: this.#records(node), caption: String(attributes.caption) }
      default: {
        // A tag alone on its line is a paragraph of its own.
        const phrase = this.#phrase(node)
        return phrase === undefined ? undefined : { kind: 'paragraph', phrases: [phrase] }
      }
    }
  }

  /** The phrases of a heading, a paragraph or an item of a list. */
  #inside(node: Node): readonly Phrase[] {
    return node.children.flatMap((child) =>
      child.type === 'inline' || child.type === 'paragraph'
        ? this.#phrases(child.children)
        : this.#phrases([child]),
    )
  }

  #phrases(nodes: readonly Node[]): readonly Phrase[] {
    return nodes.flatMap((node) => {
      if (node.type === 'inline') return this.#inside(node)
      return node.type === 'softbreak' ? this.#lineBreak(this.#place(node)) : (this.#phrase(node) ?? [])
    })
  }

  #phrase(node: Node): Phrase | undefined {
    const place = this.#place(node)
    if (node.type === 'text') return { kind: 'text', text: String(node.attributes.content), place }
    const { of } = node.attributes as { readonly of?: unknown }
    switch (node.type === 'tag' ? node.tag : undefined) {
      case 'area':
        return { kind: 'area' }
      case 'period':
        return { kind: 'period', ...(typeof of === 'string' ? { of } : {}) }
      case 'figure':
        return this.#figure(node)
      case 'moved':
        return { kind: 'said', what: 'change', slot: this.#slot(node) }
      case 'target':
        return { kind: 'said', what: 'target', slot: this.#slot(node) }
      case 'attainment':
        return { kind: 'said', what: 'attainment', slot: this.#slot(node) }
      case 'calculate':
        return { kind: 'calculated', calculation: this.#calculation(node) }
      case 'records':
        return { kind: 'records', records: this.#records(node) }
      case 'when':
        return this.#when(node, (nodes) => this.#phrases(nodes))
      default:
        return this.#refuse(
          node,
          node.type === 'tag' ? `{% ${node.tag} %} within a sentence` : `${node.type}`,
        )
    }
  }

  #figure(node: Node): Phrase {
    const slot = this.#slot(node)
    const { relation, bound } = node.attributes
    if (relation === undefined) return { kind: 'said', what: 'value', slot }
    return { kind: 'bound', slot, relation: relation as Bound, bound: this.#number(node, bound) }
  }

  #slot(node: Node, figure = String(node.attributes.primary)): Slot {
    const { area, period, since, unit, places } = node.attributes as Partial<
      Record<'area' | 'period' | 'since' | 'unit', string> & { readonly places: number }
    >
    return {
      figure,
      ...(area === undefined ? {} : { area }),
      ...(period === undefined ? {} : { period }),
      ...(since === undefined ? {} : { since }),
      ...(unit === undefined ? {} : { unit }),
      ...(places === undefined ? {} : { places }),
      place: this.#place(node),
    }
  }

  #slots(node: Node): readonly Slot[] {
    return listed(String(node.attributes.primary)).map((id) => this.#slot(node, id))
  }

  #calculation(node: Node): Calculation {
    const { primary, unit, places } = node.attributes
    const given = LETTERS.flatMap((letter) => {
      const figure: unknown = node.attributes[letter]
      const { unit: _, places: __, ...slot } = this.#slot(node, String(figure))
      return figure === undefined ? [] : [[letter, slot] as const]
    })
    return {
      formula: String(primary),
      slots: Object.fromEntries(given),
      unit: String(unit),
      places: Number(places ?? 0),
      place: this.#place(node),
    }
  }

  #records(node: Node): Records {
    const { primary, show, where, sort, max, on } = node.attributes
    return {
      register: String(primary),
      show: String(show),
      ...(where === undefined ? {} : { where: String(where) }),
      ...(sort === undefined ? {} : { sort: String(sort) }),
      ...(on === undefined ? {} : { on: String(on) }),
      max: Number(max ?? RECORDS_MAX),
      place: this.#place(node),
    }
  }

  #when<Part>(node: Node, read: (nodes: readonly Node[]) => readonly Part[]): When<Part> {
    const at = node.children.findIndex(({ type, tag }) => type === 'tag' && tag === 'else')
    const met = at < 0 ? node.children : node.children.slice(0, at)
    const unmet = at < 0 ? [] : node.children.slice(at + 1)
    return { kind: 'when', test: this.#test(node), met: read(met), unmet: read(unmet) }
  }

  #test(node: Node): Test {
    const { is, bound, years } = node.attributes
    const bounded = ['at-least', 'above', 'at-most', 'below'].includes(String(is))
    return {
      slot: this.#slot(node),
      is: is as Verdict,
      ...(bounded ? { bound: this.#number(node, bound) } : {}),
      years: Number(years ?? YEARS_BEFORE),
    }
  }

  #number(node: Node, written: unknown): string {
    const text = written === undefined ? '' : String(written)
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return text
    this.#found.add(
      'RPT-002',
      `the bound "${text}" is no number.`,
      'Write it as a decimal in the unit of the figure, such as bound="95".',
      this.#place(node),
    )
    return '0'
  }

  #refuse(node: Node, what: string): undefined {
    this.#found.add(
      'RPT-003',
      `${what} has no place here.`,
      'Write headings, paragraphs, lists and the tags of docs/guides/reports.md.',
      this.#place(node),
    )
    return undefined
  }

  #place(node: Node): Place {
    return { ...this.#first, line: this.#first.line + (node.location?.start.line ?? 0) }
  }
}
