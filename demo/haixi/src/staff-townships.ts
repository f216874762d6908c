import { Chance } from './chance.ts'
import { offices } from './offices.ts'
import type { Staffed } from './staff.ts'
import { someName } from './staff-names.ts'

/** One post at every town, township, street and farm, to which tasks and returns are sent. */
export const TOWNSHIP_STAFF: readonly Staffed[] = offices
  .filter(({ id }) => id.startsWith('township-'))
  .map(({ id, area }): Staffed => {
    const chance = new Chance(Number(area))
    return [id, 'clerk', '综合业务岗', 'General business', `clerk-${area}`, someName(chance)]
  })
