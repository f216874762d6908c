import { Faults } from '@qaidam/kernel'
import type { RowFault } from './contract.ts'

/** How many refusals of a file are said in words. */
export const FAULTS_SHOWN_MAX = 200

/** Rows of a file that do not fit what the registers hold; nothing of the file is kept. */
export class RowFaults extends Faults {
  readonly rows: readonly RowFault[]

  constructor(rows: readonly RowFault[]) {
    super(rows.map((row) => row.fault))
    this.name = 'RowFaults'
    this.rows = rows
  }
}
