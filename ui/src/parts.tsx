import type { Citation, Status, YearOnYear } from '@qaidam/kernel'
import { changeText, direction, quantity } from '@qaidam/text'
import type { ComponentChildren, VNode } from 'preact'
import { say, type View } from './view.ts'

interface SectionProps {
  readonly heading: string
  readonly id?: string
  /** Takes the whole width, below its heading. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A heading in the margin and what belongs to it beside. */
export function Section({ heading, id, wide = false, children }: SectionProps): VNode {
  return (
    <section class={wide ? 'section section-wide' : 'section'} {...(id === undefined ? {} : { id })}>
      <h2>{heading}</h2>
      <div class="section-body">{children}</div>
    </section>
  )
}

interface TitleProps {
  readonly title: string
  readonly over?: string
  readonly under?: ComponentChildren
}

export function PageTitle({ title, over, under }: TitleProps): VNode {
  return (
    <div class="page-title">
      {over !== undefined && <p class="over">{over}</p>}
      <h1>{title}</h1>
      {under !== undefined && <p class="under">{under}</p>}
    </div>
  )
}

/** A source of law; what nobody has checked against its text says so. */
export function CitationLine({ cite, view }: { readonly cite: Citation; readonly view: View }): VNode {
  return (
    <span class="citation">
      <cite>
        <b>{cite.document}</b>
        {say(cite.title, view) !== cite.document && ` ${say(cite.title, view)}`}
      </cite>
      {cite.clause !== '' && <span class="clause"> {cite.clause}</span>}
      {cite.mark === 'unverified' && (
        <span class="mark" title={view.t.unverifiedMeaning}>
          {view.t.unverified}
        </span>
      )}
    </span>
  )
}

interface ValueProps {
  readonly value: string | null
  readonly unit: string
  readonly view: View
}

export function Value({ value, unit, view }: ValueProps): VNode {
  if (value === null) return <span class="missing">{view.t.missing}</span>
  return <span class="value">{quantity(value, unit, view.language).text}</span>
}

export function Change({ change, view }: { readonly change: YearOnYear | null; readonly view: View }): VNode {
  if (change === null) return <span class="no-change">{view.t.noChange}</span>
  return <span class="change">{changeText(change, view.language)}</span>
}

const ARROWS = { up: 'M6 10V2M2.5 5.5 6 2l3.5 3.5', down: 'M6 2v8M2.5 6.5 6 10l3.5-3.5', level: 'M1.5 6h9' }

export function Arrow({ change }: { readonly change: YearOnYear }): VNode {
  return (
    <svg class="arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={ARROWS[direction(change.value)]} />
    </svg>
  )
}

export function statusName(status: Status, { t }: Pick<View, 't'>): string {
  return {
    provisional: t.statusProvisional,
    final: t.statusFinal,
    revised: t.statusRevised,
    missing: t.statusMissing,
  }[status]
}

export function StatusBadge({ status, view }: { readonly status: Status; readonly view: View }): VNode {
  return <span class={`status status-${status}`}>{statusName(status, view)}</span>
}

export interface CardProps {
  readonly view: View
  readonly href: string
  readonly name: string
  readonly area: string
  readonly value: string | null
  readonly unit: string
  readonly change: YearOnYear | null
  readonly status: Status
  /** The planned value and how much of it is reached, in words. */
  readonly target?: string | undefined
}

/** A headline figure; the whole card leads to where the number comes from. */
export function FigureCard(props: CardProps): VNode {
  const { view, href, name, area, value, unit, change, status, target } = props
  const shown = value === null ? undefined : quantity(value, unit, view.language)
  return (
    <a class="card" href={href}>
      <span class="card-name">{name}</span>
      <span class="card-area">{area}</span>
      <span class="card-value">
        {shown === undefined ? (
          <span class="missing">{view.t.missing}</span>
        ) : (
          <>
            <b>{shown.number}</b> <span class="card-unit">{shown.unit}</span>
          </>
        )}
      </span>
      <span class="card-change">
        {change !== null && <Arrow change={change} />}
        {change !== null && <Change change={change} view={view} />}
        {status !== 'final' && <StatusBadge status={status} view={view} />}
        {target !== undefined && <span class="card-target">{target}</span>}
      </span>
    </a>
  )
}

export interface TileProps {
  readonly view: View
  readonly href: string
  readonly number: number
  readonly name: string
  readonly why: string
  /** What there is of it, in words. */
  readonly size: string
  /** Its first figure, where that has a value. */
  readonly figure?: { readonly name: string; readonly value: string } | undefined
}

/** A system on the map of systems; the whole tile leads to its page. */
export function SystemTile({ view, href, number, name, why, size, figure }: TileProps): VNode {
  return (
    <li class="tile">
      <p class="tile-number">{view.t.systemNumber(String(number))}</p>
      <h3>
        <a href={href}>{name}</a>
      </h3>
      <p class="tile-why">{why}</p>
      {figure !== undefined && (
        <p class="tile-figure">
          <span>{figure.name}</span> <b>{figure.value}</b>
        </p>
      )}
      <p class="tile-size">{size}</p>
    </li>
  )
}

interface PagerProps {
  readonly view: View
  readonly first?: string | undefined
  readonly next?: string | undefined
}

export function Pagination({ view, first, next }: PagerProps): VNode | null {
  if (first === undefined && next === undefined) return null
  return (
    <nav class="pager" aria-label={view.t.pagination}>
      {first !== undefined && <a href={first}>{view.t.firstPage}</a>}
      {next !== undefined && (
        <a href={next} rel="next">
          {view.t.nextPage}
        </a>
      )}
    </nav>
  )
}

export interface FaultProps {
  readonly view: View
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** Faults are written in English, the language of logs; the page around them is the reader's. */
export function FaultNotice({ view, code, message, fix }: FaultProps): VNode {
  return (
    <dl class="definitions fault">
      <div>
        <dt>{view.t.faultCode}</dt>
        <dd>
          <code>{code}</code>
        </dd>
      </div>
      <div>
        <dt>{view.t.faultMessage}</dt>
        <dd lang="en">{message}</dd>
      </div>
      <div>
        <dt>{view.t.faultFix}</dt>
        <dd lang="en">{fix}</dd>
      </div>
    </dl>
  )
}
