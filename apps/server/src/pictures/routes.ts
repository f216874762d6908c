import { article, picture } from '@qaidam/civic'
import { Fault, keyText, type Values } from '@qaidam/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AppContext } from '../app.ts'
import { actorOf, isClerk, mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'
import { notFound } from '../questions.ts'
import { PICTURE_BYTES_MAX, pictureFrom } from './picture.ts'
import { PICTURE_NAME, type PictureShelf } from './shelf.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
const FIELD_BYTES_MAX = 2_000

/** Pictures in, with what must be known of them; and out, once an article that shows them is published. */
export function pictureRoutes(app: FastifyInstance, context: AppContext): void {
  const { store, key, pictures } = context
  const give = {
    summary: 'Give a picture to a manuscript (multipart: the file, and the fields of civic.picture)',
    security: NEEDS_KEY,
  }
  app.post('/api/pictures', { schema: give }, async (request, reply) => {
    mustBeClerk(request, key)
    const shelf = shelfOf(pictures)
    const { bytes, fields } = await uploadOf(request)
    const cleaned = pictureFrom(bytes)
    // The file first: a file without a record is shown to nobody, a record without its file would be a hole.
    const name = await shelf.keep(cleaned)
    const values: Values = { ...fields, picture: name }
    const receipt = await store.write({
      id: writeId(request),
      actor: actorOf(request),
      reason: `图片 picture ${fields.alt ?? ''}`.slice(0, 500),
      changes: [{ kind: 'enter', register: picture.id, values }],
    })
    context.written()
    const { width, height, contentType } = cleaned
    const record = keyText([fields.article ?? '', name])
    return reply.status(201).send({ ...receipt, record, picture: name, width, height, contentType })
  })
  app.get<{ Params: { name: string } }>(
    '/pictures/:name',
    { schema: { hide: true } },
    async (request, reply) => {
      const { name } = request.params
      const found = PICTURE_NAME.test(name) ? await pictures?.read(name) : undefined
      const isPublished = found !== undefined && (await stands(context, name))
      if (found === undefined || !(isPublished || isClerk(request, key))) throw notFound(request.url)
      return reply
        .type(`image/${name.endsWith('.jpg') ? 'jpeg' : name.slice(65)}`)
        .header('cache-control', isPublished ? FOR_EVER : 'private, no-cache')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(found)
    },
  )
}

function shelfOf(shelf: PictureShelf | undefined): PictureShelf {
  if (shelf !== undefined) return shelf
  throw new Fault(
    'PIC-004',
    'This server has no directory for pictures.',
    'Send the picture to the server that holds the data directory.',
  )
}

/** Whether an article that is published now shows a picture. */
async function stands({ store }: AppContext, name: string): Promise<boolean> {
  const { records } = await store.records(picture.id, { matching: { picture: [name] } })
  for (const { values } of records) {
    const versions = await store.history(article.id, [values.article ?? ''])
    if (versions.some(({ seqTo }) => seqTo === null)) return true
  }
  return false
}

/** The file of an upload and the fields beside it. @throws Fault PIC-005, PIC-006 */
async function uploadOf(request: FastifyRequest): Promise<{ bytes: Buffer; fields: Values }> {
  const limits = { fileSize: PICTURE_BYTES_MAX, files: 1, fields: 12, fieldSize: FIELD_BYTES_MAX }
  const fields: Record<string, string> = {}
  let bytes: Buffer | undefined
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') bytes = await part.toBuffer()
      else if (Object.hasOwn(picture.fields, part.fieldname) && typeof part.value === 'string') {
        if (part.value !== '') fields[part.fieldname] = part.value
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE')) throw error
    throw new Fault(
      'PIC-005',
      `The picture is larger than ${PICTURE_BYTES_MAX} bytes.`,
      'Make it smaller; 2000 pixels are enough for any page.',
      { cause: error },
    )
  }
  if (bytes === undefined)
    throw new Fault('PIC-006', 'No picture was sent.', 'Send the file and its fields as multipart/form-data.')
  return { bytes, fields }
}
