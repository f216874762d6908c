import type { Inlines } from '@qaidam/kernel'

/**
 * One space where English lines and conditions meet, and none before a paragraph's first word: texts
 * are broken into lines where they read well, which the sentence does not show.
 */
export function spacedOnce(inlines: Inlines): Inlines {
  const spaced: Inlines[number][] = []
  let open = true
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      spaced.push(inline)
      open = false
      continue
    }
    const single = inline.text.replace(/ {2,}/g, ' ')
    const text: string = open ? single.replace(/^ +/, '') : single
    if (text === '') continue
    spaced.push({ ...inline, text })
    open = text.endsWith(' ')
  }
  return spaced
}
