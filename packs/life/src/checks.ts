import type { Register } from '@qaidam/kernel'

type Check = NonNullable<Register['checks']>[number]

/** One field is a part of the other, or comes before it. */
export const within = (lesser: string, greater: string, zh: string, en: string): Check => ({
  id: `${kebab(lesser)}-of-${kebab(greater)}`,
  kind: 'order',
  lesser,
  greater,
  why: { zh, en },
})

/** The parts add up to the whole. */
export const addUp = (parts: readonly string[], whole: string, zh: string, en: string): Check => ({
  id: `${kebab(whole)}-adds-up`,
  kind: 'sum',
  parts,
  whole,
  why: { zh, en },
})

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
