import { join } from 'node:path'
import { docxBytes, figuresXlsx } from '@qaidam/exchange'
import { period, type Question, type ReportDocument } from '@qaidam/kernel'
import { documentFor, layoutOf, loadDemonstration, openPlatform, reportFile } from '@qaidam/server'
import type { Store } from '@qaidam/storage'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { median, timesOf } from './clock.ts'
import type { Bench, BenchContext, Measured } from './measured.ts'

const ASKED = { area: '632800', period: '2020H1', language: 'zh', origin: 'http://127.0.0.1:8080' } as const
const REPORT = process.env.QAIDAM_BENCH_REPORT ?? 'civic.work-report'
/** A store that is there already saves the minutes of loading. */
const DATA = process.env.QAIDAM_BENCH_DATA

export const reports: Bench = {
  id: 'reports',
  title: 'The whole work report',
  about:
    'The report of all systems from the demonstration, half a year of the prefecture, after it was ' +
    'read once: written, and drawn as a page, whose peer is its answers alone, asked in one reading; as a ' +
    'Word file in the layout of official papers, whose peer is a Word file of the same words and no ' +
    'more; and as a workbook. QAIDAM_BENCH_REPORT names another report.',
  run: async (context) => {
    context.say('loading the demonstration')
    const data = DATA ?? join(context.scratch, 'reports')
    const store = await openPlatform({ data, databaseUrl: undefined, port: 0 })
    try {
      if (DATA === undefined) await loadDemonstration(store, context.say)
      return await measure(context, store)
    } finally {
      await store.close()
    }
  },
}

async function measure({ sizes, say }: BenchContext, store: Store): Promise<readonly Measured[]> {
  const repetitions = sizes.repetitions * 3
  const document = await documentFor(store, REPORT, ASKED)
  const questions = questionsOf(store, document)
  const trace = () => `${ASKED.origin}/`
  const timed = async (name: string, work: () => Promise<unknown>) => {
    say(name)
    await work()
    return median(await timesOf(repetitions, work))
  }
  const answers = await timed('answers alone', () => store.answer(questions))
  const written = await timed('written', () => documentFor(store, REPORT, ASKED))
  const page = await timed('page', () => reportFile(store, REPORT, ASKED, 'html'))
  const words = await timed('words alone', () => wordsAlone(document))
  const layout = layoutOf(document)
  const word = await timed('Word', () => docxBytes(document, { layout, trace }))
  const workbook = await timed('workbook', () => figuresXlsx(document, trace))
  const of = `${REPORT}, ${document.inputs.length} figures`
  const line = (what: string, ours: number, more: Partial<Measured>): Measured => ({
    what: `${what}: ${of}, median`,
    database: 'PGlite',
    ours,
    unit: 'ms',
    ...more,
  })
  const peer = { name: 'its answers alone', value: answers }
  const soon = { of: 'ours', bound: 'under', value: 300 } as const
  return [
    line('Written', written, { peer, aim: soon }),
    line('As a page', page, { peer, aim: soon }),
    line('As Word', word, {
      peer: { name: 'its words alone', value: words },
      aim: { of: 'ours', bound: 'under', value: 2_000 },
    }),
    line('As a workbook', workbook, {}),
  ]
}

function questionsOf({ composition }: Store, { inputs }: ReportDocument): readonly Question[] {
  return inputs.map((input) => {
    const figure = composition.figures.get(input.figure)
    if (figure === undefined) throw new RangeError(`${input.figure} is said, and not composed`)
    return { figure, area: input.area, period: period(input.period) }
  })
}

/** The same words as plain paragraphs. */
function wordsAlone({ blocks }: ReportDocument): Promise<Buffer> {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.content]
    if (block.kind === 'list') return block.items
    return block.kind === 'table' ? block.rows.flat() : []
  })
  const children = texts.map(
    (content) => new Paragraph({ children: [new TextRun(content.map(({ text }) => text).join(''))] }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
