/** What a part of a workbook is made of; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: string): void
  close?(name: string): void
  text?(text: string): void
}

/** A cell holds at most 32 767 characters, so nothing in a workbook comes near this. */
const PIECE_MAX = 4 * 1024 * 1024

/**
 * Reads the XML of a workbook piece by piece. It knows what such files hold (elements, text,
 * CDATA, comments, the declaration) and refuses a document type, since that is how XML attacks.
 */
export class XmlScan {
  readonly #handler: XmlHandler
  #rest = ''
  #depth = 0
  #began = false

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** @throws SyntaxError saying what is wrong; the caller knows the file */
  write(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#markup(text, at) : this.#text(text, at)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > PIECE_MAX) throw new SyntaxError('a piece of it does not end')
  }

  /** @throws SyntaxError when the document is not complete */
  end(): void {
    if (this.#depth !== 0 || !this.#began || this.#rest.trim() !== '') {
      throw new SyntaxError('its text stops before its end')
    }
  }

  #text(text: string, at: number): number {
    const end = text.indexOf('<', at)
    if (end < 0) return -1
    if (this.#depth > 0) this.#handler.text?.(decodeEntities(text.slice(at, end).replace(/\r\n?/g, '\n')))
    return end
  }

  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (second === 33 || second === 63) return this.#special(text, at)
    const end = tagEnd(text, at)
    if (end < 0) return -1
    if (second === 47) {
      this.#depth -= 1
      if (this.#depth < 0) throw new SyntaxError('it closes more than it opened')
      this.#handler.close?.(localName(text.slice(at + 2, end).trim()))
      return end + 1
    }
    const empty = text.charCodeAt(end - 1) === 47
    const inside = text.slice(at + 1, empty ? end - 1 : end)
    const space = inside.search(/\s/)
    const name = localName(space < 0 ? inside : inside.slice(0, space))
    this.#began = true
    this.#handler.open?.(name, space < 0 ? '' : inside.slice(space))
    if (empty) this.#handler.close?.(name)
    else this.#depth += 1
    return end + 1
  }

  #special(text: string, at: number): number {
    const marks = [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const
    for (const [begin, finish] of marks) {
      if (text.startsWith(begin, at)) {
        const end = text.indexOf(finish, at + begin.length)
        if (end < 0) return -1
        if (begin === '<![CDATA[') this.#handler.text?.(text.slice(at + begin.length, end))
        return end + finish.length
      }
    }
    if (text.length - at < 9) return -1
    throw new SyntaxError('it has a document type, which no spreadsheet has')
  }
}

/** The `>` that closes a tag; one within quotes does not. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  let end = text.indexOf('>', at)
  if (end < 0) return -1
  for (let scan = at + 1; ; scan += 1) {
    if (scan === end) {
      if (quote === 0) return end
      end = text.indexOf('>', end + 1)
      if (end < 0) return -1
      continue
    }
    const letter = text.charCodeAt(scan)
    if (quote !== 0) {
      if (letter === quote) quote = 0
    } else if (letter === 34 || letter === 39) quote = letter
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** One attribute by its name, without regard to prefixes other than the one given. */
export function attribute(attributes: string, name: string): string | undefined {
  const plain = attributes.indexOf(` ${name}="`)
  if (plain >= 0) {
    const start = plain + name.length + 3
    return decodeEntities(attributes.slice(start, attributes.indexOf('"', start)))
  }
  if (!attributes.includes(name)) return undefined
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decodeEntities(value)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0x10ffff ? all : String.fromCodePoint(point)
  })
}

/** Spreadsheets write what XML cannot hold as `_x000D_` (ECMA-376, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** The inverse of {@link decodeEscapes}, for what our writer cannot write. */
export function encodeEscapes(text: string): string {
  return (
    text
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, (letter) => {
        return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      })
  )
}
