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
  readonly lang?: string | undefined
  readonly title: string
}

/** A period of each kind, as it is typed. */
const PERIODS = ['2020', '2020H1', '2020Q2', '2020-06', '2016/2020H1'] as const

/** Another area, period or moment: a plain form that asks for the same page again. */
export function Chooser(props: ChooserProps): VNode {
  const { view, action, area, areas, period, knownAt, lang, title } = props
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
      <p class="field">
        <label for="choose-period">{t.period}</label>
        <input
          id="choose-period"
          name="period"
          type="text"
          value={period}
          required
          autocomplete="off"
          aria-describedby="choose-period-hint"
        />
        <span class="hint" id="choose-period-hint">
          {t.periodHint}
          {/* The space between two of them is where the line may break. */}
          {PERIODS.flatMap((each) => [
            ' ',
            <span key={each} class="short">
              {each}
            </span>,
          ])}
        </span>
      </p>
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
      {lang !== undefined && <input type="hidden" name="lang" value={lang} />}
      <p class="field field-button">
        <button type="submit">{t.show}</button>
      </p>
    </form>
  )
}
