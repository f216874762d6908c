import type { VNode } from 'preact'

/** Salt lake, steppe and poplars, in turn; each a sky, a range and a ground. */
const SCENES = [
  {
    sky: '#1f648d',
    range: '#5d93b1',
    ground: '#dfe9ec',
    mark: '#f7f5f0',
    line: 'M0 196h320M40 214h240M0 228h180',
  },
  {
    sky: '#8fb9cf',
    range: '#3f7d63',
    ground: '#b9b873',
    mark: '#7a4d00',
    line: 'M20 206h36M96 220h52M210 202h44',
  },
  {
    sky: '#0b3550',
    range: '#14567d',
    ground: '#c58a1c',
    mark: '#fbf0d8',
    line: 'M70 190v-62M104 190v-84M138 190v-54M246 190v-70',
  },
] as const

/** Stands in for the pictures of an article, which its register counts and does not keep. */
export function Vista({ of }: { readonly of: number }): VNode {
  const { sky, range, ground, mark, line } = SCENES[of % SCENES.length] ?? SCENES[0]
  return (
    <svg class="vista" viewBox="0 0 320 240" aria-hidden="true" focusable="false">
      <rect width="320" height="240" fill={sky} />
      <path fill={range} d="M0 168 44 120l38 26 52-64 46 50 40-30 100 66v72H0Z" />
      <rect y="184" width="320" height="56" fill={ground} />
      <path d={line} fill="none" stroke={mark} stroke-width="4" stroke-linecap="round" />
    </svg>
  )
}
