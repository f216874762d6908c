// A vitest reporter that leaves a count for tools/test.mjs: what passed, what failed, and what was
// skipped, by name and with the reason that the test gave.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

export default class TallyReporter {
  onTestRunEnd(modules, unhandled) {
    const tally = { passed: 0, failed: 0, skipped: [], failures: [] }
    const fail = (name) => {
      tally.failed += 1
      tally.failures.push(name)
    }
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId)
      // A file that cannot be loaded has no tests to count; neither has a hook that broke.
      for (const _ of module.errors()) fail(file)
      for (const suite of module.children.allSuites()) for (const _ of suite.errors()) fail(suite.fullName)
      for (const test of module.children.allTests()) {
        const name = `${file} > ${test.fullName}`
        const { state, note } = test.result()
        if (state === 'passed') tally.passed += 1
        else if (state === 'skipped') tally.skipped.push({ name, reason: note ?? reasonIn(name) })
        else fail(name)
      }
    }
    for (const error of unhandled) fail(`outside any test: ${error.message}`)
    const path = process.env.QAIDAM_TALLY
    if (path !== undefined) writeFileSync(path, JSON.stringify(tally))
  }
}

/** Titles say what they need: `reads the real hours (needs the data folder)`. */
function reasonIn(name) {
  return /\((needs [^)]*)\)/.exec(name)?.[1] ?? 'no reason given'
}
