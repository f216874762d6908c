import { addDays, day, type Moves, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { batches, Course, later, workday } from '../ways/course.ts'

const OFFICE = 'civilisation-office'
const EDITOR = `${OFFICE}.editor`
const PROOFREADER = `${OFFICE}.proofreader`
/** Who passes each round, beside the proofreader. */
const ROUNDS = [
  ['first', `${OFFICE}.reviewer`],
  ['second', `${OFFICE}.section-head`],
  ['final', `${OFFICE}.director`],
] as const

/** How far a manuscript has come: rounds passed, and what happened after them. */
type Fate =
  | 'draft'
  | 'first'
  | 'proofread'
  | 'second'
  | 'last'
  | 'ready'
  | 'scheduled'
  | 'published'
  | 'withdrawn'
  | 'declined'
  | 'returned'

/** All of it is made up; some of those that are not reviewed yet hold mistakes on purpose. */
const TOLD: readonly (readonly [Fate, section: string, county: string, title: string, ...text: string[]])[] =
  [
    [
      'published',
      'volunteering',
      'delingha',
      '冬日暖阳：志愿者为独居老人备煤',
      '入冬前，社区志愿者把院里的煤分装成小袋，送到七位独居老人门口，顺手检查了烟道。',
      '老人们说，袋子轻，自己就能提进屋。',
    ],
    [
      'published',
      'notices',
      'golmud',
      '关于冬季志愿服务时间调整的通知',
      '自2020年12月1日起，户外志愿服务改在10时至16时进行，风力六级以上的取消。',
      '已报名的不用重新报名，有变化的由组织者电话告知。',
    ],
    [
      'withdrawn',
      'creation',
      'ulan',
      '文明村镇复查走进茶卡',
      '复查组先入户，再看台账。材料能从台账里查到的，不再要求村里另报。',
    ],
    [
      'scheduled',
      'festivals',
      'delingha',
      '我们的节日·元旦：社区包饺子邀您来',
      '社区食堂备好面和馅，请各族邻居一起来包。带上一道自家的点心更好。',
    ],
    [
      'ready',
      'books',
      'golmud',
      '新书架：柴达木的候鸟',
      '这本图册收了四十种水鸟，每种一页，写明在哪片湖、哪个月看得到。书名和内容均为虚构。',
    ],
    [
      'ready',
      'etiquette',
      'dulan',
      '礼仪课：冬季让路与让座',
      '路面结冰时，车让人，年轻人让老人。上车前抖掉身上的雪，座位留给抱孩子的人。',
    ],
    [
      'last',
      'haixi',
      'delingha',
      '清雪不过夜：一座高原小城的约定',
      '每逢下雪，商铺门前各扫一段，机关单位包干路口，天亮之前路面见底。',
    ],
    [
      'last',
      'minors',
      'tianjun',
      '寒假安全提示',
      '冰面再厚也不要上去。独自在家不给陌生人开门，取暖的炉子要留气口。',
    ],
    [
      'second',
      'good-people',
      'golmud',
      '守井人：戈壁深处的十五个春天',
      '他守着三眼机井，管着两个社的浇地水。水表每天抄两遍，账目贴在井房门口。人物为虚构。',
    ],
    [
      'second',
      'documents',
      'mangya',
      '志愿服务登记表怎么填',
      '一人一表，只填三项。已经登记过的不再重填，变了电话的打一个电话就行。',
    ],
    [
      'proofread',
      'creation',
      'golmud',
      '文明楼院评比换了办法',
      '不再打分排名，改由居民说三件最想改的事，楼院牵头改，改完请提意见的人来看。',
    ],
    [
      'first',
      'haixi',
      'dulan',
      '红砂路上的便民桥',
      '截至11月底，三座便民桥全部通行。村里开了账户,专款专用。',
      '桥头立了牌子，写明限重和电话。',
    ],
    [
      'first',
      'notices',
      'delingha',
      '关于好人推荐截至日期的通知',
      '推荐截止12月31日。推荐人的情况不公开，推荐材料只需填一次表。',
    ],
    [
      'returned',
      'pictures',
      'mangya',
      '文明风采：雅丹落日',
      '一组照片记录了雅丹的落日，照片的的拍摄者是志愿者,机位在老茫崖。',
    ],
    ['declined', 'home', 'golmud', '某店开业大酬宾', '开业三天全场八折，欢迎光临。'],
    [
      'draft',
      'volunteering',
      'tianjun',
      '牧区送书车开进冬窝子',
      '送书车每月跑两趟，带去三百册书，也带回牧民写的借书条子。',
    ],
    [
      'draft',
      'home',
      'delingha',
      '一周要闻（待补）',
      '11月31日，全州清雪会议在德令哈县召开，参会的有3、4个部门。',
    ],
  ]

/** What the office itself looks out for. */
export function ownWords(): readonly { readonly values: Values; readonly from: ReturnType<typeof day> }[] {
  const from = day('2019-04-01')
  return [
    ['柴旦', '大柴旦', 'likely', '地名用全称'],
    ['文明办公室', '州精神文明建设指导委员会办公室', 'style', '首次出现用全称，其后可用“州文明办”'],
    ['老百姓', '群众', 'style', '正式文稿用语'],
  ].map(([wrong = '', right = '', severity = '', why = '']) => ({
    values: { wrong, right, severity, why },
    from,
  }))
}

/** Days that the prefecture set for its sections; made up. */
const FRESH: Readonly<Record<string, string>> = { home: '14', notices: '30', haixi: '30', volunteering: '60' }
const SECTIONS =
  'home haixi creation good-people minors volunteering festivals books etiquette notices documents pictures'

export function columns(): readonly { readonly values: Values; readonly from: ReturnType<typeof day> }[] {
  return SECTIONS.split(' ').map((section) => ({
    values: { section, days: FRESH[section] ?? '180', basis: '本州设定（可调整）' },
    from: day('2019-04-01'),
  }))
}

const COUNTIES: Readonly<Record<string, string>> = {
  golmud: '632801',
  delingha: '632802',
  mangya: '632803',
  ulan: '632821',
  dulan: '632822',
  tianjun: '632823',
}
const FIRST_NUMBER = 301
const numberOf = (index: number) => `WZ-2020-${String(FIRST_NUMBER + index).padStart(4, '0')}`

/** Those that wait came last; those that came out came first. */
function writtenOn(index: number) {
  return workday(addDays(day('2020-11-16'), index * 2))
}

const authorOf = (county: string, index: number) => (index % 4 === 0 ? EDITOR : `government-${county}.clerk`)

export function manuscripts(): readonly Values[] {
  return TOLD.map(([, section, county, title, ...paragraphs], index) => ({
    article: numberOf(index),
    section,
    title: `${title}（演示）`,
    source: index % 4 === 0 ? '州文明办' : '县市投稿',
    author: authorOf(county, index),
    writtenOn: writtenOn(index),
    area: COUNTIES[county] ?? null,
    text: paragraphs.join('\n'),
  }))
}

/** What became of each; what is withdrawn was published in a write before. */
export function* manuscriptMoves(): Generator<Moves> {
  yield* batches('manuscripts', '演示数据：稿件三审三校', courses())
  yield* batches('withdrawals', '演示数据：撤稿', withdrawals())
}

function* courses(): Generator<Course> {
  const chance = new Chance(0xa47c1f)
  for (const [index, [fate, , county]] of TOLD.entries()) {
    const course = new Course('civic.manuscript', numberOf(index), chance)
    const on = writtenOn(index)
    if (fate === 'draft') continue
    course.make(on, authorOf(county, index), 'contribute')
    if (fate === 'returned') {
      yield course.make(on, PROOFREADER, 'send-back', { reason: '有叠字和半角标点，请改后再投' })
      continue
    }
    if (fate === 'declined') {
      yield course.make(on, ROUNDS[0][1], 'decline', { reason: '商业广告，不在本网刊发' })
      continue
    }
    yield issued(passed(course, fate, on), fate, on)
  }
}

const PASSED: Readonly<Partial<Record<Fate, number>>> = { first: 0, proofread: 0, second: 1, last: 2 }

function passed(course: Course, fate: Fate, on: ReturnType<typeof day>): Course {
  for (const [name, reviewer] of ROUNDS.slice(0, PASSED[fate] ?? 3)) {
    course.make(on, PROOFREADER, `${name}-proof`).make(on, reviewer, `${name}-review`)
  }
  return fate === 'proofread' ? course.make(on, PROOFREADER, 'first-proof') : course
}

function issued(course: Course, fate: Fate, on: ReturnType<typeof day>): Course {
  if (fate === 'scheduled')
    return course.make(later(on, 1), EDITOR, 'schedule', { values: { publishAt: '2027-01-01T08:00' } })
  return fate === 'published' || fate === 'withdrawn' ? course.make(later(on, 1), EDITOR, 'publish') : course
}

function* withdrawals(): Generator<Course> {
  const chance = new Chance(0xa47c20)
  for (const [index, [fate]] of TOLD.entries()) {
    if (fate !== 'withdrawn') continue
    const course = new Course('civic.manuscript', numberOf(index), chance)
    const reason = '文中地名与图片不符，撤下核实'
    yield course.make(later(writtenOn(index), 6), EDITOR, 'withdraw', { reason })
  }
}
