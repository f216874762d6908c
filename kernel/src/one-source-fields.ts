import type { Composition, Findings } from './compose.ts'
import { type Overlap, plainName } from './one-source.ts'
import { procedureRegisterIds } from './procedure-registers.ts'
import type { Field, Register } from './register.ts'

/** One number, one source (一数一源): a field of a subject stands in one register. */
export function checkOneSource(registers: readonly Register[], found: Findings): void {
  const holders = new Map<string, Register>()
  for (const register of registers) {
    for (const name of Object.keys(register.fields)) {
      if (register.key.includes(name)) continue
      const meaning = `${register.subject}.${name}`
      const holder = holders.get(meaning)
      if (holder === undefined) holders.set(meaning, register)
      else if (holder.id !== register.id) {
        found.add(
          'CMP-020',
          `${register.id} asks for ${name} of ${register.subject}, which ${holder.id} (${holder.owner}) already holds.`,
          `Refer to ${holder.id} instead of asking again.`,
        )
      }
    }
  }
}

/**
 * Fields that look as if they asked again for what is held: of the record that a register refers to, or
 * of a record that two registers are both about.
 */
export function fieldsAskedAgain(composition: Composition): readonly Overlap[] {
  const generated = procedureRegisterIds(composition.procedures.values())
  // Nobody is asked for what moves write.
  const registers = [...composition.registers.values()].filter(
    ({ id, byMoves }) => byMoves !== true && !generated.has(id),
  )
  return [
    ...registers.flatMap((register) => askedOfReferred(register, composition)),
    ...askedByTwo(registers),
  ]
}

/** A field that the record a register refers to already holds. */
function askedOfReferred(register: Register, { registers }: Composition): readonly Overlap[] {
  const targets = new Set(
    Object.values(register.fields).flatMap((field) => (field.type === 'ref' ? [field.register] : [])),
  )
  return [...targets].flatMap((id) => {
    const target = registers.get(id)
    if (target === undefined || target.id === register.id) return []
    return ownFields(register).flatMap(([name, field]) =>
      ownFields(target)
        .filter(([, held]) => isOneField(field, held))
        .map(([heldName, held]) => again(register, name, field, target, heldName, held)),
    )
  })
}

/** Two registers about one record that both ask one thing of it. */
function askedByTwo(registers: readonly Register[]): readonly Overlap[] {
  const found: Overlap[] = []
  const about = registers.map((register) => ({ register, of: whatItIsAbout(register) }))
  about.forEach(({ register, of }, at) => {
    if (of === undefined) return
    for (const { register: other, of: otherOf } of about.slice(0, at)) {
      if (of !== otherOf) continue
      for (const [name, field] of ownFields(register)) {
        for (const [heldName, held] of ownFields(other)) {
          if (isOneField(field, held)) found.push(again(register, name, field, other, heldName, held))
        }
      }
    }
  })
  return found
}

/** The register whose records each row says something of: named by the key, perhaps with a time. */
function whatItIsAbout({ key, fields }: Register): string | undefined {
  const named = key.flatMap((name) => {
    const field = fields[name]
    return field?.type === 'ref' ? [field.register] : []
  })
  const others = key.filter((name) => !['ref', 'day', 'hour'].includes(fields[name]?.type ?? ''))
  return named.length === 1 && others.every((name) => name === 'period') ? named[0] : undefined
}

function again(
  register: Register,
  name: string,
  field: Field,
  holder: Register,
  heldName: string,
  held: Field,
): Overlap {
  return {
    kind: 'fields',
    one: `${holder.id}.${heldName}`,
    other: `${register.id}.${name}`,
    message: `${register.id} asks for ${field.name.zh} (${field.name.en}), which ${holder.id} (${holder.owner}) holds as ${held.name.zh} (${held.name.en}).`,
    fix: `Refer to ${holder.id} and leave the field out; or give it the name of what is really asked.`,
  }
}

/** Without the key, and without places: figures are kept where a row itself says that it belongs. */
const ownFields = (register: Register) =>
  Object.entries(register.fields).filter(
    ([name, { type }]) => type !== 'area' && !register.key.includes(name),
  )

/** Whether two fields ask one thing: by one name, Chinese being the source, of types that compare. */
export function isOneField(field: Field, held: Field): boolean {
  return kindOf(field) === kindOf(held) && plainName(field.name.zh) === plainName(held.name.zh)
}

/** Whole numbers and decimals are both numbers; a choice may stand for what another writes out. */
function kindOf(field: Field): string {
  if (field.type === 'integer' || field.type === 'decimal') return 'number'
  if (field.type === 'ref') return `ref ${field.register}`
  return field.type === 'choice' ? 'text' : field.type
}
