import type { Procedure } from '@qaidam/kernel'
import type { ProcedureWords } from '@qaidam/text'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PROCEDURE_DRAWING } from '../style/procedures.ts'
import { type View, viewOf } from '../view.ts'
import { type Box, type Layout, type Line, layoutOf } from './layout.ts'

/** Where a record stands in its procedure, and how it came there. */
export interface ProcedurePlace {
  readonly stage: string
  /** States that it has been in. */
  readonly passed: ReadonlySet<string>
  /** Moves that were made, each written as `move state-it-left`. */
  readonly made: ReadonlySet<string>
  /** Of the steps of its state, how each stands: done, paused, none, blue, yellow, red. */
  readonly steps: ReadonlyMap<string, string>
}

export interface ProcedureDrawingProps {
  readonly view: Pick<View, 't'>
  readonly procedure: Procedure
  readonly words: ProcedureWords
  readonly place?: ProcedurePlace | undefined
  /** Where a page has more than one. */
  readonly id?: string
}

/** A procedure as a drawing, made from its definition alone. */
export function ProcedureDrawing(props: ProcedureDrawingProps): VNode {
  const { view, procedure, words, place, id = 'procedure' } = props
  const layout = layoutOf(procedure, words)
  const { width, height } = layout
  const names = layout.boxes.map(({ state }) => procedure.states[state]?.name[words.language] ?? state)
  const moves = Object.values(procedure.moves).map(({ name }) => name[words.language])
  return (
    <svg
      class="procedure"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      lang={words.language === 'zh' ? 'zh-CN' : 'en'}
    >
      <title id={`${id}-title`}>{view.t.drawingOf(procedure.name[words.language])}</title>
      <desc id={`${id}-text`}>
        {view.t.drawingText(names.join(view.t.listSeparator), [...new Set(moves)].join(view.t.listSeparator))}
      </desc>
      <defs>
        {['head', 'head-back', 'head-made'].map((name) => (
          <marker
            key={name}
            id={`${id}-${name}`}
            class={name}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        ))}
      </defs>
      <Ways layout={layout} place={place} id={id} />
      {layout.boxes.map((box) => (
        <StateBox key={box.state} box={box} place={place} here={view.t.drawingHere} />
      ))}
    </svg>
  )
}

interface WaysProps {
  readonly layout: Layout
  readonly place: ProcedurePlace | undefined
  readonly id: string
}

/** What was gone is drawn over what was not, where the two share a way. */
function Ways({ layout, place, id }: WaysProps): VNode {
  const madeOf = (from: string, moves: readonly string[]) =>
    moves.some((move) => place?.made.has(`${move} ${from}`) === true) ||
    (moves.length === 0 && place?.made.has(`join ${from}`) === true)
  const arrows = layout.arrows
    .map((arrow) => ({ ...arrow, made: madeOf(arrow.from, arrow.moves) }))
    .sort((a, b) => Number(a.made) - Number(b.made))
  return (
    <g>
      {arrows.map(({ from, to, back, made, path, label }) => (
        <g key={`${from} ${to} ${back}`} class={`way${back ? ' way-back' : ''}${made ? ' way-made' : ''}`}>
          <path d={path} marker-end={`url(#${id}-head${made ? '-made' : back ? '-back' : ''})`} />
          <Words lines={label.lines} />
        </g>
      ))}
      {layout.loops.map(({ state, move, kind, path, label }) => (
        <g
          key={`${state} ${move}`}
          class={`way way-stay way-${kind}${madeOf(state, [move]) ? ' way-made' : ''}`}
        >
          <path d={path} marker-end={`url(#${id}-head${madeOf(state, [move]) ? '-made' : ''})`} />
          <Words lines={label.lines} />
        </g>
      ))}
    </g>
  )
}

function Words({ lines, name }: { readonly lines: readonly Line[]; readonly name?: string }): VNode {
  return (
    <>
      {lines.map(({ text, x, y }) => (
        <text key={y} class={name} x={x} y={y}>
          {text}
        </text>
      ))}
    </>
  )
}

interface StateProps {
  readonly box: Box
  readonly place: ProcedurePlace | undefined
  readonly here: string
}

function StateBox({ box, place, here }: StateProps): VNode {
  const { state, x, y, width, height, final } = box
  const now = place?.stage === state
  const passed = place?.passed.has(state) === true
  return (
    <g class={`state${final ? ' state-final' : ''}${now ? ' state-now' : passed ? ' state-passed' : ''}`}>
      <rect x={x} y={y} width={width} height={height} rx={final ? height / 2 : 9} />
      {final && (
        <rect class="inner" x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx={height / 2 - 4} />
      )}
      <Words lines={box.name} name="state-name" />
      <Words lines={box.limit} name="state-limit" />
      {box.steps.map(({ step, lines, x: left, y: middle }) => {
        const stands = now ? (place?.steps.get(step) ?? 'unasked') : 'unasked'
        return (
          <g key={step} class={`step step-${stands}`}>
            <circle cx={left} cy={middle} r="4.5" />
            {stands === 'done' && <path d={`M${left - 2.2} ${middle}l1.7 1.9l3-3.6`} />}
            <Words lines={lines} />
          </g>
        )
      })}
      {now && (
        <g class="here">
          <circle cx={x + width - 15} cy={y + 15} r="5" />
          <title>{here}</title>
        </g>
      )}
    </g>
  )
}

/** The drawing as a file of its own, with its colours in it. */
export function procedureSvg(procedure: Procedure, words: ProcedureWords, place?: ProcedurePlace): string {
  const view = viewOf({ path: '/', query: new URLSearchParams(), language: words.language })
  const svg = renderToString(
    <ProcedureDrawing view={view} procedure={procedure} words={words} place={place} />,
  )
  return `${svg.replace('>', `><style>${PROCEDURE_DRAWING.replaceAll(/\s+/g, ' ').trim()}</style>`)}\n`
}
