export {
  type PortalAnswer,
  type PortalAsset,
  type PortalOptions,
  type PortalRequest,
  portalAssets,
} from './desk.ts'
export { renderFault, renderPortal } from './render.ts'
export { reportHtml, reportMarkdown } from './report-file.ts'
