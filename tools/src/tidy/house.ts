import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Node, parse } from './syntax.ts'

/** One file of the repository: its path from the root with `/`, its text, and its syntax when asked. */
export class SourceFile {
  readonly path: string
  readonly text: string
  #program: Node | undefined

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
  }

  get lines(): readonly string[] {
    return this.text.split('\n')
  }

  get isTest(): boolean {
    return /\.test\.tsx?$/.test(this.path)
  }

  get isTypeScript(): boolean {
    return /\.tsx?$/.test(this.path) && !this.path.endsWith('.d.ts')
  }

  get program(): Node {
    this.#program ??= parse(this.path, this.text)
    return this.#program
  }

  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length
  }
}

/** The repository as the rules see it; a test builds a small one from texts. */
export class House {
  readonly files: readonly SourceFile[]
  readonly #paths: ReadonlyMap<string, SourceFile>
  /** Paths that exist but are not read: images and the like. */
  readonly others: ReadonlySet<string>

  constructor(texts: Readonly<Record<string, string>>, others: readonly string[] = []) {
    this.files = Object.entries(texts).map(([path, text]) => new SourceFile(path, text))
    this.#paths = new Map(this.files.map((file) => [file.path, file]))
    this.others = new Set(others)
  }

  find(path: string): SourceFile | undefined {
    return this.#paths.get(path)
  }

  has(path: string): boolean {
    if (this.#paths.has(path) || this.others.has(path)) return true
    const folder = path.endsWith('/') ? path : `${path}/`
    return [...this.#paths.keys(), ...this.others].some((each) => each.startsWith(folder))
  }

  typescript(): readonly SourceFile[] {
    return this.files.filter((file) => file.isTypeScript)
  }
}

/** Something that breaks a rule: where, what, and what to type instead. */
export interface Finding {
  readonly rule: string
  readonly path: string
  readonly line: number
  readonly message: string
}

export interface Rule {
  readonly id: string
  readonly check: (house: House) => readonly Finding[]
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.qaidam', 'coverage', 'tmp'])
const READ = /\.(?:ts|tsx|mjs|js|cjs|json|md|sql|css|yaml|yml|html|csv)$|(?:^|\/)(?:LICENSE|run|\.gitignore)$/
const READ_BYTES_MAX = 2_000_000

/** Reads the whole repository, leaving out what others made. */
export function readHouse(root: string): House {
  const texts: Record<string, string> = {}
  const others: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) walk(full)
        continue
      }
      const path = relative(root, full).split(sep).join('/')
      if (!entry.isFile()) continue
      if (!READ.test(path)) {
        others.push(path)
        continue
      }
      const text = readFileSync(full, 'utf8')
      if (text.length > READ_BYTES_MAX) others.push(path)
      else texts[path] = text
    }
  }
  walk(root)
  return new House(texts, others)
}
