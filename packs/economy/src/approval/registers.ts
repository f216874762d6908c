import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

export const approvalApplication = defineRegister({
  id: 'economy.approval-application',
  name: { zh: '投资项目审批申请', en: 'Applications of investment projects' },
  why: {
    zh: '一窗受理的申请：哪个项目、谁申请、何时收件；四个阶段办到哪一步、用了几个工作日由流程记载',
    en: 'What came in at the one window. Stages and the clock are the business of the procedure.',
  },
  kind: 'fact',
  subject: 'approval-application',
  owner: 'government-services',
  key: ['application'],
  fields: {
    application: text('受理编号', 'Number', { pattern: 'SP-\\d{6}-\\d{4}-\\d{4}' }),
    project: ref('项目代码', 'Project', { register: 'economy.project' }),
    kind: choice('投资类型', 'Kind', {
      choices: {
        government: { zh: '政府投资', en: 'Government-invested' },
        private: { zh: '社会投资', en: 'Private' },
      },
    }),
    area: inArea('受理地区', 'Area', { level: 'county' }),
    applicant: ref('申请单位', 'Applicant', { register: 'economy.organisation' }),
    contactName: text('联系人', 'Contact', { lengthMax: 40, sensitivity: 'personal' }),
    contactPhone: text('联系电话', 'Telephone', {
      pattern: '1\\d{10}|0\\d{2,3}-\\d{7,8}',
      sensitivity: 'personal',
    }),
    window: atOffice('受理窗口', 'Window'),
    post: byPost('首接岗位', 'Post that received it'),
    channel: choice('收件方式', 'Came by', {
      choices: {
        window: { zh: '窗口', en: 'Window' },
        online: { zh: '网上', en: 'Online' },
      },
    }),
    receivedOn: onDay('收件日期', 'Received on'),
  },
  readableBy: 'staff',
})

export const approvalMaterial = defineRegister({
  id: 'economy.approval-material',
  name: { zh: '审批材料', en: 'Materials of applications' },
  why: {
    zh: '一个项目一套材料，一种材料只交一次；后面的环节共用，部门已有的证照直接调取',
    en: 'One set for a project, each document once; later steps share it, and what an office holds is fetched.',
  },
  kind: 'fact',
  subject: 'approval-material',
  owner: 'government-services',
  key: ['project', 'document'],
  fields: {
    project: ref('项目代码', 'Project', { register: 'economy.project' }),
    document: choice('材料', 'Document', {
      choices: {
        form: { zh: '“一张表单”申请表', en: 'The one application form' },
        feasibility: { zh: '可行性研究报告或项目申请报告', en: 'Feasibility study or project report' },
        site: { zh: '选址方案和用地范围', en: 'Site and boundary' },
        environment: { zh: '环境影响评价文件', en: 'Environmental impact report' },
        design: { zh: '设计方案和施工图', en: 'Designs' },
        survey: { zh: '勘察和测绘成果', en: 'Surveys' },
        contract: { zh: '施工、监理合同', en: 'Contracts' },
        acceptance: { zh: '竣工图和验收资料', en: 'As-built drawings and acceptance' },
      },
    }),
    area: inArea('受理地区', 'Area', { level: 'county' }),
    source: choice('取得方式', 'How it came', {
      choices: {
        submitted: { zh: '申请单位提交', en: 'Handed in' },
        shared: { zh: '部门共享调取', en: 'Fetched from an office' },
        promised: { zh: '容缺受理后补交', en: 'Handed in later, as promised' },
      },
    }),
    pages: integer('页数', 'Pages', { optional: true, min: '1', max: '5000' }),
    receivedOn: onDay('取得日期', 'Came on'),
  },
  readableBy: 'staff',
})
