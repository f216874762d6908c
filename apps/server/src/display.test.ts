import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { displayOf, displayRoutes } from './display.ts'

const app = fastify()
beforeAll(async () => {
  displayRoutes(app)
  await app.ready()
})
afterAll(() => app.close())

const choose = (query: string, cookie = '') =>
  app.inject({ url: `/display?${query}`, headers: cookie === '' ? {} : { cookie } })
const kept = (answer: Awaited<ReturnType<typeof choose>>) =>
  displayOf({ headers: { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' } })

describe('how pages are shown', () => {
  test('a choice is kept, and the other one stays as it was', async () => {
    expect(kept(await choose('size=large&back=/'))).toEqual({ large: true, contrast: false })
    const both = await choose('contrast=high', 'other=1; qaidam-display=large')
    expect(kept(both)).toEqual({ large: true, contrast: true })
    expect(kept(await choose('size=plain', 'qaidam-display=large.contrast'))).toEqual({
      large: false,
      contrast: true,
    })
  })

  test('it leads back to the page that it came from', async () => {
    const back = encodeURIComponent('/search?q=空气&lang=en')
    const { statusCode, headers } = await choose(`size=large&back=${back}`)
    expect(statusCode).toBe(303)
    expect(decodeURI(String(headers.location))).toBe('/search?q=空气&lang=en')
  })

  test.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '',
    '/%0d%0aset-cookie:x',
  ])('never to another site: %s', async (back) => {
    const { statusCode, headers } = await choose(`back=${encodeURIComponent(back)}`)
    expect(statusCode).toBe(303)
    const to = new URL(String(headers.location), 'http://localhost')
    expect(to.origin).toBe('http://localhost')
    expect(String(headers.location)).not.toMatch(/[\r\n]/)
  })

  test('a cookie of nonsense is the plain display', () => {
    for (const cookie of ['', 'qaidam-display', 'qaidam-display=<x>', 'a=large']) {
      expect(displayOf({ headers: { cookie } })).toEqual({ large: false, contrast: false })
    }
  })
})
