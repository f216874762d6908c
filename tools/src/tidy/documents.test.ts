import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { changelog, decisions, invariants, links } from './documents.ts'
import { FAULT_PAGE, faultList, faultPage } from './fault-list.ts'
import { House, type Rule } from './house.ts'

function said(rule: Rule, texts: Readonly<Record<string, string>>, others: readonly string[] = []) {
  return rule.check(new House(texts, others)).map(({ path, line, message }) => `${path}:${line} ${message}`)
}

describe('links', () => {
  const texts = {
    'README.md':
      '# Qaidam\n\n[a](docs/a.md) [b](docs/a.md#the-way-of-a-fact) ![c](docs/c.png) [d](#qaidam)\n',
    'docs/a.md': '# A\n\n## The way of a fact\n\n[up](../README.md) [out](https://example.org) `[x](y)`\n',
  }

  test('that lead somewhere are right', () => {
    assert.deepEqual(said(links, texts, ['docs/c.png']), [])
  })

  test('that lead nowhere are found, as files and as headings', () => {
    assert.deepEqual(said(links, texts), [
      'README.md:3 the link docs/c.png leads nowhere; name a file that exists, from this folder.',
    ])
    assert.deepEqual(said(links, { 'README.md': '[b](docs/a.md#gone)\n', 'docs/a.md': '# A\n' }), [
      'README.md:1 docs/a.md has no heading #gone; link one of its headings.',
    ])
  })

  test('inside fenced code nothing is a link', () => {
    assert.deepEqual(said(links, { 'README.md': '```\n[b](gone.md)\n```\n' }), [])
  })
})

const decision = (number: string, changes: Readonly<Record<string, string>> = {}) => {
  const sections = {
    Status: 'Accepted, 2026-11-24.',
    Context: 'There was a question.',
    Options: '- One.\n- Another, rejected.',
    Decision: 'One.',
    Consequences: 'Good and bad.',
    'Revisit when': 'It hurts.',
    ...changes,
  }
  const parts = Object.entries(sections).map(([name, body]) => `## ${name}\n\n${body}\n`)
  return `# ${number}. One it is\n\n${parts.join('\n')}`
}

describe('decisions', () => {
  const one = { 'docs/decisions/0001-one.md': decision('0001') }

  test('in order are right', () => {
    assert.deepEqual(said(decisions, { ...one, 'docs/decisions/0002-two.md': decision('0002') }), [])
  })

  test.each([
    [
      { 'docs/decisions/0001-two.md': decision('0001') },
      /number 0001 is taken by .*0001-one\.md; take the next/,
    ],
    [{ 'docs/decisions/0003-two.md': decision('0003') }, /number 0002 is missing; numbers leave no gap/],
    [{ 'docs/decisions/Two.md': decision('0002') }, /name it NNNN-what-was-decided\.md/],
    [{ 'docs/decisions/0002-two.md': decision('0005') }, /begin with "# 0002\. What was decided"/],
    [
      { 'docs/decisions/0002-two.md': decision('0002', { Options: '- Only one.' }) },
      /fewer than two; name what was rejected/,
    ],
    [{ 'docs/decisions/0002-two.md': decision('0002', { Context: '' }) }, /"## Context" is empty/],
    [
      { 'docs/decisions/0002-two.md': decision('0002').replace('## Revisit when', '## Later') },
      /lacks "## Revisit when"/,
    ],
    [
      { 'docs/decisions/0002-two.md': decision('0002', { Context: 'Template text here.' }) },
      /is template text/,
    ],
    [
      { 'docs/decisions/0002-two.md': decision('0002', { Status: 'Maybe.' }) },
      /the status "Maybe\." is none/,
    ],
    [
      { 'docs/decisions/0002-two.md': decision('0002', { Status: 'Superseded by 0001.' }) },
      /which does not name 0002; link both/,
    ],
    [{ 'storage/src/a.ts': '// See decision 0009.\n' }, /Decision 0009 is not in docs\/decisions/],
  ])('sin %#', (sin, message) => {
    const found = said(decisions, { ...one, ...sin })
    assert.ok(
      found.some((each) => message.test(each)),
      found.join('\n'),
    )
  })
})

describe('changelog', () => {
  const entry =
    '### PM2.5 is judged by 30\nKind: law. Days affected: from 2026-03-01. Figures: a.b. Source: GB.\n'

  test('in the right form is right', () => {
    const text = `# Changelog\n\n## 2026-11-30\n${entry}\n## 2026-11-24\n### A page\nKind: feature. Read it.\n`
    assert.deepEqual(said(changelog, { 'CHANGELOG.md': text }), [])
  })

  test.each([
    [`## Next\n${entry}`, /"Next" is no day; head each group with "## YYYY-MM-DD"/],
    [`## 2026-11-24\n${entry}## 2026-11-30\n${entry}`, /2026-11-30 stands under 2026-11-24; put the newest/],
    ['## 2026-11-24\n### A page\nWe made a page.\n', /names no kind; begin it with "Kind: law/],
    ['## 2026-11-24\n### A limit\nKind: law. Figures: a.b. Source: GB.\n', /says "Days affected: …"/],
    ['## 2026-11-24\n### A limit\nKind: correction. Days affected: all. Figures: a.b.\n', /says "Source: …"/],
  ])('sin %#', (text, message) => {
    const found = said(changelog, { 'CHANGELOG.md': text })
    assert.ok(
      found.some((each) => message.test(each)),
      found.join('\n'),
    )
  })

  test('that is missing is found', () => {
    assert.equal(said(changelog, {}).length, 1)
  })
})

describe('invariants', () => {
  const held = { 'kernel/src/a.test.ts': '' }

  test('name a test that is there', () => {
    const line = '**Architecture invariant:** the journal only grows (held by `kernel/src/a.test.ts`).\n'
    assert.deepEqual(said(invariants, { ...held, 'ARCHITECTURE.md': line }), [])
    assert.deepEqual(said(invariants, { 'ARCHITECTURE.md': line }), [
      'ARCHITECTURE.md:1 kernel/src/a.test.ts is not there; name the test that holds this invariant.',
    ])
  })

  test('without a test are found', () => {
    assert.match(
      said(invariants, { 'ARCHITECTURE.md': '**Architecture invariant:** all is well.\n' })[0] ?? '',
      /it names no test; end the line with/,
    )
  })
})

describe('the page of faults', () => {
  const source = {
    'kernel/src/a.ts': `
      export const f = (id: string, all: readonly string[]) => {
        throw new Fault('KRN-002', \`"\${id}" is none of \${all.join(', ')}.\`, 'Use one | of them.')
      }
      export const g = (found: Findings) => found.add('CMP-001', 'It ' + 'is wrong.', 'Mend it.')
    `,
  }

  test('lists codes in order, values by name, longer expressions as dots', () => {
    const rows = faultPage(new House(source)).split('\n').slice(7)
    assert.deepEqual(rows, [
      '| CMP-001 | It is wrong. | Mend it. | `kernel/src/a.ts` |',
      '| KRN-002 | "{id}" is none of {…}. | Use one \\| of them. | `kernel/src/a.ts` |',
      '',
    ])
  })

  test('is found stale when a message changes, and fresh when it is written again', () => {
    const stale = { ...source, [FAULT_PAGE]: faultPage(new House({})) }
    assert.deepEqual(said(faultList, stale), [
      `${FAULT_PAGE}:1 it is stale; run \`npm run tidy -- --write\`.`,
    ])
    assert.deepEqual(said(faultList, { ...source, [FAULT_PAGE]: faultPage(new House(source)) }), [])
  })

  test('a fault without a fix is found', () => {
    const silent = { 'kernel/src/b.ts': "throw new Fault('KRN-003', 'It broke.', '')\n" }
    assert.deepEqual(said(faultList, { ...silent, [FAULT_PAGE]: faultPage(new House(silent)) }), [
      'kernel/src/b.ts:1 KRN-003 has no fix; say as its third argument what the reader should do.',
    ])
  })
})
