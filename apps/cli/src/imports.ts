import { saveWhole, template } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import { composePlatform, type ImportOutcome, importFile, settingsFrom } from '@qaidam/server/commands'
import type { Store } from '@qaidam/storage'

interface ImportCall {
  readonly dryRun?: true
  readonly correct?: true
  readonly reason?: string
  readonly confirm?: string
  readonly actor: string
  readonly from?: string
  readonly sheet?: string
  readonly year?: string
  readonly station?: readonly string[]
  readonly json?: true
}

export async function importToRegister(
  store: Store,
  register: string,
  file: string,
  call: ImportCall,
): Promise<0 | 1> {
  const outcome = await importFile(store, register, file, {
    actor: call.actor,
    reason: call.reason ?? `导入 ${file}`,
    dryRun: call.dryRun === true,
    correct: call.correct === true,
    ...(call.confirm === undefined ? {} : { confirmed: call.confirm }),
    stations: stationsFrom(call.station ?? []),
    ...(call.from === undefined ? {} : { from: call.from }),
    ...(call.year === undefined ? {} : { year: call.year }),
    ...(call.sheet === undefined ? {} : { sheet: call.sheet }),
  })
  if (outcome.receipt !== null && call.dryRun !== true) {
    // A fold that fails costs speed, not truth: the file is kept, and the next fold makes up for it.
    await store.fold().catch((error: unknown) => process.stderr.write(`fold: ${String(error)}\n`))
  }
  if (call.json === true) process.stdout.write(`${JSON.stringify(outcome)}\n`)
  else sayOutcome(outcome, call.dryRun === true)
  return outcome.receipt === null ? 1 : 0
}

/** @throws Fault CLI-001 */
function stationsFrom(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [name = '', code = ''] = pair.split('=')
      if (name === '' || code === '')
        throw new Fault('CLI-001', `"${pair}" names no station.`, 'Write --station 海西州=CODE.')
      return [name, code]
    }),
  )
}

function sayOutcome(outcome: ImportOutcome, dry: boolean): void {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  for (const { zh, en } of outcome.notes) say(`${zh} ${en}`)
  for (const [name, rows] of Object.entries(outcome.skipped)) say(`跳过 skipped  ${name}: ${rows}`)
  for (const { cell, code, message, fix } of outcome.refused)
    say(`${cell}  ${code} ${message}\n  Fix: ${fix}`)
  for (const { cell, code, message, fix } of outcome.warnings)
    say(`存疑 doubtful ${cell}  ${code} ${message}\n  Fix: ${fix}`)
  const { receipt } = outcome
  if (receipt === null) {
    if (outcome.warningCount > 0)
      say(`存疑 doubtful: ${outcome.warningCount} 处 cells; 核实后加 --confirm 理由 confirm with a reason`)
    say(`退回 refused: ${outcome.refusedCount} 处 cells; 没有写入任何行 nothing was kept`)
    return
  }
  if (receipt.repeated) {
    say(
      `该文件已于 ${receipt.recordedAt} 导入（日志第 ${receipt.seq} 条） this file was taken before, as entry ${receipt.seq}`,
    )
    return
  }
  const counts = `新增 entered ${receipt.entered}, 更正 corrected ${receipt.corrected}, 未变 unchanged ${receipt.unchanged}`
  say(
    dry
      ? `试导入 dry run: ${counts}`
      : `${counts}${receipt.seq === null ? '' : `; 日志第 ${receipt.seq} 条 journal entry`}`,
  )
}

export async function writeTemplate(id: string, out: string): Promise<0> {
  const register = (await composePlatform(settingsFrom(process.env))).registers.get(id)
  if (register === undefined) {
    throw new Fault('STO-041', `There is no register "${id}".`, 'See qaidam packs.')
  }
  const bytes = await template(register, { format: out.endsWith('.csv') ? 'csv' : 'xlsx', language: 'zh' })
  await saveWhole(out, [bytes])
  return 0
}
