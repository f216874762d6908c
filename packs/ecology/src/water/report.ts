import type { ReportSection } from '@qaidam/kernel'

const relation = '='

/** What the brief says of water. */
export const waterReport: ReportSection = {
  heading: { zh: '饮用水水源地与地表水', en: 'Drinking-water sources and surface water' },
  paragraphs: [
    {
      text: {
        zh: '县级及以上集中式饮用水水源地水质达到或优于Ⅲ类的比例为{number}，达标水量占{volume}。',
        en: 'Of the drinking-water sources at county level and above, {number} were of class III or better; they gave {volume} of the water.',
      },
      figures: {
        number: { figure: 'ecology.water.source-class', relation },
        volume: { figure: 'ecology.water.source-class-volume', relation },
      },
    },
    {
      text: {
        zh: '地表水断面水质优良比例为{good}，劣Ⅴ类断面比例为{worst}。',
        en: 'Of the sections of surface water, {good} were of class III or better and {worst} worse than class V.',
      },
      figures: {
        good: { figure: 'ecology.water.section-good', relation },
        worst: { figure: 'ecology.water.section-worst', relation },
      },
    },
    {
      text: {
        zh: '2018年以来，发现水源地环境问题{found}，尚有{open}未销号，整改率{share}。',
        en: 'Since 2018, {found} problems of sources were found; {open} are open, {share} remedied.',
      },
      figures: {
        found: { figure: 'ecology.water.problems-found', relation, since: '2018' },
        open: { figure: 'ecology.water.problems-open', relation, since: '2018' },
        share: { figure: 'ecology.water.problems-remedied-share', relation, since: '2018' },
      },
    },
  ],
}
