import { createInterface } from 'node:readline'
import { asStated, day } from '@qaidam/kernel'
import { answerLine } from '@qaidam/server/commands'
import { mustAnswer } from '@qaidam/standards'
import { lawOf } from '@qaidam/storage'
import { withStore } from './store.ts'

/**
 * Each line gets its answer at once; a line that is refused does not stop the next.
 * @throws Fault STD-010 before any line is read, when nothing answers to the id
 */
export async function answerLines(id: string, on: string, ofPrefecture: boolean): Promise<0 | 1> {
  mustAnswer(id)
  const law = ofPrefecture ? await withStore(lawOf) : asStated
  let refused = false
  let first = true
  for await (const read of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    // Files that a spreadsheet saved begin with a byte order mark.
    const line = first ? read.replace(/^\uFEFF/, '') : read
    first = false
    if (line.trim() === '') continue
    const answer = answerLine(id, day(on), line, law)
    refused ||= answer.startsWith('{"fault":')
    if (!process.stdout.write(`${answer}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
  return refused ? 1 : 0
}
