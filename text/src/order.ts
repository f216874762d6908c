import type { Language } from '@qaidam/kernel'

/** The order in which a reader of a language looks names up; numbers within them by size. */
export function namesInOrder(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(language, { numeric: true }).compare
}
