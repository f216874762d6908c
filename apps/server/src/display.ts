import type { FastifyInstance, FastifyRequest } from 'fastify'

/** How a reader wants pages shown; kept by the reader, in a cookie that names nobody. */
export interface Display {
  readonly large: boolean
  readonly contrast: boolean
}

const COOKIE = 'qaidam-display'
const YEAR_SECONDS = 31_536_000

export function displayOf({ headers }: Pick<FastifyRequest, 'headers'>): Display {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
  const words = found.split('.')
  return { large: words.includes('large'), contrast: words.includes('contrast') }
}

/** Takes the choice of a form that any page has, and leads back to that page. */
export function displayRoutes(app: FastifyInstance): void {
  app.get('/display', { schema: { hide: true } }, (request, reply) => {
    const { searchParams } = new URL(`http://localhost${request.url}`)
    const before = displayOf(request)
    const large = chosen(searchParams.get('size'), 'large', before.large)
    const contrast = chosen(searchParams.get('contrast'), 'high', before.contrast)
    const words = [...(large ? ['large'] : []), ...(contrast ? ['contrast'] : [])]
    const secure = request.protocol === 'https' ? '; Secure' : ''
    reply.header(
      'set-cookie',
      `${COOKIE}=${words.join('.')}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure}`,
    )
    return reply.redirect(pathOf(searchParams.get('back') ?? '/'), 303)
  })
}

function chosen(asked: string | null, on: string, before: boolean): boolean {
  return asked === null ? before : asked === on
}

/** A place on this site; anything else, such as another site's address, is the home page. */
function pathOf(back: string): string {
  const here = 'http://localhost'
  if (!back.startsWith('/') || !URL.canParse(back, here)) return '/'
  const url = new URL(back, here)
  return url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/'
}
