import type { Moves } from '@qaidam/kernel'
import { campaignMoves } from './campaigns/index.ts'
import { civicMoves } from './civic/index.ts'
import { enforcementMoves } from './enforcement/index.ts'
import { lifeMoves } from './life/moves.ts'
import { rectificationMoves } from './rectification/index.ts'
import { requestMoves } from './requests/index.ts'
import { riverMoves } from './rivers/index.ts'
import { wasteMoves } from './waste/index.ts'
import { wayMoves } from './ways/index.ts'

/** What people did with the records that were loaded, system by system, in the order of time. */
export function* moves(): Generator<Moves> {
  yield* campaignMoves()
  yield* rectificationMoves()
  yield* riverMoves()
  yield* enforcementMoves()
  yield* wasteMoves()
  yield* wayMoves()
  yield* requestMoves()
  yield* lifeMoves()
  yield* civicMoves()
}
