import { type Aim, type Extent, isMet, type Measured, ratioOf, type Unit } from './measured.ts'

/** Where and when it was measured. */
export interface Machine {
  readonly cores: number
  readonly memoryGib: number
  readonly processor: string
  readonly node: string
  readonly postgres: string
  readonly pglite: string
  readonly day: string
}

export interface Section {
  readonly title: string
  readonly about: string
  readonly measured: readonly Measured[]
}

/** The whole page. */
export function reportPage(machine: Machine, extent: Extent, sections: readonly Section[]): string {
  const all = sections.flatMap(({ measured }) => measured).map(isMet)
  const met = all.filter((each) => each === true).length
  const missed = all.filter((each) => each === false).length
  return [
    '# Measured',
    '',
    'Made by `npm run bench`; do not edit. Every number stands beside the same number of a named peer, taken in ' +
      'the same run on the same machine. Trust the ratios. Medians where nothing else is said. The server is a ' +
      'throw-away one with its own settings, but without fsync, for us and for the peer alike.',
    '',
    machineLine(machine),
    ...(extent === 'default' ? [] : ['', extentLine(extent)]),
    '',
    `Aims met: ${met} of ${met + missed}.`,
    ...sections.flatMap(sectionLines),
    '',
  ].join('\n')
}

function machineLine(machine: Machine): string {
  const { cores, memoryGib, processor, node, postgres, pglite, day } = machine
  return (
    `${day} · ${cores} cores (${processor}) · ${memoryGib} GiB · Node ${node} · ` +
    `PostgreSQL ${postgres} · PGlite (PostgreSQL ${pglite})`
  )
}

function extentLine(extent: Exclude<Extent, 'default'>): string {
  return extent === 'quick'
    ? 'Measured with `--quick`: small sizes, to show that everything runs. The numbers and aims mean nothing.'
    : 'Measured with `--full`.'
}

function sectionLines({ title, about, measured }: Section): readonly string[] {
  return [
    '',
    `## ${title}`,
    '',
    about,
    '',
    '| What | Database | Qaidam | Peer | Ratio | Aim | Met |',
    '|---|---|---:|---:|---:|---|---|',
    ...measured.map(line),
  ]
}

function line(measured: Measured): string {
  const { what, database, ours, unit, peer } = measured
  const met = isMet(measured)
  const ratio = ratioOf(measured)
  const cells = [
    what,
    database,
    quantity(ours, unit),
    peer === undefined ? '' : `${quantity(peer.value, unit)}, ${peer.name}`,
    ratio === undefined ? '' : threeDigits(ratio),
    measured.aim === undefined ? '' : aimText(measured.aim, unit),
    met === undefined ? '' : met ? 'yes' : '**no**',
  ]
  return `| ${cells.join(' | ')} |`
}

function aimText({ of, bound, value }: Aim, unit: Unit): string {
  const amount = of === 'ours' ? quantity(value, unit) : String(value)
  const text = bound === 'under' ? `< ${amount}` : `≥ ${amount}`
  return of === 'ours' ? text : `ratio ${text}`
}

/** A number as a person reads it: three digits that matter, thousands apart. */
export function quantity(value: number, unit: Unit): string {
  return `${threeDigits(value)} ${unit}`
}

function threeDigits(value: number): string {
  const rounded = Number(value.toPrecision(3))
  const places = rounded === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded))))
  return rounded
    .toFixed(Math.min(places, 3))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/\B(?=(\d{3})+(?!\d|\.))(?<!\.\d*)/g, ' ')
}
