import { defineStandard } from '@qaidam/kernel'
import { GB36600_2018 } from '../sources.ts'
import type { BuildingItem } from './building-items.ts'

/**
 * Screening values of the first and the second class of land, then control values of both, mg/kg.
 * Where the use of the land is not known, the first class (homes, schools, parks) holds.
 */
export type BuildingLimits = readonly [
  screeningOne: string,
  screeningTwo: string,
  controlOne: string,
  controlTwo: string,
]

export const buildingLimits = defineStandard<Readonly<Partial<Record<BuildingItem, BuildingLimits>>>>({
  id: 'soil.building-limits',
  name: {
    zh: '建设用地土壤污染风险筛选值和管制值(一类、二类;一类、二类)',
    en: 'Screening and control values of development land (classes one and two each)',
  },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-08-01',
      value: {
        as: ['20', '60', '120', '140'],
        cd: ['20', '65', '47', '172'],
        cr6: ['3.0', '5.7', '30', '78'],
        cu: ['2000', '18000', '8000', '36000'],
        pb: ['400', '800', '800', '2500'],
        hg: ['8', '38', '33', '82'],
        ni: ['150', '900', '600', '2000'],
        chloromethane: ['12', '37', '21', '120'],
        dichloroethane_11: ['3', '9', '20', '100'],
        dichloroethene_11: ['12', '66', '40', '200'],
        dichloroethene_cis: ['66', '596', '200', '2000'],
        dichloroethene_trans: ['10', '54', '31', '163'],
        dichloropropane_12: ['1', '5', '5', '47'],
        tetrachloroethane_1112: ['2.6', '10', '26', '100'],
        tetrachloroethane_1122: ['1.6', '6.8', '14', '50'],
        trichloroethane_111: ['701', '840', '840', '840'],
        trichloroethane_112: ['0.6', '2.8', '5', '15'],
        trichloropropane_123: ['0.05', '0.5', '0.5', '5'],
        xylene_mp: ['163', '570', '500', '570'],
        pcb: ['0.14', '0.38', '1.4', '3.8'],
      },
      cite: GB36600_2018.at('表 1、表 2'),
    },
  ],
})

/** Values from memory: the text was not read for them. */
export const buildingLimitsUnverified = defineStandard<
  Readonly<Partial<Record<BuildingItem, BuildingLimits>>>
>({
  id: 'soil.building-limits-unverified',
  name: {
    zh: '建设用地土壤污染风险筛选值和管制值(其余有机物)',
    en: 'Screening and control values of development land (further organic compounds)',
  },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-08-01',
      value: {
        tetrachloromethane: ['0.9', '2.8', '9', '36'],
        chloroform: ['0.3', '0.9', '5', '10'],
        dichloroethane_12: ['0.52', '5', '6', '21'],
        dichloromethane: ['94', '616', '300', '2000'],
        tetrachloroethene: ['11', '53', '34', '183'],
        trichloroethene: ['0.7', '2.8', '7', '20'],
        vinyl_chloride: ['0.12', '0.43', '1.2', '4.3'],
        benzene: ['1', '4', '10', '40'],
        chlorobenzene: ['68', '270', '200', '1000'],
        dichlorobenzene_12: ['560', '560', '560', '560'],
        dichlorobenzene_14: ['5.6', '20', '56', '200'],
        ethylbenzene: ['7.2', '28', '72', '280'],
        styrene: ['1290', '1290', '1290', '1290'],
        toluene: ['1200', '1200', '1200', '1200'],
        xylene_o: ['222', '640', '640', '640'],
        nitrobenzene: ['34', '76', '190', '760'],
        aniline: ['92', '260', '211', '663'],
        chlorophenol_2: ['250', '2256', '500', '4500'],
        benzo_a_anthracene: ['5.5', '15', '55', '151'],
        benzo_a_pyrene: ['0.55', '1.5', '5.5', '15'],
        benzo_b_fluoranthene: ['5.5', '15', '55', '151'],
        benzo_k_fluoranthene: ['55', '151', '550', '1500'],
        chrysene: ['490', '1293', '4900', '12900'],
        dibenzo_ah_anthracene: ['0.55', '1.5', '5.5', '15'],
        indeno_pyrene: ['5.5', '15', '55', '151'],
        naphthalene: ['25', '70', '255', '700'],
        c10_c40: ['826', '4500', '5000', '9000'],
      },
      cite: GB36600_2018.at('表 1、表 2', 'unverified'),
    },
  ],
})
