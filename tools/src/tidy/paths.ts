import type { Finding, Rule } from './house.ts'

/** Written in pieces, so that this file does not find itself. */
const BANNED: readonly { readonly pattern: RegExp; readonly what: string; readonly instead: string }[] = [
  {
    pattern: new RegExp(`/${'work'}/(?:main|shared|\\.library)\\b`),
    what: 'a path of one machine',
    instead: 'make it from the repository root with path.resolve',
  },
  {
    pattern: new RegExp(`/(?:${['home', 'Users'].join('|')})/[A-Za-z]`),
    what: 'a path of one machine',
    instead: 'make it from the repository root with path.resolve',
  },
  {
    pattern: new RegExp(`(?:^|[/"'@\\s])${'registry'}\\.(?:npmjs|npmmirror|yarnpkg|npm)\\.`),
    what: 'a registry host',
    instead: "leave it to the reader's npm configuration",
  },
  {
    pattern: /"resolved": "https?:/,
    what: 'a registry host',
    instead: 'run npm install with omit-lockfile-registry-resolved=true',
  },
]

/** The repository works anywhere: it names no machine's folders and no package registry. */
export const paths: Rule = {
  id: 'paths',
  check: (house) =>
    house.files.flatMap((file) => file.lines.flatMap((line, index) => refused(line, index, file.path))),
}

function refused(line: string, index: number, path: string): readonly Finding[] {
  return BANNED.filter(({ pattern }) => pattern.test(line)).map(({ pattern, what, instead }) => ({
    rule: 'paths',
    path,
    line: index + 1,
    message: `"${pattern.exec(line)?.[0]}" is ${what}; ${instead}.`,
  }))
}
