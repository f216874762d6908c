import { type AreaCode, areaPrefix, period } from '@qaidam/kernel'
import { tableOf } from './bare-copy.ts'
import { median, timesOf } from './clock.ts'
import { benchPrefecture, survey, VILLAGE_CODES } from './household-pack.ts'
import type { Bench, Measured } from './measured.ts'

const PAGE_ROWS = 100
const YEAR = 2022

export const trace: Bench = {
  id: 'trace',
  title: 'Trace: the first page of rows behind a figure',
  about:
    'The people of herder households in 2022: the first 100 rows with their contributions, ' +
    'and how many there are. The peer is the page and its count by plain SQL over the ' +
    'register.',
  run: async ({ sizes, households, say }) => {
    const { store, database, register } = await households.filled(
      'postgres',
      survey,
      sizes.largeRows.postgres,
    )
    const figure = store.composition.figures.get(`${register.id}.people-herder`)
    if (figure === undefined) throw new RangeError('the register has lost its figure')
    const measured: Measured[] = []
    const village = VILLAGE_CODES[900]
    if (village === undefined) throw new RangeError('there is no such village')
    const areas: readonly (readonly [string, AreaCode])[] = [
      ['One village', village],
      ['The whole prefecture', benchPrefecture.code],
    ]
    for (const [name, area] of areas) {
      say(`PostgreSQL, ${name}`)
      const ours = await timesOf(sizes.repetitions * 3, () =>
        store.rows({ figure, area, period: period(String(YEAR)) }, { limit: PAGE_ROWS }),
      )
      const rows = `${tableOf(register.id)} v WHERE v.kind = 'herder'
        AND v.village LIKE '${areaPrefix(area)}%'
        AND v.surveyed_on >= '${YEAR}-01-01' AND v.surveyed_on <= '${YEAR}-12-31'`
      const peer = await timesOf(sizes.repetitions * 3, () =>
        database.snapshot(async (session) => {
          await session.query(`SELECT count(*)::text AS n FROM ${rows}`)
          await session.query(
            `SELECT v.number, v.members::text AS n FROM ${rows} ORDER BY v.number LIMIT ${PAGE_ROWS}`,
          )
        }),
      )
      measured.push({
        what: `${name}, first ${PAGE_ROWS} rows, median`,
        database: 'PostgreSQL',
        ours: median(ours),
        unit: 'ms',
        peer: { name: 'plain SQL', value: median(peer) },
        aim: { of: 'ours', bound: 'under', value: 300 },
      })
    }
    return measured
  },
}
