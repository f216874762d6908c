import { Chance } from './chance.ts'
import { COUNTIES } from './offices.ts'
import type { Staffed } from './staff.ts'
import { someName } from './staff-names.ts'

/** Posts that check what others did, so that a second person can always sign. All names are made up. */
export const CHECKING_STAFF: readonly Staffed[] = [
  ['ecology-environment', 'inspector', '现场核查岗', 'Checks on the spot', 'temur-bagen', '特木尔·巴根'],
  ['ecology-environment', 'enforcer', '执法检查岗', 'Enforcement officer', 'gao-yuanqi', '高远祺'],
  ['ecology-environment', 'case-reviewer', '案件审理岗', 'Review of cases', 'ouyang-mingde', '欧阳明德'],
  ['natural-resources', 'verifier', '核查验收岗', 'Verification', 'dawa-cairen', '达瓦·才仁'],
  ['natural-resources', 'director', '局长', 'Director', 'meng-changhe', '孟长河'],
  ['water-resources', 'director', '局长', 'Director', 'jin-shuiqing', '金水清'],
  ...COUNTIES.flatMap(([slug, , , code]): readonly Staffed[] => {
    const chance = new Chance(Number(code) + 1)
    const office = `ecology-environment-${slug}`
    return [
      [office, 'director', '局长', 'Director', `ecology-director-${slug}`, someName(chance)],
      [office, 'clerk', '生态环境业务岗', 'Clerk', `ecology-clerk-${slug}`, someName(chance)],
    ]
  }),
]
