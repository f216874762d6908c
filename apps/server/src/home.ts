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
      editor: 'civilisation-office.editor',
    },
    disclosure: { register: 'civic.disclosure-request', post: 'government-services.portal' },
  },
  services: {
    guides: { register: 'civic.service-guide', name: 'name', theme: 'theme', procedure: 'procedure' },
    papers: {
      register: 'civic.open-document',
      part: 'part',
      title: 'heading',
      text: 'body',
      office: 'issuedBy',
      on: 'releasedOn',
    },
  },
  lookUps: {
    air: { figure: 'ecology.air.good-days', stations: 'ecology.air-station', name: 'name', area: 'area' },
    rivers: {
      sections: { register: 'ecology.river-section', name: 'name', water: 'water', area: 'area' },
      told: ['body', 'from', 'to', 'length', 'surface', 'noticeBoard', 'policy'],
      phone: 'hotline',
      chiefs: {
        register: 'ecology.river-chief',
        section: 'section',
        level: 'level',
        role: 'role',
        area: 'area',
        name: 'announced',
        post: 'post',
        duties: 'duties',
        office: 'supportOffice',
      },
    },
    villages: {
      figures: [
        'life.village.villages',
        'life.village.people',
        'life.village.income',
        'life.village.with-business',
        'life.village.stable-business',
      ],
      registers: [
        { register: 'life.village', area: 'area' },
        { register: 'life.village-income', area: 'area' },
        { register: 'life.village-business', area: 'area' },
      ],
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
      scripts: { bo: ['titleBo', 'textBo'], 'mn-Mong': ['titleMn', 'textMn'] },
      lead: 'home',
      notices: 'notices',
      gallery: 'pictures',
    },
    pictures: {
      register: 'civic.picture',
      article: 'article',
      picture: 'picture',
      place: 'place',
      alt: 'alt',
      caption: 'caption',
      photographer: 'photographer',
    },
    friends: [
      { name: { zh: '中国政府网', en: 'Government of China' }, href: 'https://www.gov.cn/' },
      { name: { zh: '中国文明网', en: 'Civilisation Office of China' }, href: 'http://www.wenming.cn/' },
      { name: { zh: '青海省人民政府', en: 'Government of Qinghai' }, href: 'http://www.qinghai.gov.cn/' },
    ],
  },
  activities: {
    register: 'civic.volunteer-activity',
    name: 'name',
    held: 'heldOn',
    area: 'area',
    places: 'places',
    told: ['place', 'kind', 'plannedHours'],
    signups: {
      register: 'civic.volunteer-signup',
      activity: 'activity',
      volunteer: 'volunteer',
      area: 'area',
      on: 'signedOn',
      volunteers: { register: 'civic.volunteer', person: 'person' },
      people: { register: 'life.person', name: 'name' },
    },
  },
  honours: {
    register: 'civic.good-person',
    name: 'name',
    kind: 'kind',
    area: 'area',
    deed: 'deed',
    shown: 'shownFrom',
    named: 'namedOn',
    nominations: {
      register: 'civic.nomination',
      prefix: 'TJ',
      on: 'nominatedOn',
      asked: ['nominee', 'kind', 'area', 'deed', 'nominatorName', 'nominatorPhone'],
    },
  },
  pillars: [
    {
      pillar: 'ecology',
      figures: ['ecology.air.good-days', 'ecology.air.pm25', 'ecology.water.section-good'],
    },
    {
      pillar: 'economy',
      figures: [
        'civic.indicators.gdp',
        'economy.dispatch.fixed-investment',
        'economy.market-entities.employed',
      ],
    },
    {
      pillar: 'life',
      figures: ['civic.indicators.urban-income', 'life.employment.new-urban', 'life.village.people'],
    },
  ],
  // Noughts that nobody takes for a real code; a prefecture states its own in site.json.
  site: {
    host: { zh: '海西州人民政府办公室（演示）', en: 'Office of the government of Haixi (demonstration)' },
    contact: '0977-0000000',
    siteId: '0000000000',
    filing: '青ICP备00000000号',
    policeFiling: '青公网安备00000000000000号',
  },
  views: { views: 'civic.strategy-view', entries: 'civic.strategy-entry' },
  work: { projects: { register: 'economy.project', leader: 'leader' } },
}
