import type { Translated } from '../texts.ts'
import type { zhReports } from './zh-reports.ts'

export const enReports: Translated<typeof zhReports> = {
  wordingReports: 'Wording of reports',
  wordingUnder:
    'Word a report for one edition. Numbers come from figures, follow the registers, and freeze when it is published.',
  wordingNone: 'No edition is on its way. Open a draft under Editions first.',
  wordingPublished: (count) => `${count} published`,
  wordingEdit: 'Word it',
  wordingWay: 'Sending, signing, publishing',
  wordingOf: (period, number) => `${period}, edition ${number}`,
  wordingParts: 'Parts',
  wordingOwn: 'Worded for this edition',
  wordingSource: 'Text',
  wordingChinese: 'Chinese text',
  wordingEnglish: 'English text',
  wordingLive: 'As written with the data of now',
  wordingLiveWait: 'Writing with the data of now…',
  wordingFaults: 'To be mended in the text',
  wordingFaultless: 'Nothing is wrong in the text',
  wordingLine: (line) => `Line ${line}`,
  wordingProblems: 'Figures are missing; it cannot be published before they are entered',
  wordingInsert: 'Insert a figure',
  wordingReason: 'Why it is worded so',
  wordingKeep: 'Keep the text',
  wordingKept: 'Kept, for this edition only',
  wordingUndone: 'There are changes that are not kept',
  wordingMissing: 'missing',
  wordingBoth: 'Both languages must say the same figures; mend both, then keep them.',
}
