import { writeFile } from 'node:fs/promises'
import { referencePages } from './pages.ts'

/** `npm run reference`: writes the generated pages of docs/reference. */
for (const [name, text] of referencePages()) {
  await writeFile(new URL(`../../../docs/reference/${name}`, import.meta.url), text)
}
