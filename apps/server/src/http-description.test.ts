import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, openTrial, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

/** What is read by staff alone. */
const STAFF_ONLY = [
  '/api/work',
  '/api/work/day',
  '/api/work/brief',
  '/api/figures/{id}/story',
  '/api/posts',
  '/api/instructions',
  '/api/owed',
  '/api/returns',
  '/api/requests',
  '/api/findings',
  '/api/administration',
  '/api/reports/{id}/editions/{name}/wording',
  '/api/reports/{id}/editions/{name}/wording/{part}',
  '/api/administration/health',
  '/api/administration/imports',
  '/api/jobs',
  '/api/jobs/{id}',
  '/api/jobs/{id}/file',
  '/api/requests/{id}',
  '/api/requests/{id}/rows',
  '/api/requests/{id}/slips/{slip}',
  '/api/work/day',
  '/api/work/brief',
  '/api/work/procedures/{id}',
  '/api/work/procedures/{id}/drawing',
  '/api/posts',
  '/api/figures/{id}/story',
  '/api/figures/{id}/returns',
  '/api/procedures/{record}/answering',
]

describe('the description of the API', () => {
  interface Described {
    readonly openapi: string
    readonly info: { readonly title: string; readonly version: string }
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { summary?: string; security?: unknown; responses?: object }>>>
    >
    readonly components: { readonly securitySchemes: object }
  }

  test('is OpenAPI 3.1 and names every address under /api', async () => {
    const described = (await ask(trial, { request: 'GET /openapi.json' })).json<Described>()
    expect(described.openapi).toBe('3.1.0')
    expect(described.info.title).toContain('Qaidam')
    const paths = Object.keys(described.paths)
    for (const path of [
      '/api/packs',
      '/api/figures',
      '/api/figures/{id}',
      '/api/figures/{id}/rows',
      '/api/reports',
      '/api/registers',
      '/api/registers/{id}/records',
      '/api/registers/{id}/records/{record}',
      '/api/registers/{id}/records/{record}/corrections',
      '/api/registers/{id}/records/{record}/events',
      '/api/registers/{id}/records/{record}/end',
      '/api/registers/{id}/records/{record}/withdrawal',
      '/api/registers/{id}/imports',
      '/api/registers/{id}/template',
      '/api/standards',
      '/api/standards/{id}',
    ]) {
      expect(paths).toContain(path)
    }
    expect(paths.filter((path) => !path.startsWith('/api/'))).toEqual([])
    for (const [path, methods] of Object.entries(described.paths)) {
      for (const [method, { summary, responses, security }] of Object.entries(methods)) {
        expect([path, method, typeof summary]).toEqual([path, method, 'string'])
        expect(Object.keys(responses ?? {}).length).toBeGreaterThan(0)
        const writes =
          method === 'post' &&
          /^\/api\/(registers|reports|requests|findings|procedures|jobs|verifications|pictures)/.test(path)
        const secured = writes || STAFF_ONLY.includes(path)
        expect([path, method, security !== undefined]).toEqual([path, method, secured])
      }
    }
    expect(described.components.securitySchemes).toHaveProperty('clerk')
  })
})
