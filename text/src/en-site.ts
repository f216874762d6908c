import type { Translated } from './texts.ts'
import type { zhSite } from './zh-site.ts'

export const enSite: Translated<typeof zhSite> = {
  sections: 'News',
  sectionsTitle: 'Sections of the site',
  sectionsIntro: (sections, articles) => `${sections} sections with ${articles} articles, in Chinese.`,
  sectionUnder: (section, articles) => `${section}: ${articles} articles in Chinese, the newest first.`,
  sectionEmpty: 'This section has no articles yet.',
  otherSections: 'Other sections',
  news: 'News',
  notices: 'Notices',
  articleText: 'Article',
  articlePublished: 'Published',
  articleSource: 'Source',
  articleEditor: 'Editor',
  articleColumn: 'Section',
  articlePictures: 'Pictures',
  pictureCount: (count) => (count === '1' ? '1 picture' : `${count} pictures`),
  galleryNote: 'The files of the pictures are not on this site yet; a drawing stands for them.',
  articleHistory: 'How this article was entered and changed',
  articleNeighbours: 'Articles before and after',
  articleBefore: 'Before:',
  articleAfter: 'After:',
  relatedArticles: 'Related articles',
  previousPage: 'Previous page',
  pageOfPages: (page, pages) => `Page ${page} of ${pages}`,
}
