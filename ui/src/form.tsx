import type { VNode } from 'preact'
import type { View } from './view.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface ChooserProps {
  readonly view: View
  readonly action: string
  readonly area: string
  readonly areas: readonly Option[]
  readonly period: string
  /** Absent where the page has no past. */
  readonly knownAt?: string
  /** The day looked at; absent where the page looks at whole periods only. */
  readonly through?: string
  readonly lang?: string | undefined
  /** What else the page was asked, and is asked again. */
  readonly kept?: Readonly<Record<string, string>>
  readonly title: string
}

/** A period of each kind, as it is typed. */
const PERIODS = ['2020', '2020H1', '2020Q2', '2020-06', '2016/2020H1'] as const

/** Another area, period or moment: a plain form that asks for the same page again. */
export function Chooser(props: ChooserProps): VNode {
  const { view, action, area, areas, period, knownAt, through, lang, kept = {}, title } = props
  const { t } = view
  return (
    <form class="chooser" method="get" action={action} aria-label={title}>
      <p class="field">
        <label for="choose-area">{t.area}</label>
        <select id="choose-area" name="area">
          {areas.map(({ value, label }) => (
            <option key={value} value={value} selected={value === area}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <PeriodField view={view} value={period} />
      {through !== undefined && <Through view={view} value={through} />}
      {knownAt !== undefined && (
        <p class="field">
          <label for="choose-known">{t.asKnownAt}</label>
          <input
            id="choose-known"
            name="as-known-at"
            type="datetime-local"
            step="1"
            value={knownAt}
            aria-describedby="choose-known-hint"
          />
          <span class="hint" id="choose-known-hint">
            {t.asKnownAtHint}
          </span>
        </p>
      )}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {lang !== undefined && <input type="hidden" name="lang" value={lang} />}
      <p class="field field-button">
        <button type="submit">{t.show}</button>
      </p>
    </form>
  )
}

function Through({ view, value }: { readonly view: View; readonly value: string }): VNode {
  return (
    <p class="field">
      <label for="choose-through">{view.t.through}</label>
      <input
        id="choose-through"
        name="through"
        type="date"
        value={value}
        aria-describedby="choose-through-hint"
      />
      <span class="hint" id="choose-through-hint">
        {view.t.throughHint}
      </span>
    </p>
  )
}

function PeriodField({ view, value }: { readonly view: View; readonly value: string }): VNode {
  return (
    <p class="field">
      <label for="choose-period">{view.t.period}</label>
      <input
        id="choose-period"
        name="period"
        type="text"
        value={value}
        required
        autocomplete="off"
        aria-describedby="choose-period-hint"
      />
      <span class="hint" id="choose-period-hint">
        {view.t.periodHint}
        {/* The space between two of them is where the line may break. */}
        {PERIODS.flatMap((each) => [
          ' ',
          <span key={each} class="short">
            {each}
          </span>,
        ])}
      </span>
    </p>
  )
}
