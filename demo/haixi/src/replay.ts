import { applyChange, type Change, type Register, type Version } from '@qaidam/kernel'
import { loads } from './loads.ts'
import { writes } from './writes.ts'

/** The versions of every record of a register, after the loads and, if asked, the writes. */
export function replay(register: Register, withWrites: boolean): readonly Version[] {
  const records = new Map<string, readonly Version[]>()
  const apply = (change: Change): void => {
    const key = JSON.stringify(
      change.kind === 'enter' ? register.key.map((name) => change.values[name] ?? '') : change.key,
    )
    records.set(key, applyChange(register, records.get(key) ?? [], change))
  }
  for (const load of loads()) {
    if (load.register !== register.id) continue
    for (const { values, from } of load.rows) {
      apply({ kind: 'enter', register: register.id, values, ...(from === undefined ? {} : { from }) })
    }
  }
  if (withWrites) {
    for (const change of [...writes()].flatMap((write) => write.changes)) {
      if (change.register === register.id) apply(change)
    }
  }
  return [...records.values()].flat()
}
