import { choice, defineRegister, type Instant, onDay, text, type Values } from '@qaidam/kernel'
import { COMPOSITION } from '../example-prefecture.ts'
import { store as EXAMPLE, HOSTILE } from '../example-store.ts'
import type { PortalOptions } from '../index.ts'
import type { ArticleRegister } from './content.ts'

/** A register of articles, as a pack may define one. */
const register = defineRegister({
  id: 'platform.story',
  name: { zh: '文章', en: 'Stories' },
  why: { zh: '示例', en: 'An example.' },
  kind: 'fact',
  subject: 'story',
  owner: 'ecology-bureau',
  key: ['story'],
  fields: {
    story: text('编号', 'Number'),
    section: choice('栏目', 'Section', {
      choices: {
        first: { zh: '首页', en: 'Home' },
        river: { zh: '河湖', en: 'Rivers' },
        notices: { zh: '通知公告', en: 'Notices' },
        gallery: { zh: '风采', en: 'In pictures' },
        empty: { zh: '空栏', en: 'Nothing yet' },
      },
    }),
    title: text('标题', 'Title'),
    source: text('来源', 'Source'),
    editor: text('编辑', 'Editor'),
    published: onDay('发布日期', 'Published'),
    text: text('正文', 'Text', { lengthMax: 20_000 }),
    pictures: text('图片数', 'Pictures'),
  },
  readableBy: 'public',
})

export const ARTICLES: ArticleRegister = {
  register: register.id,
  section: 'section',
  title: 'title',
  source: 'source',
  editor: 'editor',
  published: 'published',
  text: 'text',
  pictures: 'pictures',
  lead: 'first',
  notices: 'notices',
  gallery: 'gallery',
}

export const OPTIONS: PortalOptions = {
  report: 'ecology.brief',
  period: '2020H1',
  content: { articles: ARTICLES },
}

export const story = (id: string, of: Partial<Values>): Values => ({
  story: id,
  section: 'river',
  title: `第 ${id} 篇`,
  source: '州文明办',
  editor: 'editor-1',
  published: '2020-01-01',
  text: `第 ${id} 篇的正文`,
  pictures: '0',
  ...of,
})

export const STORIES: readonly Values[] = [
  story('clean', {
    title: '巴音河清洁行动',
    published: '2020-06-02',
    text: '志愿者在巴音河边捡拾垃圾。\n\n\n三车垃圾运走了。',
    pictures: '2',
  }),
  story('clean-2', {
    title: '巴音河边捡垃圾',
    published: '2020-05-02',
    text: '又一次清洁行动，垃圾装了三车。',
  }),
  story('hostile', { title: HOSTILE, published: '2020-04-01', text: HOSTILE }),
  story('notice', { section: 'notices', title: '招募公告', published: '2020-06-03' }),
  story('lake', { section: 'gallery', title: '盐湖晨光', pictures: '5' }),
  // The clock of the example stands at 14:00 of 24 November 2026 in Beijing.
  story('today', { section: 'first', title: '今天的要闻', published: '2026-11-24' }),
  story('tomorrow', { section: 'first', title: '明天的要闻', published: '2026-11-25' }),
  ...Array.from({ length: 16 }, (_, index) => story(`old-${index}`, { published: `2019-01-${index + 10}` })),
]

export interface Shelf {
  stories: readonly Values[]
  seq: number
  reads: number
  now: Instant
}

/** The example store with a shelf of articles on which a test may put more. */
export function storeOn(shelf: Shelf): typeof EXAMPLE {
  const composition = {
    ...COMPOSITION,
    registers: new Map([...COMPOSITION.registers, [register.id, register] as const]),
  }
  return {
    ...EXAMPLE,
    composition,
    clock: () => shelf.now,
    head: async () => ({ seq: shelf.seq, recordedAt: null }),
    records: async (id, asked) => {
      if (id !== register.id) return EXAMPLE.records(id, asked)
      shelf.reads += 1
      const records = shelf.stories.map((values) => ({
        record: values.story ?? '',
        values,
        validFrom: null,
        validTo: null,
      }))
      return { records, next: null }
    },
  }
}

export const aShelf = (): Shelf => ({
  stories: STORIES,
  seq: 1,
  reads: 0,
  now: '2026-11-24T06:00:00.000Z' as Instant,
})
