import { Fault } from '@qaidam/kernel'
import { measured, measures, oneOf, optionalMeasure, type Question } from '../questions/question.ts'
import { BUILDING_ITEM_NAMES, BUILDING_ITEMS } from './building-items.ts'
import { FARMLAND_ITEMS, FARMLAND_USES } from './farmland.ts'
import {
  BUILDING_USES,
  FARMLAND_CLASSES,
  type SoilItem,
  type SoilScreening,
  screenBuilding,
  screenFarmland,
} from './screen.ts'

const FARMLAND_ONLY = {
  cr: measured('铬(农用地),mg/kg', 'Chromium (farmland) in mg/kg'),
  zn: measured('锌(农用地),mg/kg', 'Zinc (farmland) in mg/kg'),
}
const ITEMS: readonly SoilItem[] = [...new Set<SoilItem>([...FARMLAND_ITEMS, ...BUILDING_ITEMS])]

const SCREEN: Question = {
  id: 'soil.screen',
  name: { zh: '土壤污染风险筛查', en: 'Screening of soil' },
  fields: {
    land: {
      zh: '农用地 paddy 水田、orchard 果园、other 其他;建设用地 building-one 第一类、building-two 第二类、building-unclear 用途不明',
      en: 'farmland: paddy, orchard or other; development land: building-one, building-two or building-unclear',
    },
    ph: measured('土壤pH,农用地必填', 'pH of the soil, needed for farmland'),
    ...FARMLAND_ONLY,
    ...Object.fromEntries(
      Object.entries(BUILDING_ITEM_NAMES).map(([item, { zh, en }]) => [
        item,
        measured(`${zh},mg/kg`, `${en} in mg/kg`),
      ]),
    ),
  },
  answer: (input, on) => {
    const land = oneOf(input, 'land', [...FARMLAND_USES, ...BUILDING_USES])
    const contents = measures(input, ITEMS)
    const ph = optionalMeasure(input, 'ph')
    const use = BUILDING_USES.find((each) => each === land)
    if (use !== undefined) return printed(screenBuilding(contents, use, on))
    if (ph === undefined) {
      throw new Fault(
        'STD-062',
        'ph is missing.',
        'Give the pH of the soil: the limits of farmland depend on it.',
      )
    }
    const farmland = FARMLAND_USES.find((each) => each === land) ?? 'other'
    const found = screenFarmland(contents, ph, farmland, on)
    return { class: found.level === null ? null : FARMLAND_CLASSES[found.level].zh, ...printed(found) }
  },
}

function printed({ level, items, cite }: SoilScreening) {
  const findings = Object.entries(items)
  return {
    level,
    items: Object.fromEntries(findings.map(([item, finding]) => [item, finding.level])),
    exceeding: findings
      .filter(([, finding]) => finding.level !== 'within')
      .map(([item, finding]) => ({
        item,
        level: finding.level,
        screening: finding.screening.toString(),
        control: finding.control?.toString() ?? null,
        multiple: finding.multiple?.toFixed(2) ?? null,
        cite: finding.cite,
      })),
    cite,
  }
}

export const soilQuestions: readonly Question[] = [SCREEN]
