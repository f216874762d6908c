import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { EXAMPLES } from './examples.tsx'
import { scaleOf } from './scale.ts'
import { STYLESHEET } from './style/stylesheet.ts'
import { type View, viewOf } from './view.ts'

const view = (language: View['language']) =>
  viewOf({ path: '/about', query: new URLSearchParams(), language })

function example(name: string, language: View['language'] = 'zh'): string {
  const found = EXAMPLES.find((each) => each.name === name)
  if (found === undefined) throw new RangeError(`no example "${name}"`)
  return renderToString(found.render(view(language)) ?? <br />)
}

describe.each(['zh', 'en'] as const)('every example in %s', (language) => {
  test.each(EXAMPLES.map(({ name }) => name))('%s keeps to the content security policy', (name) => {
    const html = example(name, language)
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })

  test.each(EXAMPLES.map(({ name }) => name))('%s refers only to ids that are there, each once', (name) => {
    const html = example(name, language)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)]
    for (const id of named.flatMap((match) => (match[1] ?? '').split(' '))) expect(ids).toContain(id)
  })
})

describe('components', () => {
  test('an unverified citation says so, a verified one does not', () => {
    expect(example('citation unverified')).toContain('未核实')
    expect(example('citation unverified', 'en')).toContain('unverified')
    expect(example('citation verified')).not.toContain('未核实')
  })

  test('what is missing is written, not left blank', () => {
    expect(example('value missing')).toContain('缺')
    expect(example('card missing', 'en')).toContain('missing')
    expect(example('chart of nothing')).toContain('这一段时间没有数值')
  })

  test('a chart comes with its values as a table', () => {
    const html = example('columns beside last year')
    expect(html).toMatch(/<details[\s\S]*<table[\s\S]*38 微克\/立方米[\s\S]*26 微克\/立方米/)
    expect(html).toContain('role="img"')
  })

  test('a line breaks where a month is missing', () => {
    const path = /<path class="now" d="([^"]*)"/.exec(example('line beside last year'))?.[1] ?? ''
    expect(path.match(/M/g)).toHaveLength(1)
    expect(path.match(/L/g)).toHaveLength(1)
  })

  test('made-up data are announced, real ones are not', () => {
    expect(example('page of a made-up prefecture, nothing set up')).toContain('演示数据：全部为虚构')
    expect(example('page of a real prefecture')).not.toContain('演示数据')
  })

  test('what a site has not set up is marked so', () => {
    expect(example('page of a made-up prefecture, nothing set up').match(/尚未设置/g)).toHaveLength(5)
    expect(example('page of a real prefecture')).not.toContain('尚未设置')
    expect(example('page of a real prefecture')).toContain('<meta name="SiteIDCode" content="6328000001"/>')
  })
})

describe('links', () => {
  test('keep a language that was chosen in the address, and add none that was not', () => {
    const chosen = viewOf({ path: '/', query: new URLSearchParams('lang=en&area=1'), language: 'en' })
    expect(chosen.link('/figures', { area: '632800', period: undefined })).toBe(
      '/figures?area=632800&lang=en',
    )
    expect(chosen.here.zh).toBe('/?lang=zh&area=1')
    expect(view('en').link('/figures')).toBe('/figures')
  })
})

test('a scale covers its values by even steps', () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.boolean(), (given, fromZero) => {
      const wide = given.map((each) => Math.round(each * 100) / 100)
      const { low, high, ticks } = scaleOf(wide, fromZero)
      const slack = (high - low) * 1e-6
      expect(Math.min(...wide)).toBeGreaterThanOrEqual(low - slack)
      expect(Math.max(...wide)).toBeLessThanOrEqual(high + slack)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(6)
      if (fromZero) expect(low <= 0 && high >= 0).toBe(true)
    }),
  )
})

test.each([
  ['all at the cap', [100, 100], false, 100],
  ['one at the cap', [100], false, 100],
  ['all zero', [0, 0], true, undefined],
  ['all equal', [7.5, 7.5], false, undefined],
  ['none', [], false, 100],
] as const)('a scale has a height where its values are %s', (_, values, fromZero, cap) => {
  const { low, high, ticks } = scaleOf(values, fromZero, cap)
  expect(high - low).toBeGreaterThan(0)
  expect(high).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY)
  expect(ticks.length).toBeGreaterThanOrEqual(2)
  for (const value of values) expect(low <= value && value <= high).toBe(true)
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(STYLESHEET)?.[1] ?? name

test.each([
  ['ink', 'salt', 4.5],
  ['ink-soft', 'salt', 4.5],
  ['ink-soft', 'white', 4.5],
  ['sky', 'salt', 4.5],
  ['sky', 'sky-wash', 4.5],
  ['sky', 'poplar-wash', 4.5],
  ['poplar-ink', 'poplar-wash', 4.5],
  ['poplar-ink', 'salt', 4.5],
  ['white', 'sky', 4.5],
  ['#a9c3d0', 'sky-deep', 4.5],
  ['#837d6d', 'salt', 3],
] as const)('%s on %s has a contrast of at least %d', (front, back, least) => {
  expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least)
})
