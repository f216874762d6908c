import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE, TRIAL_LAYOUT } from '../sample.ts'
import { Faces } from './faces.ts'
import { pdfBytes } from './pdf.ts'

/** A PDF as text, its packed streams unpacked. */
function unpacked(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes)
  const text = whole.toString('latin1')
  const streams = [...text.matchAll(/\/Filter \/FlateDecode[^>]*>>\s*stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length
    const end = text.indexOf('endstream', start)
    return inflateSync(whole.subarray(start, end)).toString('latin1')
  })
  return [text, ...streams].join('\n')
}

/** What the maps to Unicode of a PDF hold: every character that can be copied out of it. */
function copied(pdf: string): ReadonlySet<string> {
  const characters = new Set<string>()
  for (const [, map = ''] of pdf.matchAll(/begincmap(.*?)endcmap/gs)) {
    for (const [, code = ''] of map.matchAll(/<([0-9a-f]{4})>/gi)) {
      characters.add(String.fromCharCode(Number.parseInt(code, 16)))
    }
  }
  return characters
}

let pdf: string
beforeAll(async () => {
  pdf = unpacked(await pdfBytes(SAMPLE, { layout: TRIAL_LAYOUT }))
})

describe('a report as a PDF', () => {
  test('is on A4, and tagged by its parts in Chinese', () => {
    // 210 × 297 mm are 595.28 × 841.89 points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 595\.27\d* 841\.88\d*\]/)
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/Lang (zh-CN)')
    for (const part of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(pdf).toMatch(new RegExp(`/S /${part}\\b`))
    }
  })

  test('embeds its face, so that it looks the same everywhere, and its text can be copied', () => {
    const faces = pdf.match(/\/BaseFont \/\S+/g) ?? []
    expect(faces.length).toBeGreaterThan(0)
    for (const face of faces) expect(face).toMatch(/\+NotoSerifSC/)
    expect(pdf).toContain('/FontFile2')
    const characters = copied(pdf)
    for (const character of '试验简报国土绿化万公顷州政府办公室') expect([...characters]).toContain(character)
  })

  test('is the same to the byte for the same document', async () => {
    const [one, other] = [
      await pdfBytes(SAMPLE, { layout: TRIAL_LAYOUT }),
      await pdfBytes(SAMPLE, { layout: TRIAL_LAYOUT }),
    ]
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0)
  })

  test('has as many pages as its lines need', async () => {
    const pagesFor = async (characters: number) => {
      const content = [{ kind: 'text' as const, text: '海'.repeat(characters) }]
      const blocks = [{ kind: 'paragraph' as const, content }]
      const bytes = await pdfBytes({ ...SAMPLE, synthetic: false, blocks }, { layout: TRIAL_LAYOUT })
      return unpacked(bytes).match(/\/Type \/Page\b(?!s)/g)?.length
    }
    // 25 lines: title, area and a blank, 5 for office and date with the seal's room, one that says when
    // it was known. That leaves 16 for the text, of 30 characters but for the 2 of the indent.
    expect(await pagesFor(16 * 30 - 2)).toBe(1)
    expect(await pagesFor(16 * 30 - 1)).toBe(2)
  })
})

test('a character that the face does not have is set as printers do', async () => {
  const faces = await Faces.of({ regular: '海', bold: '' })
  expect(faces.typeOf('海', 'regular').character).toBe('海')
  expect(faces.typeOf('\u{13000}', 'regular').character).toBe('〓')
})
