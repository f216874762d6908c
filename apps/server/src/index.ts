export { type AppContext, createApp } from './app.ts'
export { composeFor, composePlatform } from './compose.ts'
export { editionGround } from './editions/ground.ts'
export { HOME } from './home.ts'
export { type ImportOptions, type ImportOutcome, importFile } from './import-file.ts'
export { findOverlaps, type LandFindings } from './land-overlap.ts'
export { packSummary } from './pack-summary.ts'
export { loadDemonstration, machineClock, openPlatform } from './platform.ts'
export {
  documentFor,
  type FileAsked,
  layoutOf,
  REPORT_FORMATS,
  type ReportFile,
  type ReportFormat,
  reportFile,
} from './reports/files.ts'
export { answerLine } from './routes-standards.ts'
export { type Settings, settingsFrom } from './settings.ts'
export type { StationLimits } from './stations/limits.ts'
export { type StationContext, type StationListener, startStations } from './stations/listener.ts'
export { type StationSettings, stationSettingsFrom } from './stations/settings.ts'
export { connectStore } from './store-connected.ts'
