import type { WordFinding } from './finding.ts'

const HALF = {
  zh: '中文里的标点用全角（GB/T 15834-2011）',
  en: 'Marks of Chinese text are full-width (GB/T 15834-2011).',
}
const TWICE = { zh: '标点重复', en: 'Two marks where one stands.' }
const ELLIPSIS = {
  zh: '省略号为六个点“……”（GB/T 15834-2011）',
  en: 'An ellipsis is six dots (GB/T 15834-2011).',
}
const DASH = {
  zh: '破折号为两字长“——”（GB/T 15834-2011）',
  en: 'A dash is two characters long (GB/T 15834-2011).',
}
const BETWEEN = {
  zh: '并列的引号之间、书名号之间通常不用顿号（GB/T 15834-2011）',
  en: 'Between quoted parts or titles in a row there is usually no enumeration comma (GB/T 15834-2011).',
}
const DOUBLED = { zh: '叠字，可能多写了一个', en: 'A word twice in a row.' }
const REPEATED = { zh: '同样的话连写了两遍', en: 'The same words twice in a row.' }
const UNPAIRED = {
  zh: '前后括号、引号或书名号不成对',
  en: 'Brackets, quotes or title marks without their pair.',
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}

interface Pattern {
  readonly rule: string
  readonly found: RegExp
  readonly right: (match: RegExpExecArray) => string | null
  readonly why: WordFinding['why']
  readonly severity: WordFinding['severity']
}

const PATTERNS: readonly Pattern[] = [
  {
    rule: 'half-width',
    // After or before a Chinese character; a point only where a sentence ends, so numbers and addresses pass.
    found: /(?<=[\p{Script=Han}”》）])[,;:?!()]|\((?=\p{sc=Han})|(?<=\p{sc=Han})\.(?=\s|$|\p{sc=Han})/gmu,
    right: ([mark]) => FULL[mark] ?? null,
    why: HALF,
    severity: 'likely',
  },
  {
    rule: 'half-width-quote',
    found: /"([^"\n]*\p{Script=Han}[^"\n]*)"/gu,
    right: ([, inside]) => `“${inside}”`,
    why: HALF,
    severity: 'likely',
  },
  {
    rule: 'ellipsis',
    found: /(?:。{2,}|\.{3,}|(?<!…)…(?!…))/gu,
    right: () => '……',
    why: ELLIPSIS,
    severity: 'style',
  },
  {
    rule: 'dash',
    found: /(?<=[\p{Script=Han}”])--+(?=[\p{Script=Han}“])/gu,
    right: () => '——',
    why: DASH,
    severity: 'style',
  },
  {
    rule: 'mark-twice',
    found: /([，、；：])[，、；：。]|([。])，/gu,
    right: () => null,
    why: TWICE,
    severity: 'likely',
  },
  {
    rule: 'enumeration',
    found: /”、“|》、《/gu,
    right: ([all]) => all.replace('、', ''),
    why: BETWEEN,
    severity: 'style',
  },
  {
    rule: 'doubled',
    found:
      /的的(?!确)|(?<!不)了了|是是(?!非)|在在|与与|或或|被被|把把|将将|并并|及及|为为|和和(?![气美睦])/gu,
    right: ([all]) => all.slice(0, 1),
    why: DOUBLED,
    severity: 'likely',
  },
  {
    rule: 'repeated',
    found: /(\p{Script=Han}{3,12})\1/gu,
    right: ([, once]) => once ?? null,
    why: REPEATED,
    severity: 'likely',
  },
]

/** 截至 is followed by a day; 截止 stands alone, or before 日期. */
const UNTIL: readonly Pattern[] = [
  {
    rule: 'until',
    found: /截止(?=到?\s*(?:\d|目前|今年|去年|昨|本月|上月|月底|年底|[一二三四五六七八九十]+月))/gu,
    right: () => '截至',
    why: { zh: '后面带时间的用“截至”', en: 'Before a time it is 截至.' },
    severity: 'likely',
  },
  {
    rule: 'until',
    found: /截至(?=日期|时间(?!\d))/gu,
    right: () => '截止',
    why: { zh: '“截止日期”“截止时间”用“截止”', en: 'Of a closing day it is 截止.' },
    severity: 'likely',
  },
]

/** Marks that are not as GB/T 15834-2011 has them, and words twice in a row. */
export function marksIn(text: string): readonly WordFinding[] {
  const found = [...PATTERNS, ...UNTIL].flatMap(({ rule, found: pattern, right, why, severity }) =>
    [...text.matchAll(pattern)].map(
      (match): WordFinding => ({
        at: match.index,
        wrong: match[0],
        right: right(match),
        why,
        severity,
        rule,
      }),
    ),
  )
  return [...found, ...unpairedIn(text)]
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
]

/** The first mark of each kind, paragraph by paragraph, that has no other half. */
function unpairedIn(text: string): readonly WordFinding[] {
  let from = 0
  return text.split('\n').flatMap((paragraph) => {
    const start = from
    from += paragraph.length + 1
    return PAIRS.flatMap(([open, close]) => {
      const at = unpairedAt(paragraph, open, close)
      if (at === undefined) return []
      const wrong = paragraph[at] ?? ''
      return { at: start + at, wrong, right: null, why: UNPAIRED, severity: 'likely' as const, rule: 'pair' }
    })
  })
}

function unpairedAt(text: string, open: string, close: string): number | undefined {
  const waiting: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) waiting.push(at)
    if (text[at] === close && waiting.pop() === undefined) return at
  }
  return waiting[0]
}
