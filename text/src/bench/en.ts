import type { Translated } from '../texts.ts'
import type { zhShell } from './zh.ts'

export const enShell: Translated<typeof zhShell> = {
  bench: 'Qaidam workbench',
  benchMenu: 'Sections of the workbench',
  benchSkip: 'Skip to the content',
  benchLoading: 'Reading…',
  benchRetry: 'Try again',
  benchRefused: 'This was not done',
  benchGone: 'There is no such page',
  benchGoneFix: 'Choose a section on the left, or check the link.',
  benchSynthetic: 'Demonstration: this prefecture is synthetic, and the names of people are invented.',
  benchActingAs: 'Acting as',
  benchActAsAnother: 'Act as another',
  benchPortal: 'Public site',
  benchLanguage: '中文',
  benchHome: 'My work',
  benchMenuShort: 'Sections',
  benchLeader: 'Leader’s page',
  benchReturns: 'Returns',
  benchRequests: 'Requests',
  benchEditions: 'Editions',
  benchArea: 'Work in my area',
  benchAnswering: 'Who answers',
  benchRegisters: 'Registers',
  benchFindRegister: 'Find a register by its name',
}
