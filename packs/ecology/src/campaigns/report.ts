import type { ReportSection } from '@qaidam/kernel'

const since = '2016'

export const campaignsReport: ReportSection = {
  heading: { zh: '专项清理整治', en: 'Campaigns' },
  paragraphs: [
    {
      text: {
        zh: '2016年以来，综合整治散乱污企业{firms}，其中关停取缔{shut}、整合搬迁{moved}、升级改造{upgraded}。',
        en: 'Since 2016, {firms} of scattered polluters were dealt with: shut down {shut}, relocated {moved}, upgraded {upgraded}.',
      },
      figures: {
        firms: { figure: 'ecology.scattered-polluters.rectified', relation: '=', since },
        shut: { figure: 'ecology.scattered-polluters.shut-down', relation: '=', since },
        moved: { figure: 'ecology.scattered-polluters.relocate', relation: '=', since },
        upgraded: { figure: 'ecology.scattered-polluters.upgrade', relation: '=', since },
      },
    },
    {
      text: {
        zh: '2016年以来，淘汰燃煤小锅炉{boilers}。',
        en: 'Since 2016, small coal boilers of {boilers} were retired.',
      },
      figures: { boilers: { figure: 'ecology.coal-boilers.retired', relation: '=', since } },
    },
    {
      text: {
        zh: '期末在册违建别墅、大棚房问题{found}，整改到位率为{rate}。',
        en: 'Illegal villas and greenhouse-houses were found at {found} by the last day; {rate} were put right.',
      },
      figures: {
        found: { figure: 'ecology.campaigns.found', relation: '=' },
        rate: { figure: 'ecology.campaigns.rectified', relation: '=' },
      },
    },
  ],
}
