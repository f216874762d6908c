import { createHash } from 'node:crypto'
import { type Day, dayOfLocalTime, Fault, localTimeOf } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { z } from 'zod'

/** What a leader asks: about what, of whom, by when. */
export const instructionBody = z.strictObject({
  person: z.string().max(60).optional().describe('who gives it; of a session, the person who acts'),
  about: z.enum(['figure', 'record']),
  source: z.string().max(100).describe('the id of the figure, or of the register of the record'),
  object: z.string().max(400).describe('the period of the figure, or the key of the record'),
  area: z.string().max(12),
  wording: z.string().min(1).max(1000),
  givenBy: z.string().max(100).describe('the post in which it is given'),
  givenTo: z.string().max(100).describe('the post that replies'),
  dueOn: z.string().max(10),
})
export type InstructionGiven = Omit<z.infer<typeof instructionBody>, 'person'>

/** Enters an instruction. Answers its number. @throws Fault WRK-002, WRK-003 */
export async function giveInstruction(
  store: Store,
  id: string,
  person: string,
  given: InstructionGiven,
): Promise<string> {
  const today: Day = dayOfLocalTime(localTimeOf(store.clock()))
  await mustHold(store, person, given.givenBy, today)
  mustBeThere(store, given.about, given.source)
  const serial = createHash('sha256').update(id).digest('hex').slice(0, 6)
  // The number follows from the id, so that sending it twice names one instruction.
  const number = `PS-${today.replaceAll('-', '')}-${serial.toUpperCase()}`
  const values = { ...given, number, area: store.areas.get(given.area).code, givenOn: today }
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

function mustBeThere({ composition }: Store, about: string, source: string): void {
  const known = about === 'figure' ? composition.figures : composition.registers
  if (known.has(source)) return
  throw new Fault(
    'WRK-003',
    `There is no ${about} of "${source}": no ${about === 'figure' ? 'figure' : 'register'} has this id.`,
    'Copy the id from its page; it has the form ecology.air.good-days.',
  )
}
