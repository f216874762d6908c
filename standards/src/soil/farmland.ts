import { defineStandard } from '@qaidam/kernel'
import { GB15618_2018 } from '../sources.ts'

export const FARMLAND_ITEMS = ['cd', 'hg', 'as', 'pb', 'cr', 'cu', 'ni', 'zn'] as const
export type FarmlandItem = (typeof FARMLAND_ITEMS)[number]

/** Limits in mg/kg by the pH of the soil: up to 5.5, up to 6.5, up to 7.5, and above. */
export type ByPh = readonly [string, string, string, string]

/** Upper ends of the first three columns; a soil exactly on one stands in the column before it. */
export const farmlandPh = defineStandard<readonly [string, string, string]>({
  id: 'soil.farmland-ph',
  name: { zh: '农用地土壤 pH 分档', en: 'Steps of pH for farmland' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2018-08-01', value: ['5.5', '6.5', '7.5'], cite: GB15618_2018.at('表 1') }],
})

export const FARMLAND_USES = ['paddy', 'orchard', 'other'] as const
export type FarmlandUse = (typeof FARMLAND_USES)[number]

/** Paddies have columns of their own for five metals, orchards for copper; otherwise `other` holds. */
export type FarmlandScreening = Readonly<
  Record<FarmlandItem, { readonly other: ByPh; readonly paddy?: ByPh; readonly orchard?: ByPh }>
>

export const farmlandScreening = defineStandard<FarmlandScreening>({
  id: 'soil.farmland-screening',
  name: { zh: '农用地土壤污染风险筛选值(基本项目)', en: 'Risk screening values of farmland' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-08-01',
      value: {
        cd: { paddy: ['0.3', '0.4', '0.6', '0.8'], other: ['0.3', '0.3', '0.3', '0.6'] },
        hg: { paddy: ['0.5', '0.5', '0.6', '1.0'], other: ['1.3', '1.8', '2.4', '3.4'] },
        as: { paddy: ['30', '30', '25', '20'], other: ['40', '40', '30', '25'] },
        pb: { paddy: ['80', '100', '140', '240'], other: ['70', '90', '120', '170'] },
        cr: { paddy: ['250', '250', '300', '350'], other: ['150', '150', '200', '250'] },
        cu: { orchard: ['150', '150', '200', '200'], other: ['50', '50', '100', '100'] },
        ni: { other: ['60', '70', '100', '190'] },
        zn: { other: ['200', '200', '250', '300'] },
      },
      cite: GB15618_2018.at('表 1'),
    },
  ],
})

export type FarmlandControl = Readonly<Partial<Record<FarmlandItem, ByPh>>>

export const farmlandControl = defineStandard<FarmlandControl>({
  id: 'soil.farmland-control',
  name: { zh: '农用地土壤污染风险管制值', en: 'Risk control values of farmland' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-08-01',
      value: {
        cd: ['1.5', '2.0', '3.0', '4.0'],
        hg: ['2.0', '2.5', '4.0', '6.0'],
        as: ['200', '150', '120', '100'],
        pb: ['400', '500', '700', '1000'],
        cr: ['800', '850', '1000', '1300'],
      },
      cite: GB15618_2018.at('表 3'),
    },
  ],
})
