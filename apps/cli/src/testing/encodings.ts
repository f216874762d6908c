/** Node decodes GB 18030 but does not encode it; here two bytes at a time are enough. */
export function gb18030(written: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Buffer.from([...written].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]))
}
