import { defineStandard, source } from '@qaidam/kernel'
import type { SampleItem, UnclassedItem } from './sample-items.ts'

export const GBT14848_2017 = source('GB/T 14848-2017', '地下水质量标准', 'Standard for groundwater quality')

/** Limits of classes I to IV; beyond the last is class V, which has no limit of its own. */
type FourLimits = readonly [string, string, string, string]

type GroundItem = Exclude<SampleItem, 'ph' | UnclassedItem>

/** Classes I to III share one range of pH, class IV has a wider one. */
export interface GroundLimits {
  readonly phRange: readonly [string, string]
  readonly phRangeFour: readonly [string, string]
  readonly most: Readonly<Partial<Record<GroundItem, FourLimits>>>
}

/**
 * Limits of groundwater in mg/L for the items that our samples hold. They were not read in the text
 * of the standard, so they are shown as unverified.
 */
export const groundwaterLimits = defineStandard<GroundLimits>({
  id: 'water.groundwater-limits',
  name: { zh: '地下水质量常规指标限值(Ⅰ至Ⅳ类)', en: 'Limits of groundwater classes I to IV' },
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2018-05-01',
      value: {
        phRange: ['6.5', '8.5'],
        phRangeFour: ['5.5', '9'],
        most: {
          codmn: ['1', '2', '3', '10'],
          nh3n: ['0.02', '0.1', '0.5', '1.5'],
          cu: ['0.01', '0.05', '1', '1.5'],
          zn: ['0.05', '0.5', '1', '5'],
          f: ['1', '1', '1', '2'],
          se: ['0.01', '0.01', '0.01', '0.1'],
          as: ['0.001', '0.001', '0.01', '0.05'],
          hg: ['0.0001', '0.0001', '0.001', '0.002'],
          cd: ['0.0001', '0.001', '0.005', '0.01'],
          cr6: ['0.005', '0.01', '0.05', '0.1'],
          pb: ['0.005', '0.005', '0.01', '0.1'],
          cn: ['0.001', '0.01', '0.05', '0.1'],
          phenol: ['0.001', '0.001', '0.002', '0.01'],
          las: ['0.1', '0.1', '0.3', '0.3'],
          s: ['0.005', '0.01', '0.02', '0.1'],
          sulphate: ['50', '150', '250', '350'],
          chloride: ['50', '150', '250', '350'],
          nitrate: ['2', '5', '20', '30'],
          iron: ['0.1', '0.2', '0.3', '2'],
          manganese: ['0.05', '0.05', '0.1', '1.5'],
          hardness: ['150', '300', '450', '650'],
          solids: ['300', '500', '1000', '2000'],
        },
      },
      cite: GBT14848_2017.at('表 1', 'unverified'),
    },
  ],
})
