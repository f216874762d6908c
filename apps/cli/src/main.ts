import { createInterface } from 'node:readline'
import { day, Fault, Faults } from '@qaidam/kernel'
import { answerLine } from '@qaidam/server'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { exportRegister } from './export.ts'
import { showFigure, traceFigure } from './figures.ts'
import { importToRegister, writeTemplate } from './imports.ts'
import { listPacks, verifyStore } from './standing.ts'
import { withStore } from './store.ts'

/** What a command ends with: 0 means yes, 1 a finding, 2 a wrong call. */
type ExitCode = 0 | 1 | 2

const FINDING = 1
const WRONG_CALL = 2

async function main(args: readonly string[]): Promise<ExitCode> {
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

function program(done: (code: ExitCode) => void): Command {
  const qaidam = new Command('qaidam')
    .description('柴达木：事实只录一次，指标随时可溯')
    .exitOverride()
    .showHelpAfterError()
  const at = (command: Command) =>
    command
      .argument('<id>', 'figure id, such as ecology.air.good-days')
      .requiredOption('--area <code>', 'division code; 6328 means 632800')
      .requiredOption('--period <period>', '2020, 2020H1, 2020Q2, 2020-06, 2020-06-15 or A/B')
      .option('--as-known-at <instant>', 'as known at an instant with its zone, or on a day')
      .option('--json', 'the answer as JSON')

  at(qaidam.command('figure').description('a figure at an area and period')).action(async (id, options) =>
    done(await withStore((store) => showFigure(store, id, options))),
  )
  at(qaidam.command('trace').description('a figure with its definition, its rule and its rows'))
    .option('--limit <rows>', 'rows a page', count, 100)
    .option('--cursor <cursor>', 'the `next` of the page before')
    .action(async (id, options) => done(await withStore((store) => traceFigure(store, id, options))))
  qaidam
    .command('import')
    .description('import a CSV or XLSX file into a register: all of it, or nothing')
    .argument('<register>', 'register id, such as ecology.air-hour')
    .argument('<file>')
    .option('--dry-run', 'do everything, keep nothing')
    .option('--correct', 'rows whose key is known with other values become corrections')
    .option('--reason <text>', 'why; kept in the journal')
    .option('--actor <person>', 'who acts', 'cli')
    .option('--from <day>', 'first day of states (生效日), where the file has no column for it')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--station <name=code...>', 'station for a name in a network file')
    .option('--json', 'the outcome as JSON')
    .action(async (register, file, options) =>
      done(await withStore((store) => importToRegister(store, register, file, options))),
    )
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
  qaidam
    .command('verify')
    .description('recompute every figure from its rows and walk the journal')
    .option('--json', 'the findings as JSON')
    .action(async (options) => done(await withStore((store) => verifyStore(store, options))))
  qaidam
    .command('packs')
    .description('what is composed')
    .option('--json', 'as JSON')
    .action((options) => done(listPacks(options)))
  qaidam
    .command('standard')
    .description('answer JSON lines from standard input by a standard of law')
    .argument('<id>', 'standard id, such as air.aqi')
    .requiredOption('--on <day>', 'the day whose law answers', aDay)
    .action(async (id, options) => done(await answerLines(id, options.on)))
  return qaidam
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

/** Each line gets its answer at once; a line that is refused does not stop the next. */
async function answerLines(id: string, on: string): Promise<ExitCode> {
  let refused = false
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answer = answerLine(id, day(on), line)
    refused ||= answer.startsWith('{"fault":')
    if (!process.stdout.write(`${answer}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
  return refused ? FINDING : 0
}

/** Runs the command line and sets the exit code. */
export function run(): void {
  // A reader that closes early, such as head, is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exitCode = WRONG_CALL
    },
  )
}
