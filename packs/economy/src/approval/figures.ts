import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'government-services'

const applications = talliesOf({
  register: 'economy.approval-application',
  owner,
  level: 'county',
  on: 'receivedOn',
})

export const applicationsReceived = applications({
  id: 'economy.approval.applications',
  name: ['投资项目审批收件', 'Applications received'],
  definition: ['期内一窗收件的投资项目审批申请数', 'Applications of investment projects received.'],
  unit: '件',
})

export const applicationsOnline = applications({
  id: 'economy.approval.applications-online',
  name: ['网上收件', 'Applications received online'],
  definition: ['期内网上收件的投资项目审批申请数', 'Applications of investment projects received online.'],
  unit: '件',
  where: [{ field: 'channel', in: ['online'] }],
})

export const applicationsPrivate = applications({
  id: 'economy.approval.applications-private',
  name: ['社会投资项目收件', 'Applications of private projects'],
  definition: ['期内收件的社会投资项目审批申请数', 'Applications of privately invested projects received.'],
  unit: '件',
  where: [{ field: 'kind', in: ['private'] }],
})

export const onlineShare = shareOf({
  id: 'economy.approval.online-share',
  name: ['网上收件率', 'Share received online'],
  definition: ['网上收件数占全部收件数的百分比', 'Applications received online, of all received.'],
  part: applicationsOnline,
  whole: applicationsReceived,
  better: 'larger',
})

const materials = talliesOf({
  register: 'economy.approval-material',
  owner,
  level: 'county',
  on: 'receivedOn',
})

export const materialsGathered = materials({
  id: 'economy.approval.materials',
  name: ['审批材料', 'Materials gathered'],
  definition: [
    '期内取得的审批材料份数，一种材料一个项目计一次',
    'Documents that came in; each once a project.',
  ],
  unit: '件',
})

export const materialsShared = materials({
  id: 'economy.approval.materials-shared',
  name: ['共享调取的审批材料', 'Materials fetched from offices'],
  definition: [
    '期内由部门共享调取、申请单位不必提交的材料份数',
    'Documents fetched from offices that hold them, which nobody had to hand in.',
  ],
  unit: '件',
  where: [{ field: 'source', in: ['shared'] }],
})

export const sharedShare = shareOf({
  id: 'economy.approval.shared-share',
  name: ['审批材料共享率', 'Share of materials fetched'],
  definition: ['共享调取材料占全部材料的百分比', 'Documents fetched from offices, of all that came in.'],
  part: materialsShared,
  whole: materialsGathered,
  better: 'larger',
})
