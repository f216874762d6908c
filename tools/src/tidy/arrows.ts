import { posix } from 'node:path'
import type { House, Rule, SourceFile } from './house.ts'
import { importsOf } from './syntax.ts'

/** Which folders a folder may import, as ARCHITECTURE.md draws them. `*` is everything. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  standards: ['kernel'],
  text: ['kernel'],
  report: ['kernel', 'text'],
  ui: ['text', 'kernel'],
  storage: ['kernel'],
  exchange: ['kernel', 'text'],
  packs: ['kernel', 'standards'],
  demo: ['kernel', 'standards', 'packs'],
  apps: ['*'],
  tools: ['*'],
}

/** Packages from outside that the pure folders may use. */
const PURE_MAY_USE: Readonly<Record<string, readonly string[]>> = {
  kernel: ['zod'],
  standards: [],
  packs: [],
  report: ['@markdoc/markdoc'],
}

export const PURE_FOLDERS = Object.keys(PURE_MAY_USE)

export function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** The package that a file lies in: `kernel`, `packs/ecology`. */
function packageOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return ['packs', 'apps', 'demo'].includes(first) ? `${first}/${second}` : first
}

export const arrows: Rule = {
  id: 'arrows',
  check: (house) => {
    const homes = packageHomes(house)
    return house.typescript().flatMap((file) =>
      importsOf(file.program).flatMap(({ specifier, at }) => {
        const message = refusal(file, specifier, homes)
        return message === undefined
          ? []
          : [{ rule: 'arrows', path: file.path, line: file.lineAt(at), message }]
      }),
    )
  },
}

/** Where each of our packages lives, by its name. */
function packageHomes(house: House): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const file of house.files) {
    if (!file.path.endsWith('/package.json')) continue
    const { name } = JSON.parse(file.text) as { name?: string }
    if (name !== undefined) homes.set(name, posix.dirname(file.path))
  }
  return homes
}

function refusal(
  file: SourceFile,
  specifier: string,
  homes: ReadonlyMap<string, string>,
): string | undefined {
  const folder = folderOf(file.path)
  const home = packageOf(file.path)
  if (specifier.startsWith('.')) {
    const target = packageOf(posix.join(posix.dirname(file.path), specifier))
    return target === home
      ? undefined
      : `"${specifier}" reaches into ${target}; import that package by its name.`
  }
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.split('/')[0]
  const target = homes.get(name ?? '')
  if (target === home) return `${specifier} is this package itself; import the file by its relative path.`
  if (target !== undefined) return crossing(folder, target, specifier)
  if (specifier.startsWith('@qaidam/'))
    return `${specifier} is no package of this repository; check its name.`
  if (specifier.startsWith('node:') || file.isTest) return undefined
  const allowed = PURE_MAY_USE[folder]
  if (allowed === undefined || allowed.includes(name ?? '')) return undefined
  return `${folder}/ may not use the package ${name}; do it in storage/, exchange/ or apps/, and hand the result in.`
}

function crossing(folder: string, target: string, specifier: string): string | undefined {
  const allowed = ARROWS[folder] ?? []
  const to = folderOf(target)
  if (folder === 'packs' && to === 'packs') {
    return `packs never import each other (${specifier}); name the other pack's register or figure by its id.`
  }
  if (allowed.includes('*') || allowed.includes(to)) return undefined
  const may = allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`
  return `${folder}/ imports ${may}, not ${specifier}; take what you need as an argument, or move the code.`
}
