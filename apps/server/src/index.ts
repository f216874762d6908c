export { type AppContext, createApp } from './app.ts'
export * from './commands.ts'
export { HOME } from './home.ts'
export {
  documentFor,
  type FileAsked,
  layoutOf,
  type ReportFile,
  reportFile,
} from './reports/files.ts'
export type { StationLimits } from './stations/limits.ts'
export { type StationContext, type StationListener, startStations } from './stations/listener.ts'
export { type StationSettings, stationSettingsFrom } from './stations/settings.ts'
