import { addDays, day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { someName } from '../staff-names.ts'
import { WRITTEN } from './written.ts'

const ARTICLES = 240

/** Sections with what an article of each is called; all of it is made up. */
const TOLD: readonly (readonly [section: string, ...titles: string[]])[] = [
  ['haixi', '文明新风进社区', '柴达木书香四溢', '一条街的变化'],
  ['creation', '文明单位创建动员会召开', '文明村镇复查启动', '文明家庭评选揭晓'],
  ['good-people', '平凡岗位上的坚守', '雪夜救援的牧民', '三十年照料邻居老人'],
  ['minors', '“小手拉大手”活动走进校园', '乡村少年宫开放', '暑期安全提示'],
  ['volunteering', '志愿者走上街头清洁家园', '周末志愿服务预告', '敬老院里的笑声'],
  ['festivals', '我们的节日·清明', '我们的节日·端午', '我们的节日·中秋'],
  ['books', '新书架：高原生态读本', '新书架：柴达木故事', '新书架：民族团结故事集'],
  ['etiquette', '礼仪课：乘车礼仪', '礼仪课：餐桌礼仪', '礼仪课：网络文明'],
  ['notices', '关于文明单位申报的通知', '好人评选公示', '志愿服务招募公告'],
  ['documents', '文明创建测评体系解读', '志愿服务办法摘编', '常用表格下载'],
  ['pictures', '文明风采：盐湖晨光', '文明风采：草原赛马', '文明风采：胡杨秋色'],
  ['home', '一周要闻', '文明海西专题上线', '网站改版说明'],
]

const NO_OTHER_SCRIPT = { titleBo: null, textBo: null, titleMn: null, textMn: null }

/**
 * Well-known words that show how the scripts stand, and no translation of the article: a Tibetan greeting,
 * the Tibetan name of Haixi, and the word Mongol.
 */
const OTHER_SCRIPTS: Readonly<Record<string, Values>> = {
  etiquette: { ...NO_OTHER_SCRIPT, titleBo: 'བཀྲ་ཤིས་བདེ་ལེགས།', textBo: 'བཀྲ་ཤིས་བདེ་ལེགས།' },
  festivals: { ...NO_OTHER_SCRIPT, titleMn: 'ᠮᠣᠩᠭᠣᠯ', textMn: 'ᠮᠣᠩᠭᠣᠯ' },
  haixi: { ...NO_OTHER_SCRIPT, titleBo: 'མཚོ་ནུབ་', textBo: 'མཚོ་ནུབ་', titleMn: 'ᠮᠣᠩᠭᠣᠯ', textMn: 'ᠮᠣᠩᠭᠣᠯ' },
}

export function articles(): readonly Values[] {
  const told = new Map<string, number>()
  return generated()
    .toReversed()
    .map((article) => {
      const section = article.section ?? ''
      const place = told.get(section) ?? 0
      told.set(section, place + 1)
      const written = WRITTEN[section]?.[place]
      if (written === undefined) return article
      const [title, ...paragraphs] = written
      return {
        ...article,
        ...(place === 0 ? OTHER_SCRIPTS[section] : {}),
        title: `${title}（演示）`,
        text: paragraphs.join('\n'),
      }
    })
    .toReversed()
}

function generated(): readonly Values[] {
  const chance = new Chance(0xa47c1e)
  return countiesFor(ARTICLES)
    .map((county) => ({ county, on: dayIn(county, '2019-01-15', '2020-08-28', chance) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ county, on }, index) => {
      const [section = 'home', ...titles] = chance.pick(TOLD)
      const title = chance.pick(titles)
      return {
        article: `WZ-${on.slice(0, 4)}-${digits(index + 1, 4)}`,
        section,
        title: `${title}（演示）`,
        source: chance.pick(['州文明办', '柴达木日报（演示）', '县融媒体中心（演示）', '志愿者投稿']),
        editor: 'civilisation-office.editor',
        publishedOn: on,
        area: county,
        text: `${title}。本文为演示数据，由程序生成，不涉及任何真实的人和事。`,
        pictures: String(section === 'pictures' ? chance.between(3, 9) : chance.between(0, 3)),
        ...NO_OTHER_SCRIPT,
      }
    })
}

const DEEDS = {
  helping: '多年帮助行动不便的邻居买菜送药',
  brave: '跳进冰冷的河里救起落水的孩子',
  honest: '捡到牧民卖羊的钱，找了三天送还',
  devoted: '在海拔四千米的道班守了二十个冬天',
  family: '照料卧床的婆婆十二年',
} as const

/** Three a month, from January 2019 to August 2020. */
export function goodPeople(): readonly Values[] {
  const chance = new Chance(0x900d0e)
  const kinds = Object.keys(DEEDS) as (keyof typeof DEEDS)[]
  return countiesFor(60).map((area, index) => {
    const month = index % 20
    const shownFrom = day(`${2019 + Math.floor(month / 12)}-${digits((month % 12) + 1, 2)}-10`)
    const kind = chance.pick(kinds)
    return {
      honour: `HR-${shownFrom.slice(0, 4)}-${digits(index + 1, 3)}`,
      name: someName(chance),
      kind,
      area,
      deed: `${DEEDS[kind]}（演示，人物为虚构）`,
      shownFrom,
      namedOn: addDays(shownFrom, 12),
    }
  })
}

/** Whom citizens nominated in the summer of 2020; two of three leave no telephone. */
export function nominations(): readonly Values[] {
  const chance = new Chance(0x900d0f)
  const kinds = Object.keys(DEEDS) as (keyof typeof DEEDS)[]
  return countiesFor(12).map((area, index) => {
    const kind = chance.pick(kinds)
    return {
      nomination: `TJ-2020-${digits(index + 1, 6)}`,
      nominatedOn: dayIn(area, '2020-05-01', '2020-08-20', chance),
      nominee: someName(chance),
      kind,
      area,
      deed: `${DEEDS[kind]}（演示，人物为虚构）`,
      nominatorName: someName(chance),
      nominatorPhone: index % 3 === 0 ? `0977-8${digits(chance.between(0, 999_999), 6)}` : null,
    }
  })
}
