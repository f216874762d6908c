import { PageHead } from './page-head.tsx'
import { useWords } from './words.tsx'

/** An address that the workbench does not have. */
export function GonePage() {
  const { t } = useWords()
  return <PageHead title={t.benchGone} under={t.benchGoneFix} />
}
