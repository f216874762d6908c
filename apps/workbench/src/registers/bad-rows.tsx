import { type AreaBook, Fault, type Register, readValue } from '@qaidam/kernel'
import { useWords } from '../shell/words.tsx'
import { fixOf } from './cells.ts'
import type { BadRows, ImportOutcome, RefusedCell } from './data.ts'

/** Cells by their names, as they are mended: D17. */
export type Mends = Readonly<Record<string, string>>

/** The letters of a column that counts from 0. */
export function lettersOf(column: number): string {
  return (
    (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  )
}

/** The name of the cell that a refusal means, also where the server names its row and field. */
export function cellOf(bad: BadRows, register: Register, { cell, line }: RefusedCell): string {
  if (/^[A-Z]+\d+$/.test(cell)) return cell
  const column = bad.fields.findIndex((field) => {
    const name = register.fields[field ?? '']?.name.zh
    return name !== undefined && cell.endsWith(name)
  })
  return column < 0 ? cell : `${lettersOf(column)}${line}`
}

export interface BadRowsProps {
  readonly register: Register
  readonly areas: AreaBook
  readonly outcome: ImportOutcome & { readonly bad: BadRows }
  readonly mends: Mends
  readonly onMend: (cell: string, text: string) => void
}

/** The rows of a file that were refused, where they are; what is wrong is mended in its place. */
export function BadRowsTable({ register, areas, outcome, mends, onMend }: BadRowsProps) {
  const { t } = useWords()
  const { bad, refused, warnings } = outcome
  const byCell = new Map([...warnings, ...refused].map((each) => [cellOf(bad, register, each), each]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="bad-rows" tabIndex={0} aria-label={t.importBadRows}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.importLine}</th>
            {bad.header.map((title, index) => (
              <th key={lettersOf(index)} scope="col">
                <small>{lettersOf(index)}</small> {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bad.rows.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {bad.header.map((title, index) => {
                const name = `${lettersOf(index)}${line}`
                const fault = byCell.get(name)
                if (fault === undefined) return <td key={name}>{cells[index]}</td>
                const field = bad.fields[index] ?? ''
                const text = mends[name] ?? cells[index] ?? ''
                const said = mendedFault(register, field, text, areas)
                const isMended = mends[name] !== undefined && said === undefined
                const why = said ?? fault
                return (
                  <td key={name} className={isMended ? 'bad-mended' : 'bad-cell'}>
                    <input
                      aria-label={`${name} ${title}`}
                      aria-invalid={!isMended}
                      value={text}
                      onChange={({ target }) => onMend(name, target.value)}
                    />
                    <small role="status">
                      {isMended ? t.importMended : fixText(register, field, why, t)}
                    </small>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Said = Pick<RefusedCell, 'code' | 'message' | 'fix'>

function fixText(
  register: Register,
  field: string,
  { code, message, fix }: Said,
  t: Parameters<typeof fixOf>[2],
) {
  return fixOf({ field, fault: new Fault(code, message, fix) }, register, t)
}

/** What is wrong with a cell as it is written now, by the rules of its field. */
function mendedFault(register: Register, name: string, text: string, areas: AreaBook): Fault | undefined {
  const field = register.fields[name]
  if (field === undefined) return undefined
  try {
    readValue(field, text, areas)
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}
