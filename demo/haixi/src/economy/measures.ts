import { type Day, day, dayOf, daysInMonth, phaseOn } from '@qaidam/kernel'
import { creditCodeRule, organisationCodeRule } from '@qaidam/standards'
import { digits } from '../campaigns/spread.ts'
import { offices } from '../offices.ts'
import { posts } from '../posts.ts'

/** So many parts of ten thousand, in canonical decimal text: 万元 as 亿元. */
export function tenThousandths(parts: number): string {
  const part = digits(parts % 10_000, 4).replace(/0+$/, '')
  const whole = Math.floor(parts / 10_000)
  return part === '' ? String(whole) : `${whole}.${part}`
}

/** So many parts of a hundred, in canonical decimal text: fen as yuan. */
export function hundredths(parts: number): string {
  const part = digits(parts % 100, 2).replace(/0+$/, '')
  const whole = Math.floor(parts / 100)
  return part === '' ? String(whole) : `${whole}.${part}`
}

/** The other way round: 亿元 as whole 万元. */
export function partsOf(text: string): number {
  const [whole = '', part = ''] = text.split('.')
  return Number(whole + part.padEnd(4, '0'))
}

/** Last days of the months from one to another, both as YYYY-MM. */
export function monthEnds(first: string, last: string): readonly Day[] {
  const [from = 0, to = 0] = [first, last].map((text) => {
    const [year = '', month = ''] = text.split('-')
    return Number(year) * 12 + Number(month) - 1
  })
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const [year, month] = [Math.floor((from + index) / 12), ((from + index) % 12) + 1]
    return dayOf(year, month, daysInMonth(year, month))
  })
}

const SINCE = day('2019-01-01')

/** A credit code with right check digits, of a body that does not exist. */
export function madeUpCreditCode(kind: string, county: string, serial: number): string {
  const { value: inner } = phaseOn(organisationCodeRule, SINCE)
  const body = `00${digits(serial, 6)}`
  const check = checkOf(body, inner)
  const code = `${kind}${county}${body}${check === 10 ? 'X' : check}`
  const { value: outer } = phaseOn(creditCodeRule, SINCE)
  return code + (outer.alphabet[checkOf(code, outer)] ?? '')
}

interface Weighted {
  readonly alphabet: string
  readonly weights: readonly number[]
  readonly modulus: number
}

function checkOf(text: string, { alphabet, weights, modulus }: Weighted): number {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(text[at] ?? ''), 0)
  return (modulus - (sum % modulus)) % modulus
}

const POSTS = new Map([...posts].reverse().map(({ post, office }) => [office ?? '', post ?? '']))

/** The first post of an office. */
export function postAt(office: string): string {
  const post = POSTS.get(office)
  if (post === undefined) throw new RangeError(`Office ${office} has no post.`)
  return post
}

/** The government office of a county, by its code. */
export function governmentOf(county: string): string {
  const found = offices.find(({ id, area }) => area === county && id.startsWith('government-'))
  if (found === undefined) throw new RangeError(`${county} has no government.`)
  return found.id
}

/** A telephone number that nobody has. */
export function telephone(serial: number): string {
  return `1380000${digits(serial % 10_000, 4)}`
}
