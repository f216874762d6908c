import { defineStandard } from '@qaidam/kernel'
import { GB39707_2020, MANIFEST_1999, MEDICAL_WASTE_2003, TRANSFER_2021 } from '../sources.ts'

/** How long medical waste may wait where it arises, and how often it is fetched: the rule of 48 hours. */
export interface ProducerStorage {
  readonly hoursMax: number
  readonly daysBetweenVisitsMax: number
  readonly yearsKept: number
}

export const producerStorage = defineStandard<ProducerStorage>({
  id: 'waste.producer-storage',
  name: { zh: '医疗废物暂时贮存(48小时)', en: 'Temporary storage of medical waste (48 hours)' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2003-06-16',
      value: { hoursMax: 48, daysBetweenVisitsMax: 2, yearsKept: 3 },
      cite: MEDICAL_WASTE_2003.at('第十二条、第十七条、第二十五条'),
    },
  ],
})

/** How long medical waste may wait at the disposal unit, by the temperature of its store. */
export interface DisposalStorage {
  readonly coldBelow: number
  readonly hoursWarm: number
  readonly hoursCold: number
  /** In remote places, cold and disinfected. */
  readonly hoursRemote: number
  readonly hoursToCleanVehicles: number
}

export const disposalStorage = defineStandard<DisposalStorage>({
  id: 'waste.disposal-storage',
  name: { zh: '医疗废物处置单位贮存时间', en: 'Storage of medical waste at the disposal unit' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2021-07-01',
      value: { coldBelow: 5, hoursWarm: 24, hoursCold: 72, hoursRemote: 168, hoursToCleanVehicles: 24 },
      cite: GB39707_2020.at('贮存'),
    },
  ],
})

/** The number of a manifest, by the widths of its parts; null while manifests were paper forms. */
export interface ManifestFormat {
  readonly electronic: boolean
  readonly widths: Readonly<Record<'year' | 'province' | 'city' | 'serial', number>> | null
  readonly yearFrom: number | null
}

export const manifestFormat = defineStandard<ManifestFormat>({
  id: 'waste.manifest-format',
  name: { zh: '危险废物转移联单编号', en: 'Number of a hazardous waste manifest' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '1999-10-01',
      value: { electronic: false, widths: null, yearFrom: null },
      cite: MANIFEST_1999.at('五联纸质联单', 'unverified'),
    },
    {
      from: '2022-01-01',
      value: { electronic: true, widths: { year: 4, province: 2, city: 2, serial: 6 }, yearFrom: 2022 },
      cite: TRANSFER_2021.at('联单编号'),
    },
  ],
})

/** A term of the transfer rules: so many days or working days after the act that starts it. */
export interface Term {
  readonly days: number
  readonly of: 'days' | 'working-days'
}

/** The steps with a term; a step that an edition does not know is null. */
export const TRANSFER_STEPS = [
  'confirm-receipt',
  'return-manifest',
  'report-manifest',
  'enter-paper-manifest',
  'interprovincial-completeness',
  'interprovincial-view',
  'interprovincial-reply',
  'interprovincial-decision',
] as const
export type TransferStep = (typeof TRANSFER_STEPS)[number]

export type TransferTerms = Readonly<Record<TransferStep, Term | null>> & {
  /** Days before a transfer by which it is reported where it starts. */
  readonly reportDaysBefore: number | null
  readonly yearsKept: number
  readonly permitMonthsMax: number | null
}

const workingDays = (days: number): Term => ({ days, of: 'working-days' })
const calendarDays = (days: number): Term => ({ days, of: 'days' })

export const transferTerms = defineStandard<TransferTerms>({
  id: 'waste.transfer-terms',
  name: { zh: '危险废物转移各环节时限', en: 'Terms of hazardous waste transfers' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '1999-10-01',
      value: {
        'confirm-receipt': null,
        'return-manifest': calendarDays(10),
        'report-manifest': calendarDays(2),
        'enter-paper-manifest': null,
        'interprovincial-completeness': null,
        'interprovincial-view': null,
        'interprovincial-reply': null,
        'interprovincial-decision': null,
        reportDaysBefore: 3,
        yearsKept: 5,
        permitMonthsMax: null,
      },
      cite: MANIFEST_1999.at('第四条、第八条、第十条', 'unverified'),
    },
    {
      from: '2022-01-01',
      value: {
        'confirm-receipt': workingDays(5),
        'return-manifest': null,
        'report-manifest': null,
        'enter-paper-manifest': workingDays(10),
        'interprovincial-completeness': workingDays(5),
        'interprovincial-view': workingDays(5),
        'interprovincial-reply': workingDays(10),
        'interprovincial-decision': workingDays(5),
        reportDaysBefore: null,
        yearsKept: 10,
        permitMonthsMax: 12,
      },
      cite: TRANSFER_2021.at('联单的运行和管理;跨省转移管理'),
    },
  ],
})
