import { faultsOf } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { compileReports } from './compiled.ts'
import { composed } from './testing/prefecture.ts'

/** What a text is refused for, as `code message`. */
function refused(zh: string, en = zh): readonly string[] {
  try {
    compileReports(composed({ zh, en }))
    return []
  } catch (error) {
    return faultsOf(error).map(({ code, message }) => `${code} ${message}`)
  }
}

describe('a text is refused with the place in it', () => {
  test.each([
    ['RPT-001', 'an unknown tag', '好。\n\n{% figures-of "trial.land" /%}', 3],
    ['RPT-001', 'an unknown attribute', '{% figure "trial.land" unti="亩" /%}', 1],
    ['RPT-001', 'a tag that is not closed', '好。\n\n{% each level="county" %}\n好。', 3],
    ['RPT-002', 'a bound that is no number', '{% figure "trial.share" relation="above" bound="many" /%}', 1],
    ['RPT-003', 'a block within a sentence', '好{% chart "trial.land" /%}。', 1],
    ['RPT-003', 'a quotation', '> 好。', 1],
    ['RPT-010', 'an unknown system', '{% chapter "trial.sea" /%}', 1],
    ['RPT-011', 'mostly of what is no share', '{% when "trial.land" is="mostly" %}好{% /when %}', 1],
    ['RPT-012', 'an unknown figure', '一。\n\n二。\n\n{% figure "trial.fish" /%}', 5],
    ['RPT-012', 'an unknown figure in a condition', '{% when "trial.fish" is="rose" %}好{% /when %}', 1],
    ['RPT-012', 'an unknown figure in a table', '{% figures "trial.land, trial.fish" caption="表" /%}', 1],
    ['RPT-013', 'a figure that is not published', '{% figure "trial.hidden" /%}', 1],
    ['RPT-014', 'an unreadable period', '{% figure "trial.land" since="long ago" /%}', 1],
    ['RPT-015', 'a unit of another kind', '{% figure "trial.land" unit="亿元" /%}', 1],
    ['RPT-016', 'a letter that stands for nothing', '{% calculate "a / b" a="trial.land" unit="%" /%}', 1],
    ['RPT-018', 'mixed units', '{% calculate "a + b" a="trial.land" b="trial.income" unit="元" /%}', 1],
    ['RPT-018', 'a division by zero', '{% calculate "a / 0" a="trial.land" unit="公顷" /%}', 1],
    ['RPT-018', 'a division by nothing', '{% calculate "a / (a - a)" a="trial.land" unit="ratio" /%}', 1],
    ['RPT-019', 'an unknown register', '{% records "trial.sea" show="name" /%}', 1],
    ['RPT-020', 'a personal field', '{% records "trial.orchard" show="{name}{keeper}" /%}', 1],
    ['RPT-021', 'an unknown choice', '{% records "trial.orchard" show="name" where="standing=gone" /%}', 1],
    ['RPT-030', 'a number of its own', '采收65公顷。', 1],
    ['RPT-031', 'a rise that no data stand for', '面积同比增长。', 1],
    ['RPT-031', 'a record in the wrong branch', '{% when "trial.land" is="fell" %}创历史新高{% /when %}', 1],
  ])('%s, %s', (code, _, text, line) => {
    const faults = refused(text)
    expect(faults.join('\n')).toContain(`${code} trial.brief (zh), line ${line}: `)
    expect(faults.join('\n')).toContain(`${code} trial.brief (en), line ${line}: `)
  })

  test('everything wrong is found at once', () => {
    const text = '{% figure "trial.fish" /%}\n\n{% figure "trial.land" unit="亿元" /%}\n\n有8个。'
    expect(refused(text, text).map((fault) => fault.slice(0, 7))).toEqual([
      ...['RPT-012', 'RPT-015', 'RPT-030'],
      ...['RPT-012', 'RPT-015', 'RPT-030'],
    ])
  })

  test('both languages say the same figures', () => {
    expect(refused('采收{% figure "trial.land" /%}。', 'Harvested.')).toEqual([
      'RPT-040 trial.brief (en), line 1: trial.land is said in the other language only.',
    ])
  })

  test('years and names with digits in them are no numbers', () => {
    expect(refused('2016年以来，PM2.5 与 GB 3838-2002 一致，五个千产业集群。')).toEqual([])
  })
})
