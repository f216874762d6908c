import type { VNode } from 'preact'

/** The mark: a snow ridge over its reflection in the salt lake. */
export function BrandMark(): VNode {
  return (
    <svg class="brand-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path class="mark-ridge" d="M3 21 14 8l6 7 5-5 12 11Z" />
      <path class="mark-water" d="M3 24h34M8 28.5h24M14 33h12" />
    </svg>
  )
}

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<path fill="#14567d" d="M3 21 14 8l6 7 5-5 12 11Z"/>
<path fill="none" stroke="#c58a1c" stroke-width="2.4" d="M3 24h34M8 28.5h24M14 33h12"/>
</svg>
`

/** Poplars stand in a row on the shore; each is a slender flame of leaves on a short stem. */
const POPLARS = [
  { x: 1108, base: 402, height: 96, tone: 1 },
  { x: 1136, base: 406, height: 124, tone: 2 },
  { x: 1168, base: 404, height: 108, tone: 1 },
  { x: 1194, base: 408, height: 138, tone: 3 },
  { x: 1228, base: 406, height: 112, tone: 2 },
  { x: 1262, base: 410, height: 88, tone: 1 },
  { x: 1318, base: 408, height: 70, tone: 2 },
] as const

/** Sky, far ranges, salt lake, poplars: drawn once, decorative, hidden from readers of the text. */
export function Landscape(): VNode {
  return (
    <svg
      class="landscape"
      viewBox="0 0 1440 480"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#0b3550" />
          <stop offset="0.55" stop-color="#1f648d" />
          <stop offset="1" stop-color="#8fb9cf" />
        </linearGradient>
        <linearGradient id="lake" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#a9cad8" />
          <stop offset="1" stop-color="#f7f5f0" />
        </linearGradient>
      </defs>
      <rect width="1440" height="390" fill="url(#sky)" />
      <path
        fill="#5d93b1"
        d="M0 336 90 312l74 14 96-42 70 24 88-46 62 30 92-58 84 44 70-30 96 52 84-40 92 34 72-50 88 40 90-26
        92 44 82-22 108 36v94H0Z"
      />
      <path
        fill="#e9f0f2"
        d="M530 261 572 234 611 254 590 251 570 263 550 254Z
        M1040 265 1070 244 1107 261 1090 257 1073 269 1057 259Z
        M702 258 726 248 759 266 745 259 730 268 716 255Z
        M1217 267 1248 258 1279 273 1264 266 1248 276 1233 263Z
        M392 276 418 262 437 271 425 267 414 279 403 270ZM881 272 906 260 934 270 920 266 907 277 894 267Z"
      />
      <path
        fill="#2f6f94"
        d="M0 372l120-26 110 16 130-34 118 26 150-30 132 28 140-22 128 24 150-34 120 30 142-18v64H0Z"
      />
      <rect y="386" width="1440" height="94" fill="url(#lake)" />
      <path
        stroke="#ffffff"
        stroke-width="2"
        opacity="0.75"
        d="M60 402h240M420 398h180M700 410h300M180 418h420M860 426h240M40 436h320M520 442h460"
      />
      {POPLARS.map(({ x, base, height, tone }) => (
        <Poplar key={x} x={x} base={base} height={height} tone={tone} />
      ))}
    </svg>
  )
}

interface PoplarProps {
  readonly x: number
  readonly base: number
  readonly height: number
  readonly tone: 1 | 2 | 3
}

const LEAVES = { 1: '#c58a1c', 2: '#dba33a', 3: '#b87a12' } as const

function Poplar({ x, base, height, tone }: PoplarProps): VNode {
  const half = height / 9
  const foot = base - height / 7
  const [top, middle] = [base - height, base - height * 0.6]
  const crown = `M${x} ${top}
    C${x + half * 1.5} ${middle} ${x + half * 1.3} ${foot} ${x} ${foot}
    C${x - half * 1.3} ${foot} ${x - half * 1.5} ${middle} ${x} ${top}Z`
  const mirror = height * 0.32
  return (
    <g>
      <path stroke="#5b4a33" stroke-width="2.4" d={`M${x} ${base}V${foot - 8}`} />
      <path fill={LEAVES[tone]} d={crown} />
      <ellipse
        cx={x}
        cy={base + 6 + mirror / 2}
        rx={half * 0.8}
        ry={mirror / 2}
        fill={LEAVES[tone]}
        opacity="0.22"
      />
    </g>
  )
}
