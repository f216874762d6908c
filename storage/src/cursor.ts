import { Fault } from '@qaidam/kernel'

/** A place in an ordered list, as an opaque text that fits an address. */
export function cursorOf(place: readonly (string | null | undefined)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The inverse of {@link cursorOf}. @throws Fault ANS-010 when it is not one of this list */
export function placeOf(cursor: string, length: number): readonly string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length === length && place.every((part) => typeof part === 'string'))
      return place
  } catch {
    // Falls through to the fault below: a cursor is only ever copied from an answer.
  }
  throw badCursor(cursor)
}

export function badCursor(cursor: string): Fault {
  return new Fault(
    'ANS-010',
    `"${cursor}" is not a cursor of this list.`,
    'Use the `next` of the page before, or leave it out.',
  )
}
