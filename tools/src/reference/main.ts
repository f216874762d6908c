import { mkdir, writeFile } from 'node:fs/promises'
import { referencePages } from './pages.ts'

/** `npm run reference`: writes the generated pages of docs/reference. */
await mkdir(new URL('../../../docs/reference/procedures', import.meta.url), { recursive: true })
for (const [name, text] of referencePages()) {
  await writeFile(new URL(`../../../docs/reference/${name}`, import.meta.url), text)
}
