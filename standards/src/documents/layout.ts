import { defineStandard } from '@qaidam/kernel'
import { GBT9704_2012 } from '../sources.ts'

/** The measures of an official document. Lengths in mm, sizes of type in points, as decimal strings. */
export const documentLayout = defineStandard({
  id: 'documents.layout',
  name: { zh: '党政机关公文版面', en: 'Layout of official documents' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2012-07-01',
      value: {
        paper: 'A4',
        marginsMm: { top: 37, left: 28, right: 26, bottom: 35 },
        typeAreaMm: { width: 156, height: 225 },
        grid: { lines: 22, characters: 28, linePt: '28.95' },
        sizesPt: { title: 22, body: 16, note: 14 },
        fonts: {
          title: '小标宋',
          body: '仿宋',
          headings: ['黑体', '楷体', '仿宋', '仿宋'],
          signer: '楷体',
          pageNumber: '宋体',
        },
        head: { issuerBelowTypeAreaMm: 35, ruleBelowNumberMm: 4, copyNumberDigits: 6 },
        titleLinesBelowRule: 2,
        indentCharacters: 2,
        signature: { sealedDateFromRight: 4, unsealedFromRight: 2, dateAfterSignature: 2 },
        recordRulesMm: { outer: '0.35', inner: '0.25' },
        pageNumber: { form: '— 1 —', belowTypeAreaMm: 7, fromEdgeCharacters: 1 },
      },
      cite: GBT9704_2012.at('5 至 7'),
    },
  ],
})

/** The form of a letter, from memory. */
export const letterLayout = defineStandard({
  id: 'documents.letter-layout',
  name: { zh: '信函格式', en: 'Layout of letters' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2012-07-01',
      value: { topMm: 30, doubleRuleMm: 170, ruleFromBottomMm: 20 },
      cite: GBT9704_2012.at('10.1', 'unverified'),
    },
  ],
})
