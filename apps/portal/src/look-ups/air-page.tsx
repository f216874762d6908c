import { findPhaseOn } from '@qaidam/kernel'
import { type AqiLevel, aqiAdvice, aqiLevels } from '@qaidam/standards'
import { dayText } from '@qaidam/text'
import { CitationLine, Definitions, Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, type Desk } from '../desk.ts'
import { outputValues } from '../row-values.ts'
import { todayOf } from '../site/content.ts'
import { type AirFound, readAir, type StationAir } from './air-reading.ts'

/** How the air is, place by place, what to do about it, and of which day that is. */
export async function airPage(desk: Desk): Promise<VNode | undefined> {
  const found = await readAir(desk)
  if (found === undefined) return undefined
  const { view } = desk
  const { t } = view
  const named = desk.query.get('area') ?? ''
  const area = found.stations.some((station) => station.area === named) ? named : ''
  const shown = found.stations.filter((station) => area === '' || station.area === area)
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.airTitle}
      description={t.airUnder}
      column={{ name: t.forCitizens, href: '/services' }}
      crumbs={[{ label: t.airTitle }]}
    >
      <PageTitle title={t.airTitle} under={t.airUnder} />
      <Places desk={desk} found={found} area={area} />
      {shown.length === 0 && <p class="note">{t.airNothing}</p>}
      {shown.map((station) => (
        <Station key={station.id} desk={desk} found={found} station={station} />
      ))}
      {area === '' && found.without.length > 0 && (
        <p class="note air-without">
          {t.airWithout(found.without.map((code) => areaName(desk, code)).join(t.listSeparator))}
        </p>
      )}
    </Page>
  )
}

/** The places to choose from, as links: a click is all it takes. */
function Places({ desk, found, area }: PlacesProps): VNode {
  const { view } = desk
  const areas = [...new Set(found.stations.map((station) => station.area))]
  const link = (code: string) => view.link('/air', { area: code })
  return (
    <nav class="views places" aria-label={view.t.choosePlace}>
      <ul class="section-links">
        {['', ...areas].map((code) => (
          <li key={code}>
            <a href={link(code)} {...(code === area ? { 'aria-current': 'page' as const } : {})}>
              {code === '' ? view.t.allPlaces : areaName(desk, code)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PlacesProps {
  readonly desk: Desk
  readonly found: AirFound
  readonly area: string
}

interface StationProps {
  readonly desk: Desk
  readonly found: AirFound
  readonly station: StationAir
}

function Station({ desk, found, station }: StationProps): VNode {
  const { view } = desk
  const { t, language } = view
  const today = todayOf(desk.store)
  const number = Number(station.values.level ?? '0')
  const levels = findPhaseOn(aqiLevels, station.day)
  const advice = findPhaseOn(aqiAdvice, station.day)
  const level = levels?.value[number - 1]
  const advised = advice?.value[number - 1]
  const measured = outputValues(desk, found.parts, station.values)
    .filter(({ name }) => !HEADED(desk, found, name))
    .map(({ name, text }) => ({ term: name, detail: text }))
  return (
    <Section heading={`${areaName(desk, station.area)} ${station.name}`} id={station.id}>
      {level !== undefined && (
        <Dial desk={desk} aqi={station.values.aqi ?? ''} level={level} number={number} />
      )}
      <p class="air-day">
        <time dateTime={station.day}>{t.airOf(dayText(station.day, language))}</time>
        {station.day !== today && (
          <strong class="mark">
            {t.airNotToday(dayText(today, language), dayText(station.day, language))}
          </strong>
        )}
      </p>
      {advised !== undefined && advice !== undefined && (
        <div class="advice">
          <p>
            {say(advised.effect, view)}
            {view.t.fullStop}
          </p>
          <p class="advised">
            <strong>{t.airAdvice}</strong> {say(advised.advice, view)}
            {view.t.fullStop}
          </p>
          <p class="note">
            <CitationLine cite={advice.cite} view={view} />
          </p>
        </div>
      )}
      <Definitions terms={measured} />
      <p class="actions">
        <a href={view.link(`/parts/${found.parts.id}/${encodeURIComponent(station.id)}/${station.day}`)}>
          {t.airHours}
        </a>
      </p>
    </Section>
  )
}

/** What stands above the list already. */
const SAID_ABOVE = ['aqi', 'level']
const HEADED = (desk: Desk, { parts }: AirFound, name: string) =>
  SAID_ABOVE.some((output) => {
    const own = parts.outputs[output]
    return own !== undefined && say(own.name, desk.view) === name
  })

interface DialProps {
  readonly desk: Desk
  readonly aqi: string
  readonly level: AqiLevel
  readonly number: number
}

/** The index with the name of its level; the colour of the standard stands beside the words, never alone. */
function Dial({ desk: { view }, aqi, level, number }: DialProps): VNode {
  const category = say(level.category, view)
  return (
    <p class="dial">
      <svg class={`dial-mark aqi-${number}`} viewBox="0 0 60 10" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5, 6].map((each) => (
          <rect
            key={each}
            class={each === number ? 'dial-here' : 'dial-other'}
            x={(each - 1) * 10 + 0.5}
            y={each === number ? 0 : 4}
            width="9"
            height={each === number ? 10 : 6}
          />
        ))}
      </svg>
      <b>{aqi}</b> <span class="unit">AQI</span>
      <span class="dial-level">
        {category} · {say(level.level, view)}
      </span>
    </p>
  )
}
