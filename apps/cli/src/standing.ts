import { overlapsOf } from '@qaidam/kernel'
import { composePlatform, packSummary, settingsFrom } from '@qaidam/server/commands'
import type { Store } from '@qaidam/storage'

export async function verifyStore(store: Store, options: { readonly json?: true }): Promise<0 | 1> {
  const progress = (step: string) => {
    if (process.stderr.isTTY) process.stderr.write(`… ${step}\n`)
  }
  const findings = await store.verify(progress)
  const { seq } = await store.head()
  if (options.json === true) process.stdout.write(`${JSON.stringify({ entries: seq, findings })}\n`)
  else {
    for (const { code, message } of findings) process.stdout.write(`${code} ${message}\n`)
    const verdict =
      findings.length === 0 ? '一致 all figures equal their rows' : `${findings.length} 处不一致 findings`
    process.stdout.write(`${verdict}; 日志 journal ${seq} 条 entries\n`)
  }
  return findings.length === 0 ? 0 : 1
}

interface PacksCall {
  readonly json?: true
  /** List what is nearly one number, or asked twice, instead. */
  readonly overlaps?: true
}

export async function listPacks(options: PacksCall): Promise<0 | 1> {
  const composition = await composePlatform(settingsFrom(process.env))
  if (options.overlaps === true) return listAlike(overlapsOf(composition), options.json === true)
  const listed = composition.packs.map(packSummary)
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ packs: listed })}\n`)
    return 0
  }
  for (const pack of listed) {
    process.stdout.write(`${pack.id}  ${pack.name.zh} ${pack.name.en}\n`)
    for (const kind of ['registers', 'figures', 'reports'] as const) {
      process.stdout.write(`  ${kind}: ${pack[kind].join(', ')}\n`)
    }
  }
  return 0
}

/** Numbers that mean nearly the same, and fields that ask again for what is held. */
function listAlike(alike: ReturnType<typeof overlapsOf>, json: boolean): 0 | 1 {
  if (json) process.stdout.write(`${JSON.stringify({ overlaps: alike })}\n`)
  else {
    for (const { message, fix } of alike) process.stdout.write(`${message}\n  Fix: ${fix}\n`)
    const verdict = alike.length === 0 ? '一数一源 one number, one source' : `${alike.length} 处重复 alike`
    process.stdout.write(`${verdict}\n`)
  }
  return alike.length === 0 ? 0 : 1
}
