import type { Procedure, Step } from '@qaidam/kernel'
import { limitText, type ProcedureWords, textsIn } from '@qaidam/text'
import { type Arrow, type Loop, type Plan, planOf } from './plan.ts'
import { widthOf, wrapped } from './wrapped.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Line {
  readonly text: string
  readonly x: number
  /** Of its foot. */
  readonly y: number
}

/** A step within the box of its state. */
export interface StepPlace {
  readonly step: string
  readonly lines: readonly Line[]
  readonly x: number
  readonly y: number
}

export interface Box extends Rectangle {
  readonly state: string
  readonly final: boolean
  readonly name: readonly Line[]
  readonly limit: readonly Line[]
  readonly steps: readonly StepPlace[]
}

/** The name of what an arrow or a loop stands for, and where it stands. */
export interface Label extends Rectangle {
  readonly lines: readonly Line[]
}

export interface ArrowPlace extends Arrow {
  readonly path: string
  readonly label: Label
}

export interface LoopPlace extends Loop {
  readonly path: string
  readonly label: Label
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly arrows: readonly ArrowPlace[]
  readonly loops: readonly LoopPlace[]
}

export const NAME = 15
export const SMALL = 12
export const LABEL = 13
const BOX_WIDTH = 236
const LABEL_WIDTH = 176
const PAD = 14
const LINE = 17
const SLOT_PAD = 9
const IN_SLOT = 20
const LANE = 15
const GAP = 34
const EDGE = 10

type Side = 'left' | 'right'

/** Something that leaves or enters a box at its side, in a strip of its own. */
interface Slot {
  readonly side: Side
  readonly height: number
  readonly lines: readonly string[]
  readonly arrow?: Arrow
  readonly loop?: Loop
}

interface Row {
  readonly state: string
  readonly box: Box
  readonly slots: readonly (Slot & { readonly y: number })[]
}

/**
 * Places every state below the last. What leads to the next one goes straight down; what leads further
 * goes round at the right, what leads back goes round at the left. Each label has a strip of its own
 * beside its box, so none can lie on another.
 */
export function layoutOf(procedure: Procedure, words: ProcedureWords): Layout {
  const plan = planOf(procedure)
  const at = new Map(plan.states.map((state, index) => [state, index]))
  const indexOf = (state: string) => at.get(state) ?? 0
  const isNext = ({ from, to, back }: Arrow) => !back && indexOf(to) === indexOf(from) + 1
  const round = plan.arrows.filter((arrow) => !isNext(arrow))
  const sideOf = ({ from, to }: Arrow): Side => (indexOf(to) < indexOf(from) ? 'left' : 'right')
  const named = (arrow: Arrow) => labelLines(procedure, words, arrow)
  const slotsOf = (state: string) => slotsFor(procedure, words, plan, state, round, sideOf)
  const measure = (side: Side) =>
    Math.max(
      0,
      ...plan.states
        .flatMap(slotsOf)
        .filter((slot) => slot.side === side)
        .map(
          (slot) => Math.max(0, ...slot.lines.map((line) => widthOf(line, LABEL))) + (slot.loop ? 30 : 14),
        ),
    )
  const lanes = lanesOf(round, sideOf, indexOf)
  // A label below a box may be wider than its half, and keeps clear of what goes round.
  const span = { left: measure('left'), right: Math.max(measure('right'), LABEL_WIDTH + 16 - BOX_WIDTH / 2) }
  const boxX = EDGE + lanes.count.left * LANE + span.left
  const next = new Map(plan.arrows.filter(isNext).map((arrow) => [arrow.from, arrow]))
  const rows: Row[] = []
  let y = EDGE
  for (const state of plan.states) {
    const row = rowOf(procedure, words, state, slotsOf(state), boxX, y)
    rows.push(row)
    const arrow = next.get(state)
    const below = arrow === undefined ? 0 : named(arrow).length * LINE
    y += row.box.height + GAP + below
  }
  const laneX = (side: Side, lane: number) =>
    side === 'left'
      ? boxX - span.left - (lane + 0.5) * LANE
      : boxX + BOX_WIDTH + span.right + (lane + 0.5) * LANE
  const right = boxX + BOX_WIDTH + span.right + lanes.count.right * LANE
  const rowAt = new Map(rows.map((row) => [row.state, row]))
  const down = [...next.values()].map((arrow) => downPlace(arrow, named(arrow), rowAt))
  const widest = Math.max(right, ...down.map(({ label }) => label.x + label.width))
  return {
    width: widest + EDGE,
    height: (rows.at(-1)?.box.y ?? 0) + (rows.at(-1)?.box.height ?? 0) + EDGE,
    boxes: rows.map(({ box }) => box),
    arrows: [
      ...down,
      ...round.map((arrow) => {
        const side = sideOf(arrow)
        return roundPlace(arrow, side, laneX(side, lanes.of(arrow)), rowAt)
      }),
    ],
    loops: rows.flatMap(loopPlaces),
  }
}

function labelLines(procedure: Procedure, words: ProcedureWords, { moves }: Arrow): readonly string[] {
  if (moves.length === 0) return [textsIn(words.language).allStepsDone]
  return moves.flatMap((id) => wrapped(procedure.moves[id]?.name[words.language] ?? id, LABEL, LABEL_WIDTH))
}

/** The strips of a state, from above to below: what comes in from above, what stays, what leaves. */
function slotsFor(
  procedure: Procedure,
  words: ProcedureWords,
  { loops }: Plan,
  state: string,
  round: readonly Arrow[],
  sideOf: (arrow: Arrow) => Side,
): readonly Slot[] {
  const strip = (side: Side, lines: readonly string[], more: Partial<Slot>): Slot => ({
    side,
    lines,
    height: lines.length * LINE + SLOT_PAD,
    ...more,
  })
  const arriving = (side: Side): readonly Slot[] =>
    round.some((arrow) => arrow.to === state && sideOf(arrow) === side)
      ? [{ side, lines: [], height: IN_SLOT }]
      : []
  const leaving = (side: Side) =>
    round
      .filter((arrow) => arrow.from === state && sideOf(arrow) === side)
      .map((arrow) => strip(side, labelLines(procedure, words, arrow), { arrow }))
  const staying = loops
    .filter((loop) => loop.state === state)
    .map((loop) => {
      const name = procedure.moves[loop.move]?.name[words.language] ?? loop.move
      return strip('right', wrapped(name, LABEL, LABEL_WIDTH - 16), { loop })
    })
  return [...arriving('right'), ...staying, ...leaving('right'), ...leaving('left'), ...arriving('left')]
}

/** Arrows to one state share a way; ways that lie beside each other are kept apart. */
function lanesOf(
  round: readonly Arrow[],
  sideOf: (arrow: Arrow) => Side,
  indexOf: (state: string) => number,
) {
  const key = (arrow: Arrow) => `${sideOf(arrow)} ${arrow.to}`
  const ways = new Map<string, { side: Side; first: number; last: number }>()
  for (const arrow of round) {
    const known = ways.get(key(arrow))
    const ends = [indexOf(arrow.from), indexOf(arrow.to)]
    ways.set(key(arrow), {
      side: sideOf(arrow),
      first: Math.min(known?.first ?? Number.POSITIVE_INFINITY, ...ends),
      last: Math.max(known?.last ?? 0, ...ends),
    })
  }
  // The shortest way lies innermost, so that fewer cross.
  const sorted = [...ways].sort(([, a], [, b]) => a.last - a.first - (b.last - b.first))
  const taken = {
    left: [] as { first: number; last: number }[][],
    right: [] as { first: number; last: number }[][],
  }
  const lanes = new Map<string, number>()
  for (const [name, way] of sorted) {
    const side = taken[way.side]
    const free = side.findIndex((lane) =>
      lane.every(({ first, last }) => last < way.first || way.last < first),
    )
    const lane = free < 0 ? side.length : free
    side[lane] = [...(side[lane] ?? []), way]
    lanes.set(name, lane)
  }
  return {
    count: { left: taken.left.length, right: taken.right.length },
    of: (arrow: Arrow) => lanes.get(key(arrow)) ?? 0,
  }
}

function rowOf(
  procedure: Procedure,
  words: ProcedureWords,
  state: string,
  slots: readonly Slot[],
  x: number,
  y: number,
): Row {
  const content = contentOf(procedure, words, state, x, y)
  const need = (side: Side) =>
    slots.filter((slot) => slot.side === side).reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(content.height, need('left') + PAD, need('right') + PAD)
  const placed: (Slot & { readonly y: number })[] = []
  for (const side of ['left', 'right'] as const) {
    let top = y + (height - need(side)) / 2
    for (const slot of slots.filter((each) => each.side === side)) {
      placed.push({ ...slot, y: top })
      top += slot.height
    }
  }
  const shift = (height - content.height) / 2
  const moved = <L extends { readonly y: number }>(line: L): L => ({ ...line, y: line.y + shift })
  const box: Box = {
    state,
    final: 'final' in (procedure.states[state] ?? {}),
    x,
    y,
    width: BOX_WIDTH,
    height,
    name: content.name.map(moved),
    limit: content.limit.map(moved),
    steps: content.steps.map((step) => ({ ...moved(step), lines: step.lines.map(moved) })),
  }
  return { state, box, slots: placed }
}

/** The name of a state, its limit, and its steps, as they stand in its box from above to below. */
function contentOf(procedure: Procedure, words: ProcedureWords, state: string, x: number, top: number) {
  const definition = procedure.states[state]
  const inner = BOX_WIDTH - 2 * PAD
  let y = top + PAD - 2
  const lines = (text: string, size: number, left: number): readonly Line[] =>
    wrapped(text, size, inner - left).map((line) => {
      y += size + 4
      return { text: line, x: x + PAD + left, y: y - 3 }
    })
  const name = lines(definition?.name[words.language] ?? state, NAME, 0)
  const limited = (rule: Pick<Step, 'limit'>) =>
    rule.limit === undefined ? '' : limitText(rule.limit, words)
  const limit =
    definition !== undefined && 'answers' in definition && definition.limit !== undefined
      ? lines(limited(definition), SMALL, 0)
      : []
  const steps: StepPlace[] = []
  for (const [step, rule] of Object.entries(
    definition !== undefined && 'steps' in definition ? definition.steps : {},
  )) {
    y += 4
    const time = limited(rule)
    // A time is not torn apart where the line ends.
    const said = [rule.name[words.language], time.replaceAll(' ', '\u00a0')].join(' ').trim()
    const placed = lines(said, SMALL, 18)
    steps.push({ step, lines: placed, x: x + PAD + 5, y: (placed[0]?.y ?? y) - 4 })
  }
  return { name, limit, steps, height: y - top + PAD }
}

/** Straight down to the next state, its name beside it. */
function downPlace(arrow: Arrow, lines: readonly string[], rows: ReadonlyMap<string, Row>): ArrowPlace {
  const from = rows.get(arrow.from)?.box
  const to = rows.get(arrow.to)?.box
  const x = (from?.x ?? 0) + BOX_WIDTH / 2
  const [top, foot] = [(from?.y ?? 0) + (from?.height ?? 0), to?.y ?? 0]
  const first = top + (foot - top - lines.length * LINE) / 2
  return { ...arrow, path: `M${x} ${top}V${foot - 1}`, label: labelAt(lines, x + 10, first) }
}

function labelAt(lines: readonly string[], x: number, y: number): Label {
  return {
    x,
    y,
    width: Math.max(...lines.map((line) => widthOf(line, LABEL))),
    height: lines.length * LINE,
    lines: lines.map((text, index) => ({ text, x, y: y + (index + 1) * LINE - 4 })),
  }
}

const BEND = 6

/** Out at the side of one box, along its way, and in at the side of another. */
function roundPlace(arrow: Arrow, side: Side, lane: number, rows: ReadonlyMap<string, Row>): ArrowPlace {
  const from = rows.get(arrow.from)
  const to = rows.get(arrow.to)
  const out = from?.slots.find((slot) => slot.arrow === arrow || sameArrow(slot.arrow, arrow))
  const into = to?.slots.find(
    (slot) => slot.side === side && slot.arrow === undefined && slot.loop === undefined,
  )
  const edge = (row: Row | undefined) => (row?.box.x ?? 0) + (side === 'right' ? BOX_WIDTH : 0)
  const y = (out?.y ?? 0) + (out?.height ?? 0) - 3
  const end = (into?.y ?? 0) + IN_SLOT / 2
  const away = side === 'right' ? BEND : -BEND
  const turn = end > y ? BEND : -BEND
  const path = [
    `M${edge(from)} ${y}H${lane - away}`,
    `Q${lane} ${y} ${lane} ${y + turn}V${end - turn}`,
    `Q${lane} ${end} ${lane - away} ${end}H${edge(to) + (side === 'right' ? 1 : -1)}`,
  ].join('')
  const lines = out?.lines ?? []
  const width = Math.max(0, ...lines.map((line) => widthOf(line, LABEL)))
  const x = side === 'right' ? edge(from) + 8 : edge(from) - 8 - width
  return { ...arrow, path, label: labelAt(lines, x, (out?.y ?? 0) + 2) }
}

const sameArrow = (one: Arrow | undefined, other: Arrow) =>
  one?.from === other.from && one.to === other.to && one.back === other.back

/** Out of a box and in again, its name beside it. */
function loopPlaces({ box, slots }: Row): readonly LoopPlace[] {
  return slots.flatMap((slot) => {
    if (slot.loop === undefined) return []
    const x = box.x + box.width
    const y = slot.y + slot.height / 2
    const path = `M${x} ${y - 5}H${x + 11}A5 5 0 0 1 ${x + 11} ${y + 5}H${x + 1}`
    return [{ ...slot.loop, path, label: labelAt(slot.lines, x + 24, slot.y + SLOT_PAD / 2) }]
  })
}
