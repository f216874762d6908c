import type { Translated } from '../texts.ts'
import type { zhLeader } from './zh-leader.ts'

const PILLARS: Readonly<Record<string, string>> = {
  strategy: 'Strategy',
  ecology: 'Ecology first',
  economy: 'High-quality development',
  life: 'High-quality life',
}

export const enLeader: Translated<typeof zhLeader> = {
  briefLead: (late, today, all) =>
    all === 0 ? 'Nothing waits for you.' : `${all} wait for you: ${late} late, ${today} due today.`,
  briefRedNew: (count) => (count === 0 ? 'No card turned red this week.' : `${count} turned red this week.`),
  briefStuck: (count) =>
    count === 0 ? 'None of your projects is stuck.' : `${count} of your projects are stuck.`,
  briefReplies: (replied, waiting) =>
    replied + waiting === 0
      ? 'No instruction is under way.'
      : `Instructions: ${replied} replied to, ${waiting} awaiting a reply.`,
  briefHeadline: 'Today',
  briefPillars: 'Three pillars',
  briefPillarsNone: 'No targets are entered for this period yet.',
  briefPillar: (pillar) => PILLARS[pillar] ?? pillar,
  briefPillarCount: (attained, onCourse, behind) =>
    `${attained} attained, ${onCourse} on course, ${behind} behind`,
  briefMore: 'All targets',
  briefCards: 'Red and yellow cards',
  briefCardsNone: 'There is no red or yellow card in the prefecture.',
  briefCardsOf: 'Cards by county',
  briefCardsAll: 'All',
  briefTurned: 'red this week',
  briefNoneHere: 'No card here.',
  briefProjects: 'My projects',
  briefProjectsNone:
    'You are in charge of no project. The register of projects names the post of the leader.',
  briefProjectStuck: (count) => (count === 1 ? '1 step owed' : `${count} steps owed`),
  briefProjectsFree: (count) => `${count} other projects have nothing late`,
  briefProjectFree: 'Nothing is owed',
  briefOwner: 'Who owns it',
  briefInstructions: 'My instructions',
  briefInstructionsNone: 'You have given none yet. Give one here, or from the page of a figure or record.',
  briefDue: (day) => `reply by ${day}`,
  briefGiven: (number) => `Given, number ${number}.`,
  instruct: 'Give an instruction',
  instructWording: 'What is to be done',
  instructWordingNone: 'Say what is to be done.',
  instructAbout: 'About',
  instructAboutFigure: 'a figure',
  instructAboutRecord: 'a record',
  instructSource: 'Id of the figure or register',
  instructSourceHint: 'Such as ecology.air.good-days; filled in when you come from its page.',
  instructObject: 'Period, or key of the record',
  instructNone: 'This is needed.',
  instructArea: 'Division code',
  instructGivenBy: 'In which post',
  instructGivenTo: 'To whom',
  instructGivenToFind: 'Find by office, post or name',
  instructDueOn: 'Reply by',
  instructSend: 'Give it',
  instructCancel: 'Cancel',
  instructNoPosts: 'You hold no post now, so you can give no instruction.',
}
