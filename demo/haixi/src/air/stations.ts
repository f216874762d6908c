import type { Values } from '@qaidam/kernel'
import { DELINGHA, GOLMUD } from './plan.ts'

/** Two stations that do not exist. */
export const stations: readonly Values[] = [
  {
    station: DELINGHA,
    name: '德令哈演示站',
    networkName: null,
    deviceNumber: null,
    area: '632802',
    kind: 'evaluation',
  },
  {
    station: GOLMUD,
    name: '格尔木演示站',
    networkName: null,
    deviceNumber: null,
    area: '632801',
    kind: 'evaluation',
  },
]
