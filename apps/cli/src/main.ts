import { day, Fault, Faults } from '@qaidam/kernel'
import { REPORT_FORMATS, settingsFrom } from '@qaidam/server/commands'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { showEditions } from './editions.ts'
import { exportRegister } from './export.ts'
import { showFigure, traceFigure } from './figures.ts'
import { importToRegister, writeTemplate } from './imports.ts'
import { listOverlaps } from './overlaps.ts'
import { answerLines } from './standards.ts'
import { listPacks, verifyStore } from './standing.ts'
import { withStore } from './store.ts'

/** What a command ends with: 0 means yes, 1 a finding, 2 a wrong call. */
export type ExitCode = 0 | 1 | 2

const WRONG_CALL = 2
const LANGUAGES = ['zh', 'en']

/** Does a command and says how it ended; what it prints goes to the outputs of this process. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const done = (outcome: ExitCode) => {
    code = outcome
  }
  try {
    await program(done).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_CALL
    if (!(error instanceof Fault)) throw error
    const json = args.includes('--json')
    const faults = error instanceof Faults ? error.all : [error]
    process.stderr.write(json ? `${JSON.stringify({ faults })}\n` : `${faults.join('\n')}\n`)
    return WRONG_CALL
  }
}

type Done = (code: ExitCode) => void

function program(done: Done): Command {
  const qaidam = new Command('qaidam')
    .description('柴达木：事实只录一次，指标随时可溯')
    .exitOverride()
    .showHelpAfterError()
  figureCommands(qaidam, done)
  reportCommand(qaidam, done)
  editionsCommand(qaidam, done)
  importCommand(qaidam, done)
  fileCommands(qaidam, done)
  standingCommands(qaidam, done)
  return qaidam
}

/** Where and when: what every question about figures says. */
function asked(command: Command): Command {
  return command
    .requiredOption('--area <code>', 'division code; 6328 means 632800')
    .requiredOption('--period <period>', '2020, 2020H1, 2020Q2, 2020-06, 2020-06-15 or A/B')
    .option('--as-known-at <instant>', 'as known at an instant with its zone, or on a day')
}

function figureCommands(qaidam: Command, done: Done): void {
  const id = ['<id>', 'figure id, such as ecology.air.good-days'] as const
  asked(
    qaidam
      .command('figure')
      .description('a figure at an area and period')
      .argument(...id),
  )
    .option('--json', 'the answer as JSON')
    .action(async (figure, options) => done(await withStore((store) => showFigure(store, figure, options))))
  asked(
    qaidam
      .command('trace')
      .description('a figure, its definition, rule and rows')
      .argument(...id),
  )
    .option('--json', 'the answer as JSON')
    .option('--limit <rows>', 'rows a page', count, 100)
    .option('--cursor <cursor>', 'the `next` of the page before')
    .action(async (figure, options) => done(await withStore((store) => traceFigure(store, figure, options))))
}

function reportCommand(qaidam: Command, done: Done): void {
  qaidam
    .command('report')
    .description('a report as a file, each number a link to its trace')
    .argument('<id>', 'report id, such as ecology.brief')
    .option('--area <code>', 'division code; 6328 means 632800')
    .option('--period <period>', '2020, 2020H1, 2020Q2, 2020-06, 2020-06-15 or A/B')
    .option('--as-known-at <instant>', 'as known at an instant with its zone, or on a day')
    .option('--edition <name>', 'a published edition as it was kept, such as 632800-2020H1-1')
    .addOption(new Option('--lang <language>', 'its language').choices(LANGUAGES).default('zh'))
    .requiredOption('--format <format>', `its format: ${REPORT_FORMATS.join(', ')}`)
    .requiredOption('--out <file>', 'the file to write')
    .option('--site <address>', 'where the portal answers that its links lead to')
    .action(async (report, options) => {
      const site = options.site ?? `http://127.0.0.1:${settingsFrom(process.env).port}`
      // Word, PDF and the portal's pages are loaded by who writes a report.
      const { saveReport } = await import('./report.ts')
      done(await withStore((store) => saveReport(store, report, { ...options, site })))
    })
}

function editionsCommand(qaidam: Command, done: Done): void {
  qaidam
    .command('editions')
    .description('editions of a report: their list, revisions, writing again, comparison')
    .argument('<report>', 'report id, such as ecology.brief')
    .option('--revisions <name>', 'what one says that is otherwise by now, and why')
    .option('--reproduce <name>', 'write one again as known on its day; 1 when it differs')
    .option('--compare <names...>', 'two editions side by side')
    .addOption(new Option('--lang <language>', 'its language').choices(LANGUAGES).default('zh'))
    .option('--json', 'as JSON')
    .action(async (report, options) => done(await withStore((store) => showEditions(store, report, options))))
}

function importCommand(qaidam: Command, done: Done): void {
  qaidam
    .command('import')
    .description('import a CSV or XLSX file into a register: all of it, or nothing')
    .argument('<register>', 'register id, such as ecology.air-hour')
    .argument('<file>')
    .option('--dry-run', 'do everything, keep nothing')
    .option('--correct', 'rows whose key is known with other values become corrections')
    .option('--reason <text>', 'why; kept in the journal')
    .option('--confirm <reason>', 'take doubtful values, for this reason; kept in the journal')
    .option('--actor <person>', 'who acts', 'cli')
    .option('--from <day>', 'first day of states (生效日), where the file has no column for it')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--year <year>', 'of a network file whose times have none')
    .option('--station <name=code...>', 'station for a name in a network file')
    .option('--json', 'the outcome as JSON')
    .action(async (register, file, options) =>
      done(await withStore((store) => importToRegister(store, register, file, options))),
    )
}

function fileCommands(qaidam: Command, done: Done): void {
  qaidam
    .command('template')
    .description('an empty table of a register to fill in')
    .argument('<register>')
    .requiredOption('--out <file>', 'a file that ends in .csv or .xlsx')
    .action(async (register, options) => done(await writeTemplate(register, options.out)))
  qaidam
    .command('export')
    .description('the records of a register in force')
    .argument('<register>')
    .requiredOption('--out <file>', 'a file that ends in .csv or .xlsx')
    .option('--area <code>', 'only inside a division')
    .option('--as-known-at <instant>', 'as known at an instant with its zone, or on a day')
    .action(async (register, options) =>
      done(await withStore((store) => exportRegister(store, register, options))),
    )
}

function standingCommands(qaidam: Command, done: Done): void {
  qaidam
    .command('verify')
    .description('recompute every figure from its rows and walk the journal')
    .option('--json', 'the findings as JSON')
    .action(async (options) => done(await withStore((store) => verifyStore(store, options))))
  qaidam
    .command('overlaps')
    .description('plots of the same measure whose boundaries share land')
    .option('--area <code>', 'only plots inside a division')
    .option('--json', 'the findings as JSON')
    .action(async (options) => done(await withStore((store) => listOverlaps(store, options))))
  qaidam
    .command('packs')
    .description('what is composed')
    .option('--overlaps', 'numbers that mean nearly the same, and fields that are asked twice')
    .option('--json', 'as JSON')
    .action(async (options) => done(await listPacks(options)))
  qaidam
    .command('standard')
    .description('answer JSON lines from standard input by a standard of law')
    .argument('<id>', 'standard id, such as air.aqi')
    .requiredOption('--on <day>', 'the day whose law answers', aDay)
    .option('--prefecture', 'with what the prefecture has set in the place of unverified values')
    .action(async (id, options) => done(await answerLines(id, options.on, options.prefecture === true)))
}

function count(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('give a number from 1 to 9999')
}

function aDay(text: string): string {
  try {
    return day(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Fault ? error.fix : String(error))
  }
}

/** Runs the command line and sets the exit code. */
export function run(): void {
  // A reader that closes early, such as head, is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  // An embedded database that did not start or broke down keeps the process alive for ever, so it is
  // ended once all is printed.
  const end = (code: ExitCode) => process.stdout.write('', () => process.exit(code))
  main(process.argv.slice(2)).then(end, (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => end(WRONG_CALL))
  })
}
