import { type Pillar, period } from '@qaidam/kernel'
import { dayText, instantText, periodText, quantity } from '@qaidam/text'
import { Arrow, Change, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { askAll, questionKey, type ReadSlot } from '../answers.ts'
import { type Desk, traceLink } from '../desk.ts'
import { publishedFigure } from '../figures-page.tsx'
import { pillarName } from '../systems.ts'
import { todayOf } from './content.ts'

interface PillarSlots {
  readonly pillar: Pillar
  readonly slots: readonly ReadSlot[]
}

/** The figures that the site puts under each pillar, read for the whole prefecture. */
export async function readPillars(desk: Desk): Promise<readonly PillarSlots[]> {
  const { store, options } = desk
  const of = period(options.period)
  const area = store.prefecture.code
  const pillars = (options.pillars ?? []).map(({ pillar, figures }) => ({
    pillar,
    slots: figures
      .flatMap((id) => publishedFigure(desk, id) ?? [])
      .map((figure) => ({ figure, area, period: of })),
  }))
  const answers = await askAll(
    desk,
    pillars.flatMap(({ slots }) => slots),
  )
  return pillars
    .map(({ pillar, slots }) => ({
      pillar,
      slots: slots.map((slot) => ({ ...slot, answer: answers.get(questionKey(slot)) })),
    }))
    .filter(({ slots }) => slots.length > 0)
}

/** Three columns of numbers on the edge of the landscape, with the day, and when the data last changed. */
export async function pillarsBand(desk: Desk): Promise<VNode | null> {
  const pillars = await readPillars(desk)
  if (pillars.length === 0) return null
  const { view, options, store } = desk
  const { t, language } = view
  const today = todayOf(store)
  const { recordedAt } = await store.head()
  return (
    <section class="pillars" aria-labelledby="pillars">
      <h2 class="heard" id="pillars">
        {t.pillarsToday}
      </h2>
      <div class="pillar-columns">
        {pillars.map(({ pillar, slots }) => (
          <div key={pillar} class={`pillar pillar-${pillar}`}>
            <h3>
              <a href={`${view.link('/systems')}#${pillar}`}>{pillarName(desk, pillar)}</a>
            </h3>
            <dl>
              {slots.map((slot) => (
                <PillarNumber key={slot.figure.id} desk={desk} slot={slot} />
              ))}
            </dl>
          </div>
        ))}
      </div>
      <p class="pillars-note">
        <time dateTime={today}>{t.todayIs(dayText(today, language))}</time>
        <span>{t.pillarsAsOf(periodText(options.period, language))}</span>
        {recordedAt !== null && <span>{t.updatedAt(instantText(recordedAt, language))}</span>}
      </p>
    </section>
  )
}

function PillarNumber({ desk, slot }: { readonly desk: Desk; readonly slot: ReadSlot }): VNode {
  const { view } = desk
  const { figure, area, period: of, answer } = slot
  const value = answer?.value ?? null
  const shown = value === null ? undefined : quantity(value, figure.unit, view.language)
  const change = answer?.change ?? null
  return (
    <div>
      <dt>{say(figure.name, view)}</dt>
      <dd>
        <a href={traceLink(desk, figure.id, area, of.name)}>
          {shown === undefined ? (
            <span class="missing">{view.t.missing}</span>
          ) : (
            <>
              <b>{shown.number}</b> <span class="unit">{shown.unit}</span>
            </>
          )}
        </a>
        {change !== null && (
          <span class="pillar-change">
            <Arrow change={change} />
            <Change change={change} view={view} />
          </span>
        )}
      </dd>
    </div>
  )
}
