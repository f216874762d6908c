export {
  AIR_ITEMS,
  type AirField,
  type AirHour,
  type AirHourOptions,
  type AirQuality,
  airHours,
} from './air-hour.ts'
export { crc16, crcText } from './crc.ts'
export {
  type FrameEvent,
  FrameSplitter,
  frameFault,
  frameOf,
  SEGMENT_MAX,
  SEGMENT_SENT_MAX,
} from './frame.ts'
export {
  COMMAND,
  dataAnswer,
  encodeMessage,
  flagBits,
  flagOf,
  type Hj212Flag,
  type Hj212Message,
  notificationAnswer,
  parseMessage,
  SYSTEM,
} from './message.ts'
export { type Moment, readRegion } from './region.ts'
