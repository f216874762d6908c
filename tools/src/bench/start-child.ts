import { haixi } from '@qaidam/demo-haixi'
import { loadDemonstration, openPlatform } from '@qaidam/server'
import { openEmbedded, schemaOf } from '@qaidam/storage'

/** Opens the platform, or the embedded database alone, as a start does, and says it is done. */
async function main([mode = '', data = '']: readonly string[]): Promise<void> {
  if (mode === 'bare') await (await openEmbedded(data, schemaOf(haixi))).close()
  else {
    const store = await openPlatform({ data, databaseUrl: undefined, port: 0 })
    await loadDemonstration(store, () => {})
    await store.close()
  }
  process.stdout.write('{}')
}

await main(process.argv.slice(2))
