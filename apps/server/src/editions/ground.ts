import { createHash } from 'node:crypto'
import type { EditionGround } from '@qaidam/report'
import { VERSION } from '../version.ts'

/** What editions are digested by, and the program that they say they were written by. */
export const editionGround: EditionGround = {
  digest: (text) => createHash('sm3').update(text).digest('hex'),
  program: `qaidam ${VERSION}`,
}
