export { canonicalJson } from './canonical.ts'
export {
  compareEditions,
  type EditionsCompared,
  type FigureCompared,
  type PassageCompared,
} from './comparing.ts'
export { editionDeeds } from './deeds.ts'
export { checkId, editionId, editionName } from './naming.ts'
export {
  type EditionListed,
  editionAt,
  editionsOf,
  keptText,
  type Opening,
  openEdition,
  publishedDocument,
} from './reading.ts'
export { firstDifference, type Reproduction, reproduce } from './reproducing.ts'
export { type Revision, revisionsOf } from './revisions.ts'
export { type Amendment, type EditionGround, type EditionSource, recordNow } from './source.ts'
export {
  type ChangedFigure,
  draftOf,
  type EditionDraft,
  type Obstacle,
  type OfficeStanding,
} from './standing.ts'
export { type EditionPart, keepWording, partsOfEdition, previewPart, type Worded } from './wording.ts'
