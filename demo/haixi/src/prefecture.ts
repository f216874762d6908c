import { day, type Prefecture } from '@qaidam/kernel'
import { areas } from './areas.ts'
import { HAIXI, offices } from './offices.ts'

/**
 * 海西州, the reference prefecture: official divisions, offices as a prefecture has them, people
 * and rows made up. Its figures of ecology come out as 柴达木日报 published them on 2020-09-22.
 */
export const haixi: Prefecture = {
  code: HAIXI,
  name: { zh: '海西蒙古族藏族自治州', en: 'Haixi Mongol and Tibetan Autonomous Prefecture' },
  synthetic: true,
  rowsEnd: day('2020-12-31'),
  areas,
  tiles: {
    '632803': [0, 0],
    '632857': [1, 0],
    '632802': [2, 0],
    '632823': [3, 0],
    '632801': [1, 1],
    '632822': [2, 1],
    '632821': [3, 1],
  },
  offices,
}
