export * from './change.ts'
export * from './number.ts'
export { type Texts, textsIn } from './texts.ts'
export * from './time.ts'
