/** Stores for tests of programs that stand on the server. */
export {
  demonstrationDirectory,
  emptyDirectory,
  openDemonstration,
  openPlatformEmpty,
} from './demonstration.ts'
