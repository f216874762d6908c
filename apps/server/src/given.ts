import type { Values } from '@qaidam/kernel'
import { z } from 'zod'

/** One value as a request writes it; numbers come as JSON numbers or decimal strings. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Given = Readonly<Record<string, z.infer<typeof cell>>>

/** Values as registers read them. */
export function texts(given: Given): Values {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === null ? null : String(value)]),
  )
}
