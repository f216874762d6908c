import { defineStandard } from '@qaidam/kernel'
import {
  GB11643_1999,
  GB11714_1997,
  GB32100_2015,
  PROJECT_CODE_2017,
  PROJECT_CODE_2020,
  STATISTICAL_DIVISIONS,
} from '../sources.ts'

/** A check digit: the weighted sum of what stands before it, and what its remainder stands for. */
export interface CheckRule {
  readonly alphabet: string
  readonly weights: readonly number[]
  readonly modulus: number
}

export const citizenNumberRule = defineStandard<CheckRule & { readonly checks: string }>({
  id: 'identity.citizen-number',
  name: { zh: '公民身份号码校验码', en: 'Check digit of the citizen number' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '1999-07-01',
      value: {
        alphabet: '0123456789',
        weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
        modulus: 11,
        checks: '10X98765432',
      },
      cite: GB11643_1999.at('校验码'),
    },
  ],
})

export const creditCodeRule = defineStandard<CheckRule>({
  id: 'identity.credit-code',
  name: { zh: '统一社会信用代码校验码', en: 'Check digit of the credit code' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2015-10-01',
      value: {
        alphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY',
        weights: [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28],
        modulus: 31,
      },
      cite: GB32100_2015.at('校验码'),
    },
  ],
})

export const organisationCodeRule = defineStandard<CheckRule>({
  id: 'identity.organisation-code',
  name: { zh: '组织机构代码校验码', en: 'Check digit of the organisation code' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '1998-01-01',
      value: {
        alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
        weights: [3, 7, 9, 10, 5, 8, 4, 2],
        modulus: 11,
      },
      cite: GB11714_1997.at('校验码'),
    },
  ],
})

/** What the three digits of a township, and of a village, say by the range in which they stand. */
export interface DivisionRanges {
  readonly widths: Readonly<Record<'province' | 'prefecture' | 'county' | 'township' | 'village', number>>
  readonly township: Readonly<Record<'street' | 'town' | 'township' | 'alike', readonly [number, number]>>
}

export const divisionRule = defineStandard<DivisionRanges>({
  id: 'identity.division-code',
  name: { zh: '统计用区划代码的结构', en: 'Structure of division codes' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2009-01-01',
      value: {
        widths: { province: 2, prefecture: 2, county: 2, township: 3, village: 3 },
        township: { street: [1, 99], town: [100, 199], township: [200, 399], alike: [400, 599] },
      },
      cite: STATISTICAL_DIVISIONS.at('代码结构'),
    },
  ],
})

/** From memory: what the digits of a village say. */
export const villageRanges = defineStandard<
  Readonly<Record<'neighbourhood' | 'village' | 'alike', readonly [number, number]>>
>({
  id: 'identity.village-ranges',
  name: { zh: '村级代码的分段', en: 'Ranges of the digits of a village' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2009-01-01',
      value: { neighbourhood: [1, 199], village: [200, 399], alike: [500, 599] },
      cite: STATISTICAL_DIVISIONS.at('村级代码', 'unverified'),
    },
  ],
})

/** The parts of a project's code between its hyphens. */
export interface ProjectCodeFormat {
  readonly edition: 'old' | 'new'
  readonly widths: readonly number[]
  readonly parts: string
}

export const projectCodeFormat = defineStandard<ProjectCodeFormat>({
  id: 'identity.project-code',
  name: { zh: '投资项目代码', en: 'Code of an investment project' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2017-02-01',
      value: { edition: 'old', widths: [4, 6, 2, 2, 6], parts: 'year-area-industry-type-serial' },
      cite: PROJECT_CODE_2017.at('项目代码', 'unverified'),
    },
    {
      from: '2020-11-01',
      value: { edition: 'new', widths: [4, 6, 2, 2, 6], parts: 'time-area-department-type-random' },
      cite: PROJECT_CODE_2020.at('项目代码'),
    },
  ],
})
