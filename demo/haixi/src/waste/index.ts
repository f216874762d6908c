import { loadOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { hazardousManifests } from './hazardous.ts'
import { manifests } from './manifests.ts'
import { producerLoads } from './producers.ts'
import { trips } from './trips.ts'

export { wasteMoves } from './trips.ts'

export function* wasteLoads(): Generator<DemoLoad> {
  yield* producerLoads()
  yield loadOf('waste-manifests', 'meng-ketu', '医疗废物转移联单', 'ecology.waste-manifest', manifests)
  yield loadOf(
    'hazardous-manifests',
    'meng-ketu',
    '危险废物转移联单',
    'ecology.hazardous-manifest',
    hazardousManifests,
  )
  yield loadOf('waste-trips', 'meng-ketu', '联单流转', 'ecology.waste-trip', trips)
}
