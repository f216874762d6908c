import type { Staffed } from './staff.ts'

/** The portal and the volunteers. All names are made up. */
export const CIVIC_STAFF: readonly Staffed[] = [
  ['civilisation-office', 'director', '主任', 'Director', 'ouyang-cen', '欧阳岑'],
  ['civilisation-office', 'editor', '门户编辑岗', 'Editor of the portal', 'burenbayar', '布仁巴雅尔'],
  ['civilisation-office', 'volunteer-clerk', '志愿服务岗', 'Volunteers', 'yixi-zhuoma', '益西·卓玛'],
]
