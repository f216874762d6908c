import type { Translated } from './texts.ts'
import type { zhCitizens } from './zh-citizens.ts'

export const enCitizens: Translated<typeof zhCitizens> = {
  forCitizens: 'For citizens',
  standsAt: 'It stands at:',
  lookUpTitle: 'Look up an application',
  lookUpUnder:
    'With the project code or the number of the application, and the telephone given with it, see how far the approval is.',
  lookUpNumber: 'Project code or application number',
  lookUpPhone: 'Telephone given with the application',
  lookUpPhoneHint: 'A mobile number, or a landline with its area code',
  lookUpNothing: 'There is no application with that number and telephone. Check both and try again.',
  reportTitle: 'Report a problem',
  reportUnder: 'Each problem gets a number, is answered by a day, and is rated by you.',
  reportNew: 'Report a problem',
  reportPrivacy:
    'What you write and how to reach you is used to handle it and is not published. You need not say who you are. Enter nothing classified.',
  reportSend: 'Send',
  reportFollow: 'Follow a report',
  reportNumber: 'Number of the report',
  reportCode: 'Code',
  reported: 'Received',
  reportedUnder: 'Your report is entered; its time runs from today.',
  reportKeep: 'Please note down',
  reportKeepText:
    'The code is shown this once. With number and code you follow the report, read the reply and rate it; nobody sees it without the code.',
  reportUnknown: 'Number or code is wrong. Check both and try again.',
  noReplyYet: 'No reply yet.',
  rate: 'Please rate it',
}
