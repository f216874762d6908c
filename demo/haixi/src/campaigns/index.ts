import type { DemoLoad } from '../rows.ts'
import { boilers } from './boilers.ts'
import type { Entry } from './entry.ts'
import { polluters } from './polluters.ts'
import { loadOf } from './spread.ts'
import { violations } from './violations.ts'

export { campaignMoves } from './ways.ts'

const rows = (entries: () => readonly Entry[]) => () => entries().map(({ values }) => values)

export function* campaignLoads(): Generator<DemoLoad> {
  const ecology = 'zhao-lisheng'
  yield loadOf('polluters', ecology, '散乱污企业综合整治清单', 'ecology.scattered-polluter', rows(polluters))
  yield loadOf('boilers', ecology, '燃煤小锅炉淘汰清单', 'ecology.coal-boiler', rows(boilers))
  yield loadOf(
    'violations',
    'sun-liangchen',
    '违建别墅、大棚房问题清单',
    'ecology.land-violation',
    rows(violations),
  )
}
