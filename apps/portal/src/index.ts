export { ASKING, type AskingKind } from './citizens/asking.ts'
export type { Followed } from './citizens/follow-page.tsx'
export {
  type CitizenVisit,
  renderActivity,
  renderFollow,
  renderLookUp,
  renderNominate,
  renderNominated,
  renderReported,
  renderReportForm,
} from './citizens/render.ts'
export { SITE_KIND } from './citizens/report-page.tsx'
export {
  openDesk,
  type PortalAnswer,
  type PortalAsset,
  type PortalOptions,
  type PortalRequest,
  portalAssets,
  type SiteStatement,
} from './desk.ts'
export { figureDocument } from './figure-document.ts'
export { renderFault, renderPortal } from './render.ts'
export { keptFile, reportHtml, reportMarkdown } from './report-file.ts'
export { chartForm, seriesOf, seriesQuestions } from './series.ts'
export { type ActivityRegister, readActivities } from './site/activities.ts'
export { bookmarkPath } from './site/bookmarks.tsx'
export { readStrategy } from './strategy-reading.ts'
export { allRecords, nameOfStep, readStaff, wordsOf as procedureWords } from './work/desk.ts'
export { idOf as workFormId, moveFrom } from './work/forms.ts'
export { recordId, recordWords, wordsOfRecords } from './work/record-words.ts'
export { renderPersons, renderSignIn, renderWork, type WorkVisit } from './work/render.ts'
export { requestFrom, slipFrom } from './work/requests/forms.ts'
export { PORTAL_PERSON } from './work/sign-in-page.tsx'
