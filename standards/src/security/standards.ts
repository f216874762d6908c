import { defineStandard } from '@qaidam/kernel'
import { CYBERSECURITY_2017, GBT22239_2019 } from '../sources.ts'

/** Numbers that practice reads into the clauses, which name none; a prefecture sets its own. */
export interface SecurityConventions {
  readonly passwordLengthMin: number
  readonly passwordKindsMin: number
  readonly passwordDaysMax: number
  readonly failuresMax: number
  readonly lockMinutes: readonly [number, number]
  readonly idleMinutes: readonly [number, number]
}

export const securityConventions = defineStandard<SecurityConventions>({
  id: 'security.conventions',
  name: { zh: '身份鉴别的通行参数', en: 'Conventional numbers of sign-in' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2019-12-01',
      value: {
        passwordLengthMin: 8,
        passwordKindsMin: 3,
        passwordDaysMax: 90,
        failuresMax: 5,
        lockMinutes: [10, 30],
        idleMinutes: [10, 30],
      },
      cite: GBT22239_2019.at('8.1.4.1', 'unverified'),
    },
  ],
})

/** Least time for which logs of the network are kept. */
export const logMonthsMin = defineStandard<number>({
  id: 'security.log-months',
  name: { zh: '网络日志最短留存月数', en: 'Months for which logs are kept' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2017-06-01', value: 6, cite: CYBERSECURITY_2017.at('第二十一条') }],
})
