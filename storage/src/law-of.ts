import { type Law, lawWith, type Setting, settingFrom, settingRegister } from '@qaidam/kernel'
import type { KnownAt, Store } from './contract.ts'

/** The law with what the prefecture of a store has set in the place of unverified values. */
export async function lawOf(store: Store, known: KnownAt = {}): Promise<Law> {
  const settings: Setting[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(settingRegister.id, {
      ...known,
      limit: 1_000,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const { values, validFrom, validTo } of page.records) {
      if (validFrom !== null) settings.push(settingFrom(values, validFrom, validTo))
    }
    cursor = page.next
  }
  return lawWith(settings)
}
