import type { Chance } from './chance.ts'

const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏']
const GIVEN = ['知远', '若澜', '景行', '念安', '望舒', '怀瑾', '清扬', '听雨', '明澈', '云舟', '子衿', '书砚']
const MONGOLIAN = ['巴雅尔', '朝鲁', '乌兰', '萨仁', '格日勒', '其木格', '布和', '阿拉坦', '娜仁', '苏和']
const TIBETAN = ['扎西', '卓玛', '才让', '多杰', '央金', '尼玛', '仁青', '拉姆', '索南', '达瓦']

/** A name that is made up, in one of the ways in which people of Haixi are named. */
export function someName(chance: Chance): string {
  const way = chance.below(10)
  if (way < 6) return chance.pick(FAMILY) + chance.pick(GIVEN)
  if (way < 8) return chance.pick(MONGOLIAN)
  return `${chance.pick(TIBETAN)}·${chance.pick(TIBETAN)}`
}
