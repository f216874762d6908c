import { malformed } from './message.ts'

/** What a data region says of one moment: by item code (a34004), by kind (Avg, Flag), the text. */
export interface Moment {
  /** YYYYMMDDhhmmss as it came; null where the region names none. */
  readonly dataTime: string | null
  readonly items: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * Reads a data region: `;` between items, `,` between the kinds of one item. A history has several
 * DataTimes; packets of one message repeat theirs, and then belong together. @throws Fault EXC-052
 */
export function readRegion(region: string): readonly Moment[] {
  const moments = new Map<string | null, Map<string, Map<string, string>>>()
  let items = new Map<string, Map<string, string>>()
  moments.set(null, items)
  for (const entry of region.split(/[;,]/)) {
    const text = entry.trim()
    if (text === '') continue
    const at = text.indexOf('=')
    if (at <= 0) throw malformed(region, `has "${text.slice(0, 40)}" where CODE-KIND=VALUE belongs`)
    const name = text.slice(0, at)
    const value = text.slice(at + 1).trim()
    if (name === 'DataTime') {
      items = moments.get(value) ?? new Map()
      moments.set(value, items)
      continue
    }
    const dash = name.lastIndexOf('-')
    if (dash <= 0) continue
    put(region, items, name.slice(0, dash), name.slice(dash + 1), value)
  }
  return [...moments]
    .filter(([, each]) => each.size > 0)
    .map(([dataTime, each]) => ({ dataTime, items: each }))
}

function put(
  region: string,
  items: Map<string, Map<string, string>>,
  code: string,
  kind: string,
  value: string,
): void {
  const kinds = items.get(code) ?? new Map<string, string>()
  const before = kinds.get(kind)
  if (before !== undefined && before !== value)
    throw malformed(region, `says ${code.slice(0, 20)}-${kind.slice(0, 20)} twice, differently`)
  items.set(code, kinds.set(kind, value))
}
