import { type Composition, Faults, type Language, type Report, type System } from '@qaidam/kernel'
import { checkScript } from './check.ts'
import { Findings } from './findings.ts'
import { readText } from './read.ts'
import type { Script } from './script.ts'
import { figuresIn } from './slots.ts'

type Scripts = Readonly<Record<Language, Script>>

/** All texts of a composition, read and checked. */
export interface Compiled {
  readonly reports: ReadonlyMap<string, Scripts>
  /** By system. */
  readonly chapters: ReadonlyMap<string, Scripts>
}

const kept = new WeakMap<Composition, Compiled>()

/**
 * The texts of a composition, read once.
 * @throws Faults RPT-… with every fault in them, each with its text, language and line
 */
export function compileReports(composition: Composition): Compiled {
  const there = kept.get(composition)
  if (there !== undefined) return there
  const found = new Findings()
  const compiled: Compiled = {
    reports: new Map(
      [...composition.reports].map(([id, report]) => [id, scripts(report, composition, found)]),
    ),
    chapters: new Map(
      [...composition.systems].flatMap(([id, system]) =>
        system.chapter === undefined ? [] : [[id, scripts(system, composition, found)]],
      ),
    ),
  }
  if (found.faults.length > 0) throw new Faults(found.faults)
  kept.set(composition, compiled)
  return compiled
}

function scripts(of: Report | System, composition: Composition, found: Findings): Scripts {
  const text = 'text' in of ? of.text : of.chapter
  const read = (language: Language) => {
    const script = readText(of.id, language, text?.[language] ?? '', found)
    checkScript(script, composition, found)
    return script
  }
  const both = { zh: read('zh'), en: read('en') }
  const [zh, en] = [figuresIn(both.zh), figuresIn(both.en)]
  for (const [language, said, other] of [
    ['en', zh, en],
    ['zh', en, zh],
  ] as const) {
    for (const figure of said) {
      if (other.has(figure)) continue
      found.add(
        'RPT-040',
        `${figure} is said in the other language only.`,
        'Say the same figures in both languages.',
        { text: of.id, language, line: 1 },
      )
    }
  }
  return both
}
