import { Fault, type Moves } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'

/** A move as a form of the workbench says it. @throws Fault WRK-001 when the form is not whole */
export function moveFrom(
  store: Store,
  register: string,
  record: string,
  person: string,
  given: URLSearchParams,
): Moves {
  const text = (name: string) => given.get(name)?.trim() ?? ''
  const move = text('move')
  const steps = given.getAll('step')
  const values = [...given]
    .filter(([name, value]) => name.startsWith('field.') && value.trim() !== '')
    .map(([name, value]) => [name.slice('field.'.length), value.trim()] as const)
  const optional = Object.fromEntries(
    ['reason', 'evidence', 'ground'].map((name) => [name, text(name)]).filter(([, value]) => value !== ''),
  ) as { reason?: string; evidence?: string; ground?: string }
  const procedure = store.composition.procedureOf.get(register)
  return {
    id: idOf(given),
    actor: person,
    reason: optional.reason ?? procedure?.moves[move]?.name.zh ?? move,
    moves: [
      {
        register,
        record,
        move,
        person,
        post: text('post'),
        ...optional,
        ...(steps.length === 0 ? {} : { steps }),
        ...(values.length === 0 ? {} : { values: Object.fromEntries(values) }),
      },
    ],
  }
}

/** The id that makes a form that is sent twice one write. @throws Fault WRK-001 */
export function idOf(given: URLSearchParams): string {
  const once = given.get('once') ?? ''
  if (/^[A-Za-z0-9-]{20,64}$/.test(once)) return `work-${once}`
  throw new Fault('WRK-001', 'The form came without its mark.', 'Open the page again and send its form.')
}
