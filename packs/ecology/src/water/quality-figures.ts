import { type Bilingual, defineFigure, type Evaluation } from '@qaidam/kernel'

type About = Pick<Evaluation, 'id' | 'name' | 'definition'> &
  Partial<Pick<Evaluation, 'unit' | 'places' | 'method' | 'settings' | 'better' | 'parts'>>

/** What all figures of water quality share: whose they are, and that changes follow print. */
function waterFigure(about: About): Evaluation {
  return defineFigure({
    unit: '%',
    places: 1,
    method: 'water.class-share',
    parts: 'ecology.water-section-day',
    ...about,
    kind: 'evaluation',
    per: { area: 'county', period: 'month' },
    rounding: 'half_even',
    changeFrom: 'published',
    owner: 'ecology-environment',
    published: true,
  })
}

const BY_MONTH = 'each-month'
const SOURCES = 'ecology.water-source-day'
const STATIONS = 'ecology.water-station-day'

export const sourceClass = waterFigure({
  id: 'ecology.water.source-class',
  name: {
    zh: '县级及以上集中式饮用水水源地水质达到或优于Ⅲ类比例',
    en: 'Drinking-water sources at county level and above of class III or better',
  },
  definition: {
    zh: '期内各月监测均达标的水源地个数占有监测结果的县级及以上水源地个数的百分比；地表水按GB 3838-2002（水温、总氮、粪大肠菌群不参评，补充项目和特定项目不超限值），地下水按GB/T 14848-2017 Ⅲ类',
    en: 'Sources that complied in every month sampled, in per cent of all that were sampled; surface water by GB 3838-2002 with its tables 2 and 3, groundwater by class III of GB/T 14848-2017.',
  },
  better: 'larger',
  parts: SOURCES,
  settings: { programme: 'county-and-above', judged: BY_MONTH, counts: 'complies' },
})

export const sourceClassVolume = waterFigure({
  id: 'ecology.water.source-class-volume',
  name: {
    zh: '县级及以上集中式饮用水水源地达标水量比例',
    en: 'Share of water from complying sources at county level and above',
  },
  definition: {
    zh: '期内水质达标月份的取水量之和占同期取水总量的百分比',
    en: 'Water taken in months in which its source complied, in per cent of all water taken.',
  },
  better: 'larger',
  parts: SOURCES,
  method: 'water.volume-share',
  settings: { programme: 'county-and-above' },
})

export const sourceClassRural = waterFigure({
  id: 'ecology.water.source-class-rural',
  name: {
    zh: '农村“千吨万人”饮用水水源地水质达到或优于Ⅲ类比例',
    en: 'Large rural drinking-water sources of class III or better',
  },
  definition: {
    zh: '期内历次监测均达标的水源地个数占有监测结果的农村“千吨万人”水源地个数的百分比',
    en: 'Large rural sources that complied whenever they were sampled, in per cent of all that were.',
  },
  better: 'larger',
  parts: SOURCES,
  settings: { programme: 'rural', judged: BY_MONTH, counts: 'complies' },
})

export const sourceWorst = waterFigure({
  id: 'ecology.water.source-worst',
  name: { zh: '饮用水水源地最差水质类别', en: 'Worst class of any drinking-water source' },
  definition: {
    zh: '期内各水源地各月水质类别中最差的一个，Ⅰ至Ⅴ类记1至5，劣Ⅴ类记6',
    en: 'The worst class of any source in any month: 1 to 5 for classes I to V, 6 for worse.',
  },
  unit: 'index',
  places: 0,
  better: 'smaller',
  parts: SOURCES,
  method: 'water.worst-class',
  settings: { judged: BY_MONTH },
})

export const sectionGood = waterFigure({
  id: 'ecology.water.section-good',
  name: { zh: '地表水断面水质优良（Ⅰ—Ⅲ类）比例', en: 'Share of sections of classes I to III' },
  definition: {
    zh: '按期内各月均值的平均值评价，水质为Ⅰ至Ⅲ类的断面个数占参评断面个数的百分比；监测月数不足的断面不参评',
    en: 'Sections of class I to III by the mean of their months, in per cent of those with enough months.',
  },
  better: 'larger',
  settings: { counts: 'good' },
})

export const sectionWorst = waterFigure({
  id: 'ecology.water.section-worst',
  name: { zh: '地表水断面劣Ⅴ类比例', en: 'Share of sections worse than class V' },
  definition: {
    zh: '按期内各月均值的平均值评价，水质劣于Ⅴ类的断面个数占参评断面个数的百分比',
    en: 'Sections worse than class V by the mean of their months, in per cent of those judged.',
  },
  better: 'smaller',
  settings: { counts: 'worst' },
})

function ofClass(setting: string, id: string, name: Bilingual): Evaluation {
  return waterFigure({
    id: `ecology.water.sections-${id}`,
    name: { zh: `${name.zh}水质断面个数`, en: `Sections of ${name.en}` },
    definition: {
      zh: `按期内各月均值的平均值评价，水质为${name.zh}的断面个数；六个类别相加即参评断面个数`,
      en: `Sections of ${name.en} by the mean of their months; all six together are the sections judged.`,
    },
    unit: '个',
    places: 0,
    method: 'water.sections-by-class',
    settings: { class: setting },
  })
}

export const sectionsOne = ofClass('I', 'class-one', { zh: 'Ⅰ类', en: 'class I' })
export const sectionsTwo = ofClass('II', 'class-two', { zh: 'Ⅱ类', en: 'class II' })
export const sectionsThree = ofClass('III', 'class-three', { zh: 'Ⅲ类', en: 'class III' })
export const sectionsFour = ofClass('IV', 'class-four', { zh: 'Ⅳ类', en: 'class IV' })
export const sectionsFive = ofClass('V', 'class-five', { zh: 'Ⅴ类', en: 'class V' })
export const sectionsWorse = ofClass('worse-than-V', 'worse-than-five', {
  zh: '劣Ⅴ类',
  en: 'worse than class V',
})

export const lakeState = waterFigure({
  id: 'ecology.water.lake-state',
  name: { zh: '湖库综合营养状态指数（最高的湖库）', en: 'Trophic level index of the richest lake' },
  definition: {
    zh: '各湖库按期内各月均值的平均值计算综合营养状态指数，取其中最高的；营养状态随数给出',
    en: 'The index of each lake by the mean of its months; the highest of them. Its state goes with it.',
  },
  unit: 'index',
  places: 2,
  better: 'smaller',
  method: 'water.lake-state',
})

export const stationGood = waterFigure({
  id: 'ecology.water.station-good',
  name: { zh: '水质自动站优良（Ⅰ—Ⅲ类）比例', en: 'Share of automatic stations of classes I to III' },
  definition: {
    zh: '按自动站日均值、月均值评价，水质为Ⅰ至Ⅲ类的站点个数占参评站点个数的百分比；总氮不参评',
    en: 'Stations of class I to III by the means of their days and months, in per cent of those judged.',
  },
  better: 'larger',
  parts: STATIONS,
  settings: { counts: 'good' },
})
