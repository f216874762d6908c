import { day, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'

const WINDOW = '州政务服务中心综合窗口（演示）'
const HOURS = '工作日 9:00—17:00'
const PHONE = '0977-0000000'
const NO_FEE = '不收费'

interface Matter {
  readonly name: string
  readonly theme: string
  readonly office: string
  readonly conditions: string
  readonly materials: readonly string[]
  /** Working days: those of law, and those promised; neither where it is done at once. */
  readonly days?: readonly [law: number, promised: number]
  readonly basis: string
  readonly procedure?: string
}

const APPROVAL = '行政许可法第四十二条'
const approval = (
  name: string,
  office: string,
  promised: number,
  ...materials: readonly string[]
): Matter => ({
  name,
  theme: 'project',
  office,
  conditions: '项目已取得项目代码；前一阶段已办结',
  materials: ['“一张表单”申请表', ...materials],
  days: [20, promised],
  basis: APPROVAL,
  procedure: 'economy.approval-way',
})

/** The matters of the four stages of investment approval, and others that citizens come for. */
const MATTERS: readonly Matter[] = [
  approval('可行性研究报告审批', 'development-reform', 10, '可行性研究报告'),
  approval('项目核准或备案', 'development-reform', 5, '项目申请报告'),
  approval('用地预审与选址意见', 'natural-resources', 12, '选址方案和用地范围'),
  approval('建设工程规划许可', 'natural-resources', 12, '设计方案和施工图'),
  approval('环境影响评价审批', 'ecology-environment', 15, '环境影响评价文件'),
  approval('施工图联合审查和施工许可', 'housing-construction', 7, '施工图', '施工、监理合同'),
  approval('水土保持方案审批', 'water-resources', 10, '水土保持方案'),
  approval('竣工联合验收', 'housing-construction', 10, '竣工图和验收资料'),
  {
    name: '低保申请',
    theme: 'livelihood',
    office: 'civil-affairs',
    conditions: '共同生活的家庭成员人均收入低于当地低保标准，家庭财产状况符合规定',
    materials: ['申请书', '家庭经济状况核对授权书'],
    basis: '社会救助暂行办法',
  },
  {
    name: '反映问题',
    theme: 'civic',
    office: 'government-services',
    conditions: '谁都可以反映，不留姓名也受理',
    materials: ['无'],
    basis: '本州规定',
    procedure: 'civic.report-handling',
  },
  {
    name: '申请公开政府信息',
    theme: 'civic',
    office: 'government-services',
    conditions: '公民、法人和其他组织都可以申请',
    materials: ['申请表（网上填写即可）', '身份证明（领取答复时出示）'],
    days: [20, 15],
    basis: '政府信息公开条例第三十三条',
    procedure: 'civic.disclosure-handling',
  },
]

export function serviceGuides() {
  return MATTERS.map(({ name, theme, office, conditions, materials, days, basis, procedure }, index) => ({
    from: day('2019-06-01'),
    values: {
      guide: `BS-${digits(index + 1, 4)}`,
      name,
      theme,
      handledBy: office,
      conditions,
      materials: materials.join('\n'),
      lawDays: days === undefined ? null : String(days[0]),
      promisedDays: days === undefined ? null : String(days[1]),
      fee: NO_FEE,
      basis,
      window: WINDOW,
      hours: HOURS,
      windowPhone: PHONE,
      procedure: procedure ?? null,
    },
  }))
}

const OFFICE = 'government-office'
const PAPERS: readonly (readonly [part: string, on: string, heading: string, ...text: string[]])[] = [
  [
    'guide',
    '2019-06-01',
    '海西州政府信息公开指南（演示）',
    '主动公开的信息在本站栏目、指标、系统和台账页面查阅，按公开之日起算，随时更新。',
    '没有主动公开的，可以申请公开：在“申请公开政府信息”页面填写，或到州政务服务中心综合窗口填写。收到申请之日起二十个工作日内答复，需要延长的另行告知。',
    '受理机构：州人民政府办公室（演示）。电话 0977-0000000。',
  ],
  [
    'rules',
    '2019-06-01',
    '海西州政府信息公开工作制度（演示）',
    '公开是常态，不公开是例外。公开前做保密审查；涉及个人隐私的不公开，少量人数的统计隐去。',
    '内容有错的，读者可以在每篇文章下方提出，由编辑部门核实改正并答复。',
  ],
  [
    'catalogue',
    '2019-06-01',
    '法定主动公开内容目录（演示）',
    '机构职能、规划计划、统计信息、财政信息、行政许可、环境质量、社会救助、重大项目、突发事件应急。',
  ],
  ...[2019, 2020].map((year): readonly [string, string, string, ...string[]] => [
    'yearly',
    `${year + 1}-01-28`,
    `海西州${year}年政府信息公开工作年度报告（演示）`,
    '一、总体情况。二、主动公开政府信息情况。三、收到和处理政府信息公开申请情况。四、行政复议和行政诉讼情况。五、存在的主要问题及改进情况。六、其他需要报告的事项。',
    '本报告为演示文本，各节没有真实内容。',
  ]),
]

export function openDocuments(): readonly Values[] {
  return PAPERS.map(([part, on, heading, ...text], index) => ({
    document: `GK-${on.slice(0, 4)}-${digits(index + 1, 3)}`,
    part,
    heading,
    issuedBy: OFFICE,
    releasedOn: on,
    body: text.join('\n'),
  }))
}
