import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { haixi } from '@qaidam/demo-haixi'
import {
  type AreaCode,
  type Day,
  type FigureAnswer,
  type Instant,
  type Period,
  type Prefecture,
  period,
  rational,
} from '@qaidam/kernel'
import { composeFor, importFile } from '@qaidam/server'
import { openInMemory, openStore, question, type Store, schemaOf } from '@qaidam/storage'

/**
 * `npm run measured`: the official figures of real hours, set beside what was published, on a page
 * that explains the differences. The data lies outside the repository and only what follows from it
 * is written.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const HOURS = `${root}../shared/data/air/qinghai-city-hours.csv.gz`
const BULLETIN = `${root}../shared/data/air/bulletin-2020-06.csv`
const PAGE = `${root}docs/reference/measured-air.md`

/** The towns of the file: its name for them, the bulletin's, and the county they are judged under. */
const TOWNS = [
  { network: '玉树州', bulletin: '玉树州玉树市', code: '632701' },
  { network: '海南州', bulletin: '海南州共和县', code: '632521' },
  { network: '果洛州', bulletin: '果洛州玛沁县', code: '632621' },
  { network: '黄南州', bulletin: '黄南州同仁县', code: '632321' },
  { network: '海北州', bulletin: '海北州西海镇', code: '632223' },
  { network: '海西州', bulletin: '海西州德令哈市', code: '632802' },
  { network: '海东地区', bulletin: '海东市平安区', code: '630203' },
  { network: '西宁', bulletin: '西宁市', code: '630102' },
] as const

/** What the work report of 2020-09-22 prints for 德令哈, and the year before by its changes. */
const PRINTED = [
  { half: '2019H1', goodDays: '90.4', pm25: '15' },
  { half: '2020H1', goodDays: '93.7', pm25: '12' },
] as const

const JUNE = [
  { column: 'pm10', figure: 'ecology.air.pm10-without-dust', title: 'PM10' },
  { column: 'pm25', figure: 'ecology.air.pm25-without-dust', title: 'PM2.5' },
  { column: 'so2', figure: 'ecology.air.so2', title: 'SO2' },
  { column: 'no2', figure: 'ecology.air.no2', title: 'NO2' },
  { column: 'composite_index', figure: 'ecology.air.composite-index-without-dust', title: 'index' },
  { column: 'valid_days', figure: 'ecology.air.valid-days', title: 'valid days' },
] as const

async function main(): Promise<void> {
  if (!existsSync(HOURS) || !existsSync(BULLETIN)) {
    process.stderr.write('measured: the real data is not here; nothing was written.\n')
    return
  }
  const store = await openTowns()
  try {
    const outcome = await importFile(store, 'ecology.air-hour', HOURS, {
      actor: 'measured',
      reason: 'real hours',
      confirmed: 'as the network publishes them: PM2.5 above PM10 in some hours',
    })
    const text = page(await halves(store), await june(store), outcome.receipt?.entered ?? 0)
    await writeFile(PAGE, text)
    process.stdout.write(text)
  } finally {
    await store.close()
  }
}

/** A store with one station for each town of the file, named as the network names it. */
async function openTowns(): Promise<Store> {
  const names = TOWNS.map(({ code, bulletin }) => ({
    code: code as AreaCode,
    name: { zh: bulletin, en: bulletin },
  }))
  const prefecture: Prefecture = { ...haixi, code: '630000' as AreaCode, synthetic: false, areas: names }
  const clock = () => new Date().toISOString() as Instant
  const store = await openStore(
    await openInMemory(schemaOf(prefecture)),
    composeFor(haixi),
    prefecture,
    clock,
  )
  await store.write({
    id: 'stations',
    actor: 'measured',
    reason: 'towns of the file',
    changes: TOWNS.map(({ network, bulletin, code }) => ({
      kind: 'enter',
      register: 'ecology.air-station',
      from: '2018-01-01' as Day,
      values: { station: `T${code}`, name: bulletin, networkName: network, area: code, kind: 'evaluation' },
    })),
  })
  return store
}

async function ask(
  store: Store,
  figures: readonly string[],
  code: string,
  at: Period,
): Promise<readonly FigureAnswer[]> {
  return store.answer(figures.map((id) => question(store.composition, store.areas, id, code, at)))
}

async function halves(store: Store): Promise<readonly string[]> {
  const figures = ['ecology.air.good-days', 'ecology.air.pm25', 'ecology.air.pm25-without-dust']
  return Promise.all(
    PRINTED.map(async ({ half, goodDays, pm25 }) => {
      const [days, mean, clean] = await ask(store, figures, '632802', period(half))
      const counted = `${days?.parts.numerator}/${days?.parts.denominator}`
      return `| ${half} | ${days?.value} % (${counted}) | ${goodDays} % | ${mean?.value} | ${clean?.value} | ${pm25} |`
    }),
  )
}

/** Each town's figures of June 2020, with the bulletin's value less ours where they differ. */
async function june(store: Store): Promise<readonly string[]> {
  const [header = '', ...lines] = (await readFile(BULLETIN, 'utf8')).trim().split(/\r?\n/)
  const columns = header.split(',')
  return Promise.all(
    lines.map(async (line) => {
      const cells = line.split(',')
      const town = TOWNS.find(({ bulletin }) => bulletin === cells[0])
      if (town === undefined) throw new RangeError(`the bulletin has ${cells[0]}, which the file lacks`)
      const answers = await ask(
        store,
        JUNE.map(({ figure }) => figure),
        town.code,
        period('2020-06'),
      )
      const shown = JUNE.map(({ column }, index) => {
        const ours = answers[index]?.value ?? '—'
        const rounded = rational(cells[columns.indexOf(column)] ?? '0').minus(
          rational(ours === '—' ? '0' : ours),
        )
        return rounded.isZero() ? ours : `${ours} (${rounded.numerator < 0n ? '' : '+'}${rounded})`
      })
      return `| ${town.bulletin} | ${shown.join(' | ')} |`
    }),
  )
}

function page(first: readonly string[], second: readonly string[], rows: number): string {
  return `# Real hours of Qinghai, judged by the rules

Written by \`npm run measured\` from ${rows.toLocaleString('en')} hourly readings of the national
network for eight towns of Qinghai, which lie outside this repository. Every number comes through
the same import, ledger and methods as everything else; nothing is adjusted.

## 德令哈 in the first halves of 2019 and 2020

| half | good days (counted / valid) | as printed | PM2.5 | PM2.5 without dust days | as printed |
|---|---|---|---|---|---|
${first.join('\n')}

The printed figures are those of a work report of 2020-09-22; those of 2019 follow from the changes
it gives. They are not the same, for reasons that can be told apart:

- **Hours that the file lacks.** Single hours and some whole days are missing. A day with fewer than
  20 valid hours is no day (HJ 663), so fewer days are counted here than the bureau could count from
  its reviewed data. The report does not say how many days it counted.
- **Review.** The file holds what was published within the hour. The bureau may strike readings out,
  and restore others, until early in the next month.
- **Dust.** Days under dust may be taken out of PM10 and PM2.5 (环办监测〔2016〕120号), but never out of
  the share of good days. The report does not say which were. The numeric rule by which such days
  are found here is unverified.

## June 2020 beside the province's bulletin

Ours, and in brackets what the bulletin has more or less.

| town | ${JUNE.map(({ title }) => title).join(' | ')} |
|---|${JUNE.map(() => '---|').join('')}
${second.join('\n')}

The bulletin is made from reviewed hours. Where it counts more days, hours that the file lacks made
the difference: at 德令哈 the hour from 07:00 on 9 June is missing, which leaves 19 valid hours of
PM2.5, one short of a day; with that day's published daily mean (43) the month would be 15.7,
printed 16.
`
}

await main()
