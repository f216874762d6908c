import type { YearOnYear } from '@qaidam/kernel'
import type { VNode } from 'preact'
import { Change, Value } from './parts.tsx'
import { type Column, Table } from './table.tsx'
import type { View } from './view.ts'

export interface ComparedArea {
  readonly area: string
  readonly href: string
  readonly value: string | null
  readonly change: YearOnYear | null
  readonly rank?: number | undefined
  readonly current?: boolean
}

export interface ComparisonProps {
  readonly view: View
  readonly title: string
  readonly unit: string
  readonly ranked: boolean
  readonly areas: readonly ComparedArea[]
}

/** Areas side by side; a bar shows the size that the number says. */
export function Comparison({ view, title, unit, ranked, areas }: ComparisonProps): VNode {
  const { t } = view
  const most = Math.max(0, ...areas.map(({ value }) => Math.abs(Number(value ?? '0'))))
  const columns: readonly Column<ComparedArea>[] = [
    { name: t.area, header: true, cell: ({ area, href }) => <a href={href}>{area}</a> },
    ...(ranked ? [{ name: t.rank, number: true, cell: ({ rank }: ComparedArea) => rank ?? '' }] : []),
    {
      name: t.value,
      number: true,
      cell: ({ value }) => (
        <span class="barred">
          <Bar value={value} most={most} />
          <Value value={value} unit={unit} view={view} />
        </span>
      ),
    },
    ...(areas.some(({ change }) => change !== null)
      ? [
          {
            name: t.changeOnYear,
            cell: ({ value, change }: ComparedArea) =>
              value === null ? '' : <Change change={change} view={view} />,
          },
        ]
      : []),
  ]
  return (
    <div class="comparison">
      <Table caption={title} columns={columns} rows={areas} current={({ current }) => current === true} />
    </div>
  )
}

interface BarProps {
  readonly value: string | null
  readonly most: number
}

/** A bar as long as its number is large; the number stands beside it. */
export function Bar({ value, most }: BarProps): VNode | null {
  if (value === null || most === 0) return null
  const width = Math.round((Math.abs(Number(value)) / most) * 1200) / 10
  return (
    <svg class="bar" viewBox="0 0 120 10" width="120" height="10" aria-hidden="true" focusable="false">
      <rect width={width} height="10" />
    </svg>
  )
}
