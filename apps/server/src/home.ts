import type { PortalOptions } from '@qaidam/portal'

/** What the portal opens with: the demonstration's rows make the report of this half-year. */
export const HOME: PortalOptions = {
  report: 'ecology.brief',
  period: '2020H1',
  citizens: {
    lookUp: {
      register: 'economy.approval-application',
      numbers: ['application', 'project'],
      phone: 'contactPhone',
    },
    reports: {
      register: 'civic.citizen-report',
      post: 'government-services.portal',
      ratings: ['satisfied', 'dissatisfied'],
    },
  },
  content: {
    articles: {
      register: 'civic.article',
      section: 'section',
      title: 'title',
      source: 'source',
      editor: 'editor',
      published: 'publishedOn',
      text: 'text',
      pictures: 'pictures',
      lead: 'home',
      notices: 'notices',
      gallery: 'pictures',
    },
  },
  views: { views: 'civic.strategy-view', entries: 'civic.strategy-entry' },
  work: { projects: { register: 'economy.project', leader: 'leader' } },
}
