import type { DemoLoad } from '../rows.ts'
import { boilers } from './boilers.ts'
import { polluters } from './polluters.ts'
import { loadOf } from './spread.ts'
import { violations } from './violations.ts'

export function* campaignLoads(): Generator<DemoLoad> {
  yield loadOf('polluters', 'zhao-lisheng', '散乱污企业综合整治清单', 'ecology.scattered-polluter', polluters)
  yield loadOf('boilers', 'zhao-lisheng', '燃煤小锅炉淘汰清单', 'ecology.coal-boiler', boilers)
  yield loadOf(
    'violations',
    'sun-liangchen',
    '违建别墅、大棚房问题清单',
    'ecology.land-violation',
    violations,
  )
}
