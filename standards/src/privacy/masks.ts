import { type Citation, type Day, defineStandard, phaseOn } from '@qaidam/kernel'
import { PERSONAL_INFORMATION } from '../sources.ts'

export const MASK_KINDS = ['name', 'phone', 'identity', 'card', 'address'] as const
export type MaskKind = (typeof MASK_KINDS)[number]

/** How many characters stay at the start and at the end; what is shorter is hidden whole. */
export interface Mask {
  readonly first: number
  readonly last: number
}

/** The law asks that persons cannot be told; how many characters stay is a convention. */
export type MaskRules = Readonly<Record<'name' | 'phone' | 'identity' | 'identityShort' | 'card', Mask>> & {
  /** An address is shown down to the last of these that it names. */
  readonly addressEndings: readonly string[]
}

export const maskRules = defineStandard<MaskRules>({
  id: 'privacy.masking-rules',
  name: { zh: '个人信息屏显脱敏规则', en: 'Masking of personal information' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2021-11-01',
      value: {
        name: { first: 1, last: 0 },
        phone: { first: 3, last: 4 },
        identity: { first: 6, last: 4 },
        identityShort: { first: 1, last: 1 },
        card: { first: 0, last: 4 },
        addressEndings: ['街道', '苏木', '乡', '镇'],
      },
      cite: PERSONAL_INFORMATION.at('第五十一条;保留位数为通例', 'unverified'),
    },
  ],
})

export interface Masked {
  readonly masked: string
  readonly cite: Citation
}

/**
 * A value as it is shown on a screen. What does not have the form of its kind is hidden whole rather
 * than shown by mistake. `rules` are the prefecture's own where it has set them; before the law of
 * 2021 its convention is used as well, since old rows are shown today.
 */
export function mask(kind: MaskKind, value: string, on: Day, rules?: MaskRules): Masked {
  const first = maskRules.phases[0]
  const day = first !== undefined && on < first.from ? first.from : on
  const { value: convention, cite } = phaseOn(maskRules, day)
  const rule = rules ?? convention
  const masked =
    kind === 'name'
      ? maskName(value, rule.name)
      : kind === 'address'
        ? maskAddress(value, rule.addressEndings)
        : maskDigits(value, rule[kind])
  return { masked, cite }
}

/** 扎西才让 becomes 扎***; of a name in parts only the first shows its first character: 才*·**. */
function maskName(name: string, { first }: Mask): string {
  return name
    .split('·')
    .map((part, at) => hidden([...part], at === 0 ? first : 0, 0))
    .join('·')
}

/** A phone, a citizen number or a card, without spaces. */
function maskDigits(value: string, { first, last }: Mask): string {
  const digits = [...value.replaceAll(/[\s-]/g, '')]
  // At least as much is hidden as shown, or a short number would be shown whole.
  return digits.length >= first + last + 4 ? hidden(digits, first, last) : hidden(digits, 0, 0)
}

function maskAddress(address: string, endings: readonly string[]): string {
  const ends = endings.map((ending) => {
    const at = address.indexOf(ending)
    return at === -1 ? 0 : at + ending.length
  })
  const end = Math.min(...ends.filter((each) => each > 0), address.length)
  const known = ends.some((each) => each > 0)
  return known ? `${address.slice(0, end)}${'*'.repeat(4)}` : '*'.repeat(8)
}

function hidden(characters: readonly string[], first: number, last: number): string {
  const shown = Math.min(first, Math.max(characters.length - 1, 0))
  const end = characters.length - last
  return characters.map((each, at) => (at < shown || at >= end ? each : '*')).join('')
}
