import { defineStandard } from '@qaidam/kernel'
import { GB3838_2002, HJ2_3_1993, HJ2_3_2018 } from '../sources.ts'
import type { WaterItem } from './items.ts'

/** One limit for each class from I to V. */
export type FiveLimits = readonly [string, string, string, string, string]

/** The items whose limit is the same in a river and in a lake. */
export type CommonItem = Exclude<WaterItem, 'ph' | 'do' | 'tp' | 'tn'>

/**
 * Limits in mg/L, coliforms in a litre. Dissolved oxygen is to be at least its limit, everything else
 * at most; pH is to be in one range, the same for all classes, so outside of it water has none.
 */
export type ClassLimits = Readonly<
  Record<CommonItem | 'do' | 'tpRiver' | 'tpLake' | 'tnLake', FiveLimits>
> & {
  readonly phRange: readonly [string, string]
}

export const waterClassLimits = defineStandard<ClassLimits>({
  id: 'water.class-limits',
  name: { zh: '地表水环境质量标准基本项目标准限值(Ⅰ至Ⅴ类)', en: 'Limits of surface water classes I to V' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2002-06-01',
      value: {
        phRange: ['6', '9'],
        do: ['7.5', '6', '5', '3', '2'],
        codmn: ['2', '4', '6', '10', '15'],
        cod: ['15', '15', '20', '30', '40'],
        bod5: ['3', '3', '4', '6', '10'],
        nh3n: ['0.15', '0.5', '1.0', '1.5', '2.0'],
        tpRiver: ['0.02', '0.1', '0.2', '0.3', '0.4'],
        tpLake: ['0.01', '0.025', '0.05', '0.1', '0.2'],
        tnLake: ['0.2', '0.5', '1.0', '1.5', '2.0'],
        cu: ['0.01', '1.0', '1.0', '1.0', '1.0'],
        zn: ['0.05', '1.0', '1.0', '2.0', '2.0'],
        f: ['1.0', '1.0', '1.0', '1.5', '1.5'],
        se: ['0.01', '0.01', '0.01', '0.02', '0.02'],
        as: ['0.05', '0.05', '0.05', '0.1', '0.1'],
        hg: ['0.00005', '0.00005', '0.0001', '0.001', '0.001'],
        cd: ['0.001', '0.005', '0.005', '0.005', '0.01'],
        cr6: ['0.01', '0.05', '0.05', '0.05', '0.1'],
        pb: ['0.01', '0.01', '0.05', '0.05', '0.1'],
        cn: ['0.005', '0.05', '0.2', '0.2', '0.2'],
        phenol: ['0.002', '0.002', '0.005', '0.01', '0.1'],
        oil: ['0.05', '0.05', '0.05', '0.5', '1.0'],
        las: ['0.2', '0.2', '0.2', '0.3', '0.3'],
        s: ['0.05', '0.1', '0.2', '0.5', '1.0'],
        coliform: ['200', '2000', '10000', '20000', '40000'],
      },
      cite: GB3838_2002.at('表 1'),
    },
  ],
})

/** Class I also admits oxygen at this share of saturation where that is less than its 7.5 mg/L. */
export const oxygenShareOfClassOne = defineStandard<string>({
  id: 'water.oxygen-share-of-class-one',
  name: { zh: 'Ⅰ类溶解氧的饱和率', en: 'Oxygen saturation of class I' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2002-06-01', value: '0.9', cite: GB3838_2002.at('表 1 溶解氧') }],
})

/** What the weekly mean of water temperature may be moved by man, °C. */
export const temperatureChange = defineStandard<{ readonly riseMax: number; readonly dropMax: number }>({
  id: 'water.temperature-change',
  name: { zh: '人为造成的周平均水温变化', en: 'Man-made change of the weekly mean water temperature' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2002-06-01', value: { riseMax: 1, dropMax: 2 }, cite: GB3838_2002.at('表 1 水温') }],
})

/**
 * Saturated oxygen in mg/L, of the temperature T in °C and the pressure P in kPa. The factor of
 * pressure is physics: at 3 000 m water holds three tenths less oxygen than at the sea.
 */
export const oxygenSaturation = defineStandard<{
  readonly constant: string
  readonly offset: string
  readonly pressure: string
}>({
  id: 'water.oxygen-saturation',
  name: {
    zh: '饱和溶解氧:468 / (31.6 + T) × P / 101.325',
    en: 'Saturated oxygen: 468 / (31.6 + T) × P / 101.325',
  },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2002-06-01',
      value: { constant: '468', offset: '31.6', pressure: '101.325' },
      cite: HJ2_3_1993.at('溶解氧标准指数;气压订正为计算所加', 'unverified'),
    },
    {
      from: '2019-03-01',
      value: { constant: '468', offset: '31.6', pressure: '101.325' },
      cite: HJ2_3_2018.at('附录 D;气压订正为计算所加', 'unverified'),
    },
  ],
})
