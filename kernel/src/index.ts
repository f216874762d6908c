export * from './answer.ts'
export * from './area.ts'
export * from './change.ts'
export * from './compose.ts'
export * from './day.ts'
export * from './fault.ts'
export * from './figure.ts'
export * from './formula.ts'
export * from './method.ts'
export * from './pack.ts'
export * from './period.ts'
export * from './prefecture.ts'
export * from './rational.ts'
export * from './register.ts'
export * from './report.ts'
export {
  amend,
  type Citation,
  checkStandard,
  citationText,
  defineStandard,
  type Mark,
  type Phase,
  phaseOn,
  type Source,
  type Standard,
  source,
} from './standard.ts'
export * from './system.ts'
export type { Bilingual, Language } from './text.ts'
export * from './unit.ts'
export * from './value.ts'
