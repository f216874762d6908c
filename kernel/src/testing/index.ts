export * from './permit.ts'
export * from './procedure-cases.ts'
