import type { Texts } from '@qaidam/text'

/** What citizens send under a number and follow with a code: a problem, or a request for information. */
export type AskingKind = 'report' | 'disclosure'

/** Where each stands, and what a citizen fills in; the rest of the record follows from the day. */
export const ASKING = {
  report: {
    path: '/report',
    fields: ['kind', 'area', 'place', 'text', 'contactName', 'contactPhone'],
    above: '/services',
  },
  disclosure: {
    path: '/open/request',
    fields: ['requester', 'requesterName', 'requesterPhone', 'area', 'wanted', 'wantedForm'],
    above: '/open',
  },
} as const satisfies Readonly<
  Record<AskingKind, { readonly path: string; readonly fields: readonly string[]; readonly above: string }>
>

export interface AskingWords {
  readonly title: string
  readonly under: string
  readonly new: string
  readonly privacy: string
  readonly number: string
  readonly received: string
  /** What stands above it. */
  readonly above: string
}

export function askingWords(kind: AskingKind, t: Texts): AskingWords {
  return {
    report: {
      title: t.reportTitle,
      under: t.reportUnder,
      new: t.reportNew,
      privacy: t.reportPrivacy,
      number: t.reportNumber,
      received: t.reportedUnder,
      above: t.forCitizens,
    },
    disclosure: {
      title: t.askTitle,
      under: t.askUnder,
      new: t.askNew,
      privacy: t.askPrivacy,
      number: t.askNumber,
      received: t.askReceived,
      above: t.openTitle,
    },
  }[kind]
}
