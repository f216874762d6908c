import type { Translated } from './texts.ts'
import type { zhPublic } from './zh-public.ts'

export const enPublic: Translated<typeof zhPublic> = {
  pillarsToday: "The three pillars, today's numbers",
  pillarsAsOf: (period) => `Period: ${period}`,
  pillarMore: (pillar) => `All systems of ${pillar}`,
  updatedAt: (time) => `Data of ${time}`,
  todayIs: (day) => `Today is ${day}`,
  sectionUpdated: (day) => `Last updated ${day}`,
  contactUs: 'Contact',

  forCitizensUnder: 'Look up, apply, report and take part: all of it begins here.',
  choosePlace: 'Choose a place',
  allPlaces: 'All',
  fullStop: '',
  airTitle: "Today's air",
  airUnder: 'The air quality index of the latest day in each place, its pollutants, and what to do about it.',
  airOf: (day) => `Daily report of ${day}`,
  airNotToday: (today, day) => `There is none of today (${today}) yet; the latest is of ${day}`,
  airAdvice: 'Advice:',
  airHours: 'Readings of that day, hour by hour',
  airNothing: 'No station has reported yet.',
  airWithout: (places) => `No evaluation station is connected in ${places}.`,
  riversTitle: 'The chief of my river',
  riversUnder:
    'By the name of a river or lake, or by place: who its chiefs are, what they answer for, and whom to call.',
  riverName: 'River or lake',
  riversFound: (count) => `${count} river sections and lakes found.`,
  riversNothing: 'Nothing found. Try another name or place.',
  riverPhone: 'Telephone',
  riverNoChief: 'No chief has been announced for this section.',
  riverOffice: (office) => `Supported by ${office}`,
  riverRecord: 'The file of this section and its changes',
  riverReport: 'Report a problem of this river',
  villagesTitle: 'My village',
  villagesUnder:
    'Go down to county, township and village for its figures; each number opens to where it comes from.',
  villageFigures: (place) => `Figures of ${place}`,
  villageNoFigures: 'No figure is kept for this place by itself.',
  figureFilesNote:
    'With the number of this page, the areas beside it and its course; each row has its address on this site.',
  figureHistory: 'History of revisions',
  figureHistoryUnder:
    'Which entries, corrections and events touched the records behind this number, and what it was before and after each. The newest first.',
  figureHistorySteps: (count) => `Entries that touched it: ${count}`,
  figureHistoryNone: 'No entry has touched this number yet.',
  figureHistoryMore: (count) => `The latest ${count} are shown.`,
  figureBefore: 'Before',
  figureAfter: 'After',
  figureMap: (figure, period) => `${figure}, ${period}, by area`,
  colon: ': ',
}
