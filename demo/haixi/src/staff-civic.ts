import type { Staffed } from './staff.ts'

/** The portal and the volunteers. All names are made up. */
export const CIVIC_STAFF: readonly Staffed[] = [
  ['civilisation-office', 'director', '主任', 'Director', 'ouyang-cen', '欧阳岑'],
  ['civilisation-office', 'editor', '门户编辑岗', 'Editor of the portal', 'burenbayar', '布仁巴雅尔'],
  ['civilisation-office', 'reviewer', '初审岗（责任编辑）', 'First reviewer', 'lamo-cao', '拉毛草'],
  ['civilisation-office', 'section-head', '复审岗（科长）', 'Second reviewer', 'xiahou-yun', '夏侯昀'],
  ['civilisation-office', 'proofreader', '校对岗', 'Proofreader', 'suiying-gaowa', '穗英高娃'],
  ['civilisation-office', 'volunteer-clerk', '志愿服务岗', 'Volunteers', 'yixi-zhuoma', '益西·卓玛'],
]
