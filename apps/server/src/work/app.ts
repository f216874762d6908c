import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Fault } from '@qaidam/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../questions.ts'
import type { Sessions } from './sessions.ts'

/** Addresses that the app in the browser answers; the pages are in apps/workbench/src/pages.ts. */
const PAGES = [
  '/work',
  '/work/leader',
  '/work/figures',
  '/work/figures/*',
  '/work/procedures/*',
  '/work/registers',
  '/work/registers/*',
  '/work/reports',
  '/work/reports/*',
  '/work/admin',
  '/work/jobs',
  '/work/jobs/*',
  '/work/articles',
  '/work/articles/*',
]

/** Where the files of the app are, below its own address. */
const FILES = '/work/app/'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

interface AppFile {
  readonly contentType: string
  readonly body: Buffer
  readonly zipped: Buffer
}

const HIDDEN = { schema: { hide: true } }

/** The app of the workbench, built by `npm run build`: its page for staff, and its files. */
export function appRoutes(app: FastifyInstance, sessions: Sessions): void {
  const built = readBuild()
  for (const path of PAGES) {
    app.get(path, HIDDEN, (request, reply) => {
      const session = sessions.of(request.headers.cookie)
      if (session?.person === undefined)
        return reply.redirect(session === undefined ? '/work/sign-in' : '/work/person', 303)
      return sendPage(reply, built.get('index.html'))
    })
  }
  // Work outside opens for anybody: drafts are on the device, and what is sent needs a session.
  app.get('/work/field', HIDDEN, (_, reply) => sendPage(reply, built.get('field.html')))
  app.get(`${FILES}sw.js`, HIDDEN, (request, reply) => {
    // The worker answers for addresses beside its own, and fetches by the policy that it comes with.
    reply.header('service-worker-allowed', '/work')
    reply.header('content-security-policy', "default-src 'none'; connect-src 'self'")
    return sendFile(request, reply, built.get('sw.js'))
  })
  app.get<{ Params: { '*': string } }>(`${FILES}*`, HIDDEN, (request, reply) =>
    sendFile(request, reply, built.get(request.params['*'])),
  )
}

function readBuild(): ReadonlyMap<string, AppFile> {
  const manifest = createRequire(import.meta.url).resolve('@qaidam/workbench/package.json')
  const folder = join(dirname(manifest), 'dist/app')
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true, recursive: true })
    } catch {
      // Not built: the pages say so when they are asked for, and everything else works.
      return []
    }
  })()
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const body = readFileSync(path)
        const contentType = TYPES[extname(path)] ?? 'application/octet-stream'
        return [path.slice(folder.length + 1), { contentType, body, zipped: gzipSync(body) }] as const
      }),
  )
}

/** The page itself, with a word of its own for the styles that the app makes while it runs. */
function sendPage(reply: FastifyReply, page: AppFile | undefined): FastifyReply {
  if (page === undefined)
    throw new Fault(
      'SRV-050',
      'The workbench is not built, so it cannot be shown.',
      'Run npm run build, and start the server again.',
    )
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy(nonce))
    .send(page.body.toString('utf8').replace('{{nonce}}', nonce))
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: AppFile | undefined): FastifyReply {
  if (file === undefined) throw notFound(request.url)
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  reply.type(file.contentType).header('vary', 'accept-encoding')
  // A file that is named after what is in it never changes; others are asked for again.
  const named = request.url.startsWith(`${FILES}assets/`)
  reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (zipped) reply.header('content-encoding', 'gzip')
  return reply.send(zipped ? file.zipped : file.body)
}
