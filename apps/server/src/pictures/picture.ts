import { Fault } from '@qaidam/kernel'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** A picture as it is kept: what shows it, without where, when and with what it was taken. */
export interface CleanPicture {
  readonly extension: 'png' | 'jpg' | 'webp'
  readonly contentType: string
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export const PICTURE_BYTES_MAX = 8 * 1024 * 1024
/** Browsers hold four bytes a pixel; a small file may claim a canvas that no telephone can hold. */
const PIXELS_MAX = 50_000_000

/** What a reader of a format answers; undefined where the bytes are not of it, or broken. */
export type Cleaned = Pick<CleanPicture, 'bytes' | 'width' | 'height'> | undefined

const FORMATS = [
  {
    extension: 'png',
    contentType: 'image/png',
    magic: Buffer.from('89504e470d0a1a0a', 'hex'),
    clean: cleanPng,
  },
  { extension: 'jpg', contentType: 'image/jpeg', magic: Buffer.from('ffd8ff', 'hex'), clean: cleanJpeg },
  { extension: 'webp', contentType: 'image/webp', magic: Buffer.from('RIFF'), clean: cleanWebp },
] as const

/**
 * Reads a picture by its bytes, whatever its name says, and leaves out everything that shows nothing:
 * place and camera of a photo, comments, what follows its end. @throws Fault PIC-001 to PIC-003
 */
export function pictureFrom(bytes: Buffer): CleanPicture {
  const format = FORMATS.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic))
  if (format === undefined)
    throw new Fault(
      'PIC-001',
      `The file begins with ${bytes.subarray(0, 4).toString('hex') || 'nothing'}, which is no PNG, JPEG or WebP.`,
      'Save the picture as one of them. SVG and HEIC are not taken: one can hold script, the other is not shown everywhere.',
    )
  const { extension, contentType, clean } = format
  const cleaned = clean(bytes)
  if (cleaned === undefined || cleaned.width < 1 || cleaned.height < 1)
    throw new Fault(
      'PIC-002',
      `The ${extension} file of ${bytes.length} bytes is broken or cut off.`,
      'Open the picture, save it again, and send that.',
    )
  if (cleaned.width * cleaned.height > PIXELS_MAX)
    throw new Fault(
      'PIC-003',
      `The picture has ${cleaned.width} × ${cleaned.height} pixels, more than ${PIXELS_MAX}.`,
      'Make it smaller; 2000 pixels are enough for any page.',
    )
  return { extension, contentType, ...cleaned }
}
