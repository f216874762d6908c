import { localTimeOf } from '@qaidam/kernel'
import { timeText } from '@qaidam/text'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import type { Moment } from './story.ts'

const ROUTE = '/work/figures/$id'
/** So long a slider stands still before its answer is asked for. */
const SETTLED_MS = 250

/** The answer as known at a moment: a slider over the entries of the journal that changed its rows. */
export function KnownAt({ moments }: { readonly moments: readonly Moment[] }) {
  const { t, language } = useWords()
  const { known } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const at = placeOf(moments, known)
  const [place, setPlace] = useState(at)
  useEffect(() => setPlace(at), [at])
  useEffect(() => {
    if (place === at) return
    const settled = setTimeout(() => {
      const moment = moments[place]
      void navigate({
        replace: true,
        resetScroll: false,
        search: ({ known: _, ...now }) => (moment === undefined ? now : { ...now, known: moment.recordedAt }),
      })
    }, SETTLED_MS)
    return () => clearTimeout(settled)
  }, [place, at, moments, navigate])
  if (moments.length === 0) return null
  const moment = moments[place]
  const text = moment === undefined ? t.figureKnownNow : t.figureKnownAt(momentText(moment, language))
  return (
    <section className={moment === undefined ? 'known-at' : 'known-at is-past'} aria-label={t.figureKnown}>
      <p aria-live="polite">
        <b>{text}</b>
        {moment !== undefined && <span>{t.figureKnownBy(moment.actor, moment.reason)}</span>}
      </p>
      <input
        type="range"
        min={0}
        max={moments.length}
        value={place}
        aria-label={t.figureKnown}
        aria-valuetext={text}
        onChange={({ target }) => setPlace(Number(target.value))}
      />
      <p className="note">
        {t.figureKnownHint(moments.length)}
        {moment !== undefined && (
          <Button type="link" size="small" onClick={() => setPlace(moments.length)}>
            {t.figureBackToNow}
          </Button>
        )}
      </p>
    </section>
  )
}

/** The last entry that was known at a moment; after all of them without one. */
function placeOf(moments: readonly Moment[], known: string | undefined): number {
  if (known === undefined) return moments.length
  return Math.max(
    0,
    moments.findLastIndex(({ recordedAt }) => recordedAt <= known),
  )
}

const momentText = ({ recordedAt }: Moment, language: 'zh' | 'en') =>
  timeText(localTimeOf(recordedAt as Parameters<typeof localTimeOf>[0]), language)
