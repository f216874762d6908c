import type { Bilingual } from '@qaidam/kernel'
import type { Severity, WordRule } from './finding.ts'

type Pairs = Readonly<Record<string, string>>

function rules(severity: Severity, why: Bilingual, pairs: Pairs): readonly WordRule[] {
  return Object.entries(pairs).map(([wrong, right]) => ({ wrong, right, severity, why }))
}

/** Of two spellings of one word the first table of variants recommends one; from memory. */
const VARIANTS = rules(
  'likely',
  { zh: 'GF 1001-2001《第一批异形词整理表》推荐写法', en: 'The spelling that GF 1001-2001 recommends.' },
  {
    帐本: '账本',
    笔划: '笔画',
    成份: '成分',
    车箱: '车厢',
    份量: '分量',
    份内: '分内',
    原故: '缘故',
    折衷: '折中',
    直接了当: '直截了当',
    指手划脚: '指手画脚',
    身分证: '身份证',
    人材: '人才',
    子细: '仔细',
    鱼网: '渔网',
    梗直: '耿直',
  },
)

/** 帐 hangs, 账 is reckoned: one character of money since the dictionaries parted them. */
const ACCOUNTS = rules(
  'likely',
  { zh: '与钱款有关的用“账”，“帐”只指帷帐、帐篷', en: '账 is of money; 帐 is a tent or a curtain.' },
  {
    帐户: '账户',
    帐号: '账号',
    帐目: '账目',
    帐单: '账单',
    记帐: '记账',
    台帐: '台账',
    对帐: '对账',
    报帐: '报账',
    帐册: '账册',
    转帐: '转账',
  },
)

/** Most of them stand in the list of a hundred that 《咬文嚼字》 printed; from memory. */
const MISWRITTEN = rules(
  'likely',
  { zh: '常见别字', en: 'Another character of the same sound or shape.' },
  {
    按装: '安装',
    布署: '部署',
    按排: '安排',
    甘败下风: '甘拜下风',
    自抱自弃: '自暴自弃',
    针贬: '针砭',
    泊来品: '舶来品',
    脉博: '脉搏',
    松驰: '松弛',
    一愁莫展: '一筹莫展',
    穿流不息: '川流不息',
    精萃: '精粹',
    重迭: '重叠',
    渡假: '度假',
    欢渡: '欢度',
    防碍: '妨碍',
    幅射: '辐射',
    天翻地复: '天翻地覆',
    言简意骇: '言简意赅',
    气慨: '气概',
    一股作气: '一鼓作气',
    粗旷: '粗犷',
    食不裹腹: '食不果腹',
    震憾: '震撼',
    凑和: '凑合',
    侯车室: '候车室',
    迫不急待: '迫不及待',
    既使: '即使',
    一如继往: '一如既往',
    草管人命: '草菅人命',
    挖墙角: '挖墙脚',
    一诺千斤: '一诺千金',
    不径而走: '不胫而走',
    峻工: '竣工',
    烩炙人口: '脍炙人口',
    鼎立相助: '鼎力相助',
    再接再励: '再接再厉',
    老俩口: '老两口',
    黄梁美梦: '黄粱美梦',
    美仑美奂: '美轮美奂',
    蛛丝蚂迹: '蛛丝马迹',
    萎糜不振: '萎靡不振',
    默守成规: '墨守成规',
    出奇不意: '出其不意',
    修茸: '修葺',
    声名雀起: '声名鹊起',
    谈笑风声: '谈笑风生',
    人情事故: '人情世故',
    额首称庆: '额手称庆',
    追朔: '追溯',
    走头无路: '走投无路',
    迁徒: '迁徙',
    洁白无暇: '洁白无瑕',
    寒喧: '寒暄',
    滥芋充数: '滥竽充数',
    脏款: '赃款',
    装祯: '装帧',
    旁证博引: '旁征博引',
    灸手可热: '炙手可热',
    编篡: '编纂',
    座落: '坐落',
    按步就班: '按部就班',
    精减: '精简',
    以经: '已经',
  },
)

const POWERS = rules(
  'severe',
  {
    zh: '公民享有“权利”，机关行使“权力”（宪法第二章“公民的基本权利和义务”）',
    en: 'Citizens have rights (权利); bodies of state exercise powers (权力).',
  },
  {
    权力和义务: '权利和义务',
    权力与义务: '权利与义务',
    权力义务: '权利义务',
    合法权力受: '合法权利受',
    公民权力: '公民权利',
    公民的权力: '公民的权利',
    群众的权力: '群众的权利',
    推荐人的权力: '推荐人的权利',
    投诉人的权力: '投诉人的权利',
    申请人的权力: '申请人的权利',
    行政权利: '行政权力',
    权利清单: '权力清单',
    公权利: '公权力',
    权利机关: '权力机关',
  },
)

const DOING = rules(
  'style',
  { zh: '公文和新闻中“作”用于抽象的固定搭配', en: 'Fixed words of documents take 作.' },
  {
    当家做主: '当家作主',
    做出决定: '作出决定',
    做出贡献: '作出贡献',
    做贡献: '作贡献',
    做斗争: '作斗争',
    做报告: '作报告',
    作事: '做事',
    作饭: '做饭',
    作梦: '做梦',
  },
)

const RESPECT = rules(
  'severe',
  { zh: '不尊重人的称呼，新闻报道禁用', en: 'A word that slights people; news does not use it.' },
  { 残废人: '残疾人', 蒙古大夫: '庸医', 弱智儿童: '智力障碍儿童', 瞎子: '盲人', 哑巴: '言语障碍者' },
)

/** Words that are wrong wherever they stand. */
export const WORDS: readonly WordRule[] = [
  ...VARIANTS,
  ...ACCOUNTS,
  ...MISWRITTEN,
  ...POWERS,
  ...DOING.map((rule) => ({
    ...rule,
    except: ['工作事', '作事业', '操作事', '运作事', '合作事', '创作事', '动作事'],
  })),
  ...RESPECT,
]
