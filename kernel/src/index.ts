export * from './answer.ts'
export * from './area.ts'
export * from './calendar.ts'
export * from './change.ts'
export { doubtsOf } from './check.ts'
export * from './clock.ts'
export * from './compose.ts'
export * from './day.ts'
export * from './deed.ts'
export * from './document.ts'
export * from './edition-registers.ts'
export * from './fault.ts'
export * from './figure.ts'
export * from './forecast.ts'
export * from './formula.ts'
export * from './local-time.ts'
export * from './method.ts'
export * from './moves.ts'
export { type Apart, type Overlap, overlapsOf, plainName } from './one-source.ts'
export { isOneField } from './one-source-fields.ts'
export * from './pack.ts'
export * from './period.ts'
export { platform } from './platform.ts'
export * from './platform-findings.ts'
export * from './platform-registers.ts'
export * from './platform-requests.ts'
export * from './prefecture.ts'
export * from './procedure.ts'
export * from './procedure-registers.ts'
export * from './rational.ts'
export * from './register.ts'
export * from './rehearsal.ts'
export * from './report.ts'
export * from './requests.ts'
export { askedAgain, isNearlyOne } from './requests-held.ts'
export * from './returns.ts'
export * from './setting.ts'
export {
  amend,
  type Citation,
  checkStandard,
  citationText,
  defineStandard,
  findPhaseOn,
  type Mark,
  type Phase,
  phaseOn,
  type Source,
  type Standard,
  source,
} from './standard.ts'
export * from './system.ts'
export * from './target.ts'
export * from './tasks.ts'
export type { Bilingual, Language } from './text.ts'
export * from './undo.ts'
export * from './unit.ts'
export * from './value.ts'
export * from './watch.ts'
export * from './who.ts'
export * from './world.ts'
