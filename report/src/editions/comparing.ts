import {
  type Block,
  type DocumentInput,
  Fault,
  type Inlines,
  type ReportDocument,
  rational,
  type YearOnYear,
  yearOnYear,
} from '@qaidam/kernel'

/** A figure in two editions. */
export interface FigureCompared {
  readonly figure: string
  readonly name: string
  readonly unit: string
  readonly one: DocumentInput | undefined
  readonly other: DocumentInput | undefined
  /** Other less one, in the unit of the figure; null where there is nothing to subtract. */
  readonly difference: string | null
  /** The same in per cent of one, or in percentage points. */
  readonly change: YearOnYear | null
}

/** A passage that only one of the editions has. */
export interface PassageCompared {
  readonly in: 'one' | 'other'
  readonly text: string
}

export interface EditionsCompared {
  readonly figures: readonly FigureCompared[]
  readonly passages: readonly PassageCompared[]
}

/**
 * Two editions side by side. Figures of the edition's own area and period belong together, whichever
 * they are; all others where area and period are the same, or else in their order.
 */
export function compareEditions(one: ReportDocument, other: ReportDocument): EditionsCompared {
  if (one.report !== other.report || one.language !== other.language) {
    throw new Fault(
      'EDN-007',
      `${one.report} (${one.language}) and ${other.report} (${other.language}) have not the same figures.`,
      'Compare two editions of one report.',
    )
  }
  const [before, after] = [placed(one), placed(other)]
  const names = new Set([...before.keys(), ...after.keys()])
  return {
    figures: [...names].map((name) => compared(before.get(name), after.get(name))),
    passages: passagesOf(one, other),
  }
}

/** Inputs by what they are in their document rather than by the period that it happens to be of. */
function placed({ inputs, area, period }: ReportDocument): ReadonlyMap<string, DocumentInput> {
  const counts = new Map<string, number>()
  return new Map(
    inputs.map((input) => {
      const where = input.area === area ? 'own' : input.area
      const own = input.period === period
      const name = `${input.figure} ${where} ${own ? 'own' : ''}`
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      return [`${name} ${count}`, input]
    }),
  )
}

function compared(one: DocumentInput | undefined, other: DocumentInput | undefined): FigureCompared {
  const { figure = '', name = '', unit = '' } = other ?? one ?? {}
  const values = [one?.value ?? null, other?.value ?? null] as const
  const [old, now] = values
  if (old === null || now === null) return { figure, name, unit, one, other, difference: null, change: null }
  const places = Math.max(...values.map(placesOf))
  const [from, to] = [rational(old), rational(now)]
  return {
    figure,
    name,
    unit,
    one,
    other,
    difference: to.minus(from).toFixed(places),
    change: yearOnYear(to, from, unit),
  }
}

const placesOf = (value: string | null) => (value?.includes('.') ? value.length - value.indexOf('.') - 1 : 0)

function passagesOf(one: ReportDocument, other: ReportDocument): readonly PassageCompared[] {
  const [before, after] = [textsOf(one.blocks), textsOf(other.blocks)]
  const [old, now] = [new Set(before), new Set(after)]
  return [
    ...before.filter((text) => !now.has(text)).map((text) => ({ in: 'one', text }) as const),
    ...after.filter((text) => !old.has(text)).map((text) => ({ in: 'other', text }) as const),
  ]
}

const wordsOf = (content: Inlines) => content.map(({ text }) => text).join('')

/** The words of a document; drawings and tables are told by their figures. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [wordsOf(block.content)]
      case 'list':
        return block.items.map(wordsOf)
      default:
        return []
    }
  })
}
