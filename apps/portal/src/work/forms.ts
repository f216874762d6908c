import { createHash } from 'node:crypto'
import { type Day, dayOfLocalTime, Fault, localTimeOf, type Moves } from '@qaidam/kernel'
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

/** Enters an instruction. Answers its number. @throws Fault */
export async function giveInstruction(store: Store, person: string, given: URLSearchParams): Promise<string> {
  const id = idOf(given)
  const today: Day = dayOfLocalTime(localTimeOf(store.clock()))
  await mustHold(store, person, given.get('givenBy') ?? '', today)
  const serial = createHash('sha256').update(id).digest('hex').slice(0, 6)
  // The number follows from the form, so that sending it twice names one instruction.
  const number = `PS-${today.replaceAll('-', '')}-${serial.toUpperCase()}`
  const text = (name: string) => given.get(name)?.trim() || null
  const values = {
    number,
    about: text('about'),
    source: text('source'),
    object: text('object'),
    area: text('area'),
    wording: text('wording'),
    givenBy: text('givenBy'),
    givenTo: text('givenTo'),
    givenOn: today,
    dueOn: text('dueOn'),
  }
  mustBeThere(store, values.about, values.source)
  await store.write({
    id,
    actor: person,
    reason: '批示交办',
    changes: [{ kind: 'enter', register: 'instruction', values }],
  })
  return number
}

async function mustHold(store: Store, person: string, post: string, on: Day): Promise<void> {
  const { posts } = await store.personOn(person, on)
  if (posts.some((each) => each.post === post)) return
  throw new Fault(
    'WRK-002',
    `${person} does not hold ${post === '' ? 'any post that was named' : post} today.`,
    'Give the instruction in a post of your own.',
  )
}

function mustBeThere({ composition }: Store, about: string | null, source: string | null): void {
  const known = about === 'figure' ? composition.figures : composition.registers
  if (known.has(source ?? '')) return
  throw new Fault(
    'WRK-003',
    `There is no ${about === 'figure' ? 'figure' : 'register'} "${source ?? ''}".`,
    'Copy the id from its page; it has the form ecology.air.good-days.',
  )
}
