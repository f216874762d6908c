import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Letters and digits that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * The code that opens a report. It follows from the number and a key of this prefecture, so that it is
 * kept nowhere.
 */
export function codeOf(number: string, key: string): string {
  const digest = createHmac('sha256', key).update(`citizen-report ${number}`).digest()
  const letters = [...digest.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** Whether a code, however it was typed, opens a report. */
export function opens(typed: string, number: string, key: string): boolean {
  return sameText(typed.toUpperCase().replaceAll(/[\s-]/g, ''), codeOf(number, key).replaceAll('-', ''))
}

/** Whether a telephone number is the one that was given, however it was typed. */
export function samePhone(typed: string, given: string): boolean {
  const digits = (text: string) => text.replaceAll(/[\s()（）-]/g, '')
  return sameText(digits(typed), digits(given))
}

/** Compared in a time that tells nothing of how much was right, nor of how long it is. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** Six digits that follow from a form, so that sending it twice makes one report. */
export function serialOf(once: string, attempt: number, key: string): string {
  const digest = createHmac('sha256', key).update(`report-serial ${once} ${attempt}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}
