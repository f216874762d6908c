import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { withoutAllowed } from './allowed.ts'
import { arrows } from './arrows.ts'
import { House, type Rule } from './house.ts'
import { law } from './law.ts'
import { paths } from './paths.ts'
import { purity } from './purity.ts'
import { said as saidByPages } from './said.ts'
import { size } from './size.ts'
import { sql } from './sql.ts'
import { words } from './words.ts'

/** What a rule says of a small house, as `path:line message`. */
function said(rule: Rule, texts: Readonly<Record<string, string>>): readonly string[] {
  return rule.check(new House(texts)).map(({ path, line, message }) => `${path}:${line} ${message}`)
}

const named = (name: string) => JSON.stringify({ name })
const packages = {
  'kernel/package.json': named('@qaidam/kernel'),
  'standards/package.json': named('@qaidam/standards'),
  'storage/package.json': named('@qaidam/storage'),
  'text/package.json': named('@qaidam/text'),
  'packs/ecology/package.json': named('@qaidam/ecology'),
  'packs/life/package.json': named('@qaidam/life'),
}

describe('arrows', () => {
  test.each([
    ['kernel/src/a.ts', "import '@qaidam/storage'", 'kernel/ imports nothing of ours, not @qaidam/storage'],
    ['kernel/src/a.ts', "export * from '@qaidam/text'", 'kernel/ imports nothing of ours, not @qaidam/text'],
    ['kernel/src/a.ts', "type A = import('@qaidam/text').B", 'kernel/ imports nothing of ours'],
    ['storage/src/a.ts', "const a = await import('@qaidam/standards')", 'storage/ imports only kernel, not'],
    ['standards/src/a.ts', "import type { A } from '@qaidam/ecology'", 'standards/ imports only kernel'],
    ['packs/ecology/src/a.ts', "import { a } from '@qaidam/life'", 'packs never import each other'],
    [
      'packs/ecology/src/a.ts',
      "import { a } from '@qaidam/storage'",
      'packs/ imports only kernel, standards',
    ],
    ['packs/ecology/src/a.ts', "import a from '../../life/src/b.ts'", 'reaches into packs/life; import that'],
    ['storage/src/a.ts', "import { a } from '../../kernel/src/day.ts'", 'reaches into kernel; import that'],
    ['kernel/src/a.ts', "import { a } from '@qaidam/kernel'", 'this package itself; import the file'],
    ['apps/cli/src/a.ts', "import { a } from '@qaidam/kernal'", '@qaidam/kernal is no package'],
    ['packs/life/src/a.ts', "import { a } from 'lodash/get'", 'packs/ may not use the package lodash'],
  ])('%s: %s', (path, text, message) => {
    const found = said(arrows, { ...packages, [path]: `// First line.\n${text}\n` })
    assert.equal(found.length, 1, found.join('\n'))
    assert.ok(found[0]?.startsWith(`${path}:2 `) && found[0].includes(message), found[0])
  })

  test('right arrows are not found', () => {
    const right = {
      'kernel/src/a.ts': "import { z } from 'zod'\nimport { b } from './b.ts'\n",
      'packs/ecology/src/a.ts': "import { c } from '@qaidam/kernel'\nimport d from '@qaidam/standards'\n",
      'apps/cli/src/a.ts': "import { c } from '@qaidam/storage'\nimport e from 'commander'\n",
      'kernel/src/a.test.ts': "import fc from 'fast-check'\nimport assert from 'node:assert/strict'\n",
    }
    assert.deepEqual(said(arrows, { ...packages, ...right }), [])
  })
})

describe('purity', () => {
  test.each([
    ["import { readFileSync } from 'node:fs'", 'does no I/O: node:fs belongs in storage/'],
    ['export const f = () => Date.now()', 'Date is banned here; take a Day or an Instant'],
    ['export const f = () => new Date()', 'Date is banned here; take a Day or an Instant'],
    ["export const f = () => Date.parse('2020-01-01')", 'Date is banned here'],
    ['export const f = () => Math.random()', 'Math.random is banned here'],
    ['export const f = () => process.env', 'process is banned here; take what it tells'],
    ['export const f = () => console.log(1)', 'console is banned here; return the finding'],
    ["export const f = () => fetch('a')", 'fetch is banned here; take the data'],
    ['export const f = () => ({ process })', 'process is banned here'],
    ['start()', 'importing this file does something; put the statement in a function'],
    ['if (true) { start() }', 'importing this file does something'],
    ['export let counter = 0', 'a module keeps no state: make this `let` a const'],
  ])('%s', (text, message) => {
    for (const path of ['kernel/src/a.ts', 'standards/src/air/a.ts', 'packs/ecology/src/a.ts']) {
      const found = said(purity, { [path]: `${text}\n` })
      assert.equal(found.length, 1, found.join('\n'))
      assert.ok(found[0]?.startsWith(`${path}:1 `) && found[0].includes(message), found[0])
    }
  })

  test('properties and types of these names are not found, nor is the one place that reads instants', () => {
    const right = {
      'packs/ecology/src/a.ts':
        'export const a = { process: 1 }\nexport const b = a.process\ntype C = Date\n',
      'kernel/src/day.ts': 'export const f = (at: string) => Date.parse(at)\n',
      'storage/src/a.ts': 'export const f = () => Date.now()\nstart()\n',
      'kernel/src/a.test.ts': "test('x', () => new Date(0))\n",
    }
    assert.deepEqual(said(purity, right), [])
  })

  test('reading the clock is found even where instants are read', () => {
    assert.equal(said(purity, { 'kernel/src/day.ts': 'export const f = () => Date.now()\n' }).length, 1)
  })
})

describe('law', () => {
  const table = '// GB 3095-2012, table 1.\nexport const limits = [60, 40, 70]\n'

  test('a table beside the number of a standard is found outside standards/', () => {
    assert.match(
      said(law, { 'packs/ecology/src/a.ts': table })[0] ?? '',
      /^packs\/ecology\/src\/a\.ts:2 numbers in a row beside "GB 3095-2012" .* export them from standards\//,
    )
    assert.equal(
      said(law, { 'ui/src/a.ts': table.replace('[60, 40, 70]', "['0.5', '1', '-2', -3]") }).length,
      1,
    )
    assert.deepEqual(said(law, { 'standards/src/a.ts': table, 'packs/ecology/src/a.test.ts': table }), [])
    assert.deepEqual(said(law, { 'packs/ecology/src/a.ts': 'export const sizes = [60, 40, 70]\n' }), [])
  })

  test.each(['source', 'defineStandard'])('%s(…) outside standards/ is found', (name) => {
    const text = `import { ${name} } from '@qaidam/kernel'\nexport const a = ${name}('GB 1', '甲', 'A')\n`
    assert.match(
      said(law, { 'packs/ecology/src/a.ts': text })[0] ?? '',
      new RegExp(`:2 ${name}\\(…\\) states law; move it to standards/`),
    )
    assert.deepEqual(said(law, { 'standards/src/a.ts': text }), [])
  })
})

describe('size', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `  f(${index})`).join('\n')

  test('a file of 401 lines is found, one of 400 is not', () => {
    assert.deepEqual(said(size, { 'a/src/a.ts': `${lines(400)}\n` }), [])
    assert.deepEqual(said(size, { 'a/src/a.ts': `${lines(401)}\n` }), [
      'a/src/a.ts:401 401 lines; split the file by topic to at most 400.',
    ])
  })

  test('a function of 61 lines is found by its name, one of 60 is not', () => {
    assert.deepEqual(said(size, { 'a/src/a.ts': `function good() {\n${lines(58)}\n}\n` }), [])
    assert.deepEqual(said(size, { 'a/src/a.ts': `\nfunction long() {\n${lines(59)}\n}\n` }), [
      'a/src/a.ts:2 function long has 61 lines; split it to at most 60.',
    ])
    assert.match(
      said(size, { 'a/src/a.ts': `class A {\n  long() {\n${lines(60)}\n  }\n}\n` })[0] ?? '',
      /function long has 62 lines/,
    )
  })

  test('a describe may be long, a test in it may not', () => {
    const group = (inner: string) => ({ 'a/src/a.test.ts': `describe('a', () => {\n${inner}\n})\n` })
    assert.deepEqual(said(size, group(lines(80))), [])
    assert.equal(said(size, group(`test('b', () => {\n${lines(60)}\n})`)).length, 1)
  })

  test('a line of 111 characters is found, unless it is one long text', () => {
    const wide = (width: number) => `const a = ${'b + '.repeat(width / 4)}c`.slice(0, width)
    assert.deepEqual(said(size, { 'a/src/a.css': wide(110) }), [])
    assert.deepEqual(said(size, { 'a/src/a.css': wide(111) }), [
      'a/src/a.css:1 111 characters; break the line at 110.',
    ])
    assert.deepEqual(said(size, { 'a/src/a.ts': `const a = '${'x'.repeat(200)}'\n` }), [])
  })
})

describe('words', () => {
  const later = 'TO' + 'DO'

  test.each([
    ['a/src/a.ts', `// ${later}: later`, `${later} is banned; do it now, or file an issue`],
    ['docs/a.md', `Here is a ${later}.`, `${later} is banned`],
    ['a/src/a.ts', 'const a = b as any', '`any` is banned; write `unknown` and narrow it'],
    ['a/src/a.test.ts', "test.only('x', () => {})", 'test.only hides the other tests'],
    ['a/src/a.test.ts', "describe.only('x', () => {})", 'describe.only hides the other tests'],
    ['a/src/a.test.ts', "test.todo('x')", 'test.todo tests nothing'],
    ['a/src/a.test.ts', "test.skip('x', () => {})", "test.skip has no reason; write context.skip('needs …')"],
    ['a/src/a.test.ts', 'const t = ok ? test : test.skip', 'test.skip has no reason'],
    ['a/src/a.test.ts', "test('x', (context) => { context.skip() })", 'context.skip has no reason'],
    ['a/src/a.test.ts', "test.skipIf(bad)('x', () => {})", 'test.skipIf has no reason; end the title'],
    ['a/src/a.test.ts', "describe.runIf(ok)('x', () => {})", 'describe.runIf has no reason'],
    ['a/src/a.test.ts', 'const a = Math.random()', 'Math.random cannot be replayed; use fast-check'],
    ['a/src/a.test.ts', 'const a = Date.now()', 'the clock cannot be replayed; give the test a fixed'],
    ['a/src/a.test.ts', 'const a = new Date()', 'the clock cannot be replayed'],
  ])('%s: %s', (path, text, message) => {
    const found = said(words, { [path]: `\n${text}\n` })
    assert.equal(found.length, 1, found.join('\n'))
    assert.ok(found[0]?.startsWith(`${path}:2 ${message}`), found[0])
  })

  test.each([
    "test('x', (context) => { context.skip('needs Chromium') })",
    "test('x', (context) => { context.skip(!there, 'needs the real hours') })",
    "test.skipIf(!there)('reads the real hours (needs the data folder)', () => {})",
    'test.skipIf(!there)(`reads $' + '{rows} rows (needs the data folder)`, () => {})',
    'const a = new Date(0)',
    "const many = 'any'",
  ])('%s is right', (text) => {
    assert.deepEqual(said(words, { 'a/src/a.test.ts': text }), [])
  })
})

describe('paths', () => {
  test.each([
    [`read('/${'work'}/shared/data')`, 'is a path of one machine; make it from the repository root'],
    [`read('/${'home'}/user/data')`, 'is a path of one machine'],
    [`https://${'registry'}.npmjs.org/zod`, "is a registry host; leave it to the reader's npm configuration"],
    [`"resolved": "${'https'}://host/zod.tgz"`, 'is a registry host; run npm install with omit-lockfile'],
  ])('%s', (text, message) => {
    const found = said(paths, { 'a/package-lock.json': `\n${text}` })
    assert.equal(found.length, 1, found.join('\n'))
    assert.ok(found[0]?.startsWith('a/package-lock.json:2 ') && found[0].includes(message), found[0])
  })

  test('the address of the workbench and the data beside the repository are no machine paths', () => {
    assert.deepEqual(
      said(paths, { 'a.ts': "get('/work')\nget('/work/air')\npath.resolve(root, '../shared/data')\n" }),
      [],
    )
  })
})

describe('sql', () => {
  test('files are numbered in a row and open with a sentence', () => {
    const first = { 'storage/sql/0001-core.sql': '-- The core.\n' }
    assert.deepEqual(said(sql, { ...first, 'storage/sql/0002-cells.sql': '-- The cells.\n' }), [])
    assert.deepEqual(said(sql, { ...first, 'storage/sql/0003-cells.sql': '-- The cells.\n' }), [
      'storage/sql/0003-cells.sql:1 number 0003 stands where 0002 is due; numbers leave no gap.',
    ])
    assert.deepEqual(said(sql, { 'storage/sql/cells.sql': 'CREATE TABLE a ();\n' }), [
      'storage/sql/cells.sql:1 name it NNNN-what-it-makes.sql, in lower case.',
      'storage/sql/cells.sql:1 open with "-- " and a sentence that says what it is for.',
    ])
  })
})

describe('the list of what is allowed', () => {
  const finding = { rule: 'size', path: 'a.ts', line: 1, message: 'long' }
  const allowance = { rule: 'size', path: 'a.ts', reason: 'It is one table of the standard, kept whole.' }

  test('takes out what it names, by rule and path', () => {
    assert.deepEqual(withoutAllowed([finding], [allowance]), [])
    assert.deepEqual(
      withoutAllowed([{ ...finding, rule: 'law' }], [allowance]).map((each) => each.rule),
      ['law', 'allowed'],
    )
  })

  test('what nothing needs any more, or what has no reason, is found', () => {
    assert.match(
      withoutAllowed([], [allowance])[0]?.message ?? '',
      /a\.ts no longer breaks the rule size; remove/,
    )
    assert.match(
      withoutAllowed([finding], [{ ...allowance, reason: 'old' }])[0]?.message ?? '',
      /gives no reason/,
    )
  })
})

describe('said', () => {
  const page = (text: string) => ({ 'apps/workbench/src/a.tsx': `export const a = (t) => (${text})\n` })
  test.each([
    '<p>没有待办</p>',
    '<p>Nothing waits</p>',
    '<h2>Returns</h2>',
    "<p>{t.none ? '没有' : t.some}</p>",
    '<p>{`共 $' + '{t.count} 件`}</p>',
    '<input placeholder="按名称查找" />',
    "<nav aria-label={'Sections of the page'} />",
  ])('%s is written into the page', (text) => {
    assert.equal(said(saidByPages, page(text)).length, 1)
  })

  test.each([
    '<p>{t.none}</p>',
    '<p>{t.a}：{t.b} · {t.c} PM</p>',
    "<p className={t.open ? 'menu menu-open' : 'menu'} lang=\"zh-CN\">{t.a}</p>",
    '<code>npx qaidam editions</code>',
  ])('%s is not', (text) => {
    assert.deepEqual(said(saidByPages, page(text)), [])
  })

  test('texts themselves, tests and examples may say what they say', () => {
    const text = 'export const a = () => <p>没有待办</p>\n'
    const paths = ['text/src/a.tsx', 'apps/portal/src/a.test.tsx', 'apps/portal/src/example-store.tsx']
    for (const path of paths) assert.deepEqual(said(saidByPages, { [path]: text }), [])
  })
})
