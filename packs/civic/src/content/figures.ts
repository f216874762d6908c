import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'civilisation-office'
const articles = talliesOf({ register: 'civic.article', owner, level: 'county', on: 'publishedOn' })

export const articlesPublished = articles({
  id: 'civic.articles.published',
  name: ['门户发布文章', 'Articles published'],
  definition: ['期内门户各栏目发布的文章篇数', 'Articles published in all sections of the portal.'],
  unit: '篇',
})

export const noticesPublished = articles({
  id: 'civic.articles.notices',
  name: ['发布通知公告', 'Notices published'],
  definition: ['期内门户通知公告栏目发布的篇数', 'Notices published on the portal.'],
  unit: '篇',
  where: [{ field: 'section', in: ['notices'] }],
})

export const picturesPublished = articles({
  id: 'civic.articles.pictures',
  name: ['发布图片', 'Pictures published'],
  definition: ['期内门户文章所附图片数之和', 'Pictures that stand with the articles of the portal.'],
  unit: '个',
  add: { sum: 'pictures' },
})

export const goodPeople = talliesOf({
  register: 'civic.good-person',
  owner,
  level: 'county',
  on: 'namedOn',
})({
  id: 'civic.good-people',
  name: ['评出月度好人', 'Good people named'],
  definition: ['期内评出的月度好人人次', 'Good people of the month, named in the period.'],
  unit: '人次',
})
