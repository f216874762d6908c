export * from './databases.ts'
export * from './permits.ts'
export * from './shared.ts'
