export * from './databases.ts'
export * from './permits.ts'
