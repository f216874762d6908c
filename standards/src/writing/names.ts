import type { WordRule } from './finding.ts'

const PLACE = {
  zh: '行政区划名称写错（民政部行政区划代码、GB/T 2260）',
  en: 'Not the name of the division (codes of the Ministry of Civil Affairs, GB/T 2260).',
}
const SPELT = { zh: '本州地名写错', en: 'Not how the place is written.' }
const REFORMED = {
  zh: '机构改革后名称已变（2018 年起）；写改革前的事可以说明理由',
  en: 'Renamed by the reform of 2018; of the time before it the old name may be right.',
}

const of = (why: WordRule['why'], severity: WordRule['severity'], pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs).map(([wrong, right]): WordRule => ({ wrong, right, severity, why }))

/** Names of divisions and bodies as they are, by what is written for them. */
export const NAMES: readonly WordRule[] = [
  ...of(PLACE, 'severe', {
    海西洲: '海西州',
    海西蒙藏自治州: '海西蒙古族藏族自治州',
    海西蒙古藏族自治州: '海西蒙古族藏族自治州',
    海西藏族蒙古族自治州: '海西蒙古族藏族自治州',
    德令哈县: '德令哈市',
    格尔木县: '格尔木市',
    茫崖县: '茫崖市',
    乌兰市: '乌兰县',
    都兰市: '都兰县',
    天峻市: '天峻县',
    大柴旦市: '大柴旦行政委员会',
    大柴旦县: '大柴旦行政委员会',
  }),
  ...of(SPELT, 'severe', {
    得令哈: '德令哈',
    德林哈: '德令哈',
    格尔目: '格尔木',
    茫涯: '茫崖',
    天俊县: '天峻县',
    天竣县: '天峻县',
    察尔汉盐湖: '察尔汗盐湖',
    柴达木盆盆地: '柴达木盆地',
    巴音河河: '巴音河',
  }),
  ...of(REFORMED, 'likely', {
    环保局: '生态环境局',
    环境保护局: '生态环境局',
    国土资源局: '自然资源局',
    卫计委: '卫生健康委员会',
    安监局: '应急管理局',
    工商局: '市场监督管理局',
    质监局: '市场监督管理局',
  }),
]
