import {
  type Citation,
  citationText,
  type FigureAnswer,
  getUnit,
  type Instant,
  period,
  type Question,
} from '@qaidam/kernel'
import { question, type ReturnStanding, type Store } from '@qaidam/storage'

interface Asked {
  readonly area: string
  readonly period: string
  readonly asKnownAt?: string
  readonly json?: true
}

const say = (line: string) => process.stdout.write(`${line}\n`)

export async function showFigure(store: Store, id: string, options: Asked): Promise<0 | 1> {
  const [answer] = await store.answer([questionOf(store, id, options)], knownAt(options))
  if (answer === undefined) throw new RangeError('a question has one answer')
  if (options.json === true) say(JSON.stringify(answer))
  else sayAnswer(store, answer)
  return answer.value === null ? 1 : 0
}

export async function traceFigure(
  store: Store,
  id: string,
  options: Asked & { limit: number; cursor?: string },
): Promise<0 | 1> {
  const asked = questionOf(store, id, options)
  const [answer] = await store.answer([asked], knownAt(options))
  if (answer === undefined) throw new RangeError('a question has one answer')
  const page = { limit: options.limit, ...(options.cursor === undefined ? {} : { cursor: options.cursor }) }
  const rows = await store.rows(asked, { ...page, ...knownAt(options) })
  const code = answer.value === null ? 1 : 0
  const returns = await store.returnsBehind(asked)
  if (options.json === true) {
    say(JSON.stringify({ answer, definition: asked.figure, returns, ...rows }))
    return code
  }
  sayAnswer(store, answer)
  say(`定义 definition  ${asked.figure.definition.zh}\n                 ${asked.figure.definition.en}`)
  say(`公式 formula     ${answer.formula}`)
  for (const [part, value] of Object.entries(answer.parts)) say(`  ${part} = ${value}`)
  for (const cite of answer.standard) say(`标准 standard    ${citeText(cite)}`)
  for (const line of acceptedLines(returns)) say(line)
  say(`数据行 rows      ${rows.rows.length} / ${rows.total}`)
  for (const row of rows.rows) {
    say([row.register, row.record, row.area ?? '', row.day ?? '', row.part, row.contribution].join('\t'))
  }
  if (rows.next !== null) say(`下一页 next page  --cursor ${rows.next}`)
  return code
}

/** The returns that stand behind a figure: how many were accepted, and each by whom. */
function acceptedLines(returns: readonly ReturnStanding[]): readonly string[] {
  if (returns.length === 0) return []
  const accepted = returns.filter((each) => each.accepted !== null)
  return [
    `报表 returns     已接收 accepted ${accepted.length} / ${returns.length}`,
    ...accepted.map(({ return: name, accepted: by }) => `  ${name}\t${by?.post}\t${by?.on}`),
  ]
}

function questionOf(store: Store, id: string, { area, period: within }: Asked): Question {
  return question(store.composition, store.areas, id, area, period(within))
}

/** The moment asked about; a day means its last instant in the prefecture's zone. */
export function knownAt({ asKnownAt }: { readonly asKnownAt?: string }): { readonly asKnownAt?: Instant } {
  if (asKnownAt === undefined) return {}
  return {
    asKnownAt: (/^\d{4}-\d{2}-\d{2}$/.test(asKnownAt)
      ? `${asKnownAt}T23:59:59.999+08:00`
      : asKnownAt) as Instant,
  }
}

function sayAnswer(store: Store, answer: FigureAnswer): void {
  const figure = store.composition.figures.get(answer.id)
  const area = store.areas.get(answer.area)
  const change =
    answer.change === null ? '' : `  同比 ${answer.change.value} ${getUnit(answer.change.unit).name.zh}`
  say(`${figure?.name.zh ?? answer.id}  ${area.name.zh} ${answer.area}  ${answer.period}`)
  say(`${answer.value ?? '缺 missing'} ${answer.unit}${change}  (${answer.status}, raw ${answer.raw ?? '—'})`)
  if (answer.reason !== undefined) say(`${answer.reason.zh} ${answer.reason.en}`)
  if (answer.target !== null) say(`目标 target ${answer.target}  完成 attainment ${answer.attainment} %`)
  if (store.prefecture.synthetic) say('演示数据，全部为虚构 synthetic data')
}

function citeText(cite: Citation): string {
  return `${citationText(cite)} 《${cite.title.zh}》${cite.mark === 'unverified' ? '（未核实 unverified）' : ''}`
}
