import { Chance } from './chance.ts'
import { COUNTIES, DISPOSAL_UNITS } from './offices.ts'
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

/** Those who sign manifests: hospitals hand over, disposal units fetch and receive. All names are made up. */
export const WASTE_STAFF: readonly Staffed[] = [
  ...COUNTIES.flatMap(([slug, , , code]): readonly Staffed[] => {
    const chance = new Chance(Number(code) + 2)
    const office = `hospital-${slug}`
    return [
      [office, 'head', '院感科科长', 'Infection control', `hospital-head-${slug}`, someName(chance)],
      [office, 'keeper', '医疗废物专管岗', 'Keeper of waste', `waste-keeper-${slug}`, someName(chance)],
    ]
  }),
  ...DISPOSAL_UNITS.flatMap(([slug, , , code]): readonly Staffed[] => {
    const chance = new Chance(Number(code) + 3)
    const office = `waste-disposal-${slug}`
    return [
      [office, 'head', '主任', 'Head', `disposal-head-${slug}`, someName(chance)],
      [office, 'carrier', '收运岗', 'Collection', `waste-carrier-${slug}`, someName(chance)],
      [office, 'gate', '过磅接收岗', 'Gate and scale', `waste-gate-${slug}`, someName(chance)],
    ]
  }),
]
