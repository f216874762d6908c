// How heavy each page may be: everything it loads, compressed as the server sends it (gzip).
import { readFileSync } from 'node:fs'

const FOLDER = 'dist/app'
const manifest = JSON.parse(readFileSync(new URL(`${FOLDER}/.vite/manifest.json`, import.meta.url), 'utf8'))

/** The files of a module and of all that it imports, each once. */
function filesOf(name, seen = new Set()) {
  if (seen.has(name)) return []
  seen.add(name)
  const { file, css = [], imports = [] } = manifest[name]
  return [file, ...css, ...imports.flatMap((each) => filesOf(each, seen))]
}

const check = (name, limit, ...modules) => ({
  name,
  gzip: true,
  limit,
  path: [...new Set(modules.flatMap((each) => filesOf(each)))].map((file) => `${FOLDER}/${file}`),
})

const pages = Object.keys(manifest).filter((name) => name.startsWith('src/') && name.endsWith('-page.tsx'))

export default [
  check('the frame of every page', '220 kB', 'index.html'),
  check('work outside, on a phone', '150 kB', 'field.html'),
  ...pages.map((page) => check(page.slice('src/'.length), '400 kB', 'index.html', page)),
]
