import { defineSystem, type Figure, type Register, type System } from '@qaidam/kernel'
import { approvalChapter } from './approval/chapter.ts'
import { approvalFigures, approvalRegisters } from './approval/index.ts'
import { countrysideChapter } from './countryside/chapter.ts'
import { countrysideFigures, countrysideRegisters } from './countryside/index.ts'
import { energyChapter } from './energy/chapter.ts'
import { energyFigures, energyRegisters } from './energy/index.ts'
import { industryChapter } from './industry/chapter.ts'
import { industryFigures, industryRegisters } from './industry/index.ts'
import { policyChapter } from './policy/chapter.ts'
import { policyFigures, policyRegisters } from './policy/index.ts'
import { projectsChapter } from './projects/chapter.ts'
import { projectFigures, projectRegisters } from './projects/index.ts'
import { registryFigures, registryRegisters } from './registry/index.ts'
import { supervisionChapter } from './supervision/chapter.ts'
import { supervisionFigures, supervisionRegisters } from './supervision/index.ts'
import { tourismFigures, tourismRegisters } from './tourism/index.ts'
import { townFigures, townRegisters } from './towns/index.ts'

type About = Pick<System, 'id' | 'number' | 'name' | 'why' | 'owner'> & Partial<System>

const system = (about: About, registers: readonly Register[], figures: readonly Figure[]): System =>
  defineSystem({
    pillar: 'economy',
    standards: [],
    ...about,
    registers: registers.map(({ id }) => id),
    figures: figures.map(({ id }) => id),
  })

/** The systems of high-quality development (13 to 19). */
export const economySystems: readonly System[] = [
  system(
    {
      id: 'economy.supervision',
      number: 13,
      name: { zh: '督查', en: 'Supervision' },
      why: {
        zh: '决定分解到任务，任务落到岗位，督查走访看到真实情况',
        en: 'Decisions become tasks, tasks have a post, and visits see how it really is.',
      },
      chapter: supervisionChapter,
      owner: 'committee-supervision',
    },
    supervisionRegisters,
    supervisionFigures,
  ),
  system(
    {
      id: 'economy.projects',
      number: 14,
      name: { zh: '州级领导包重点项目', en: 'Key projects' },
      why: {
        zh: '每个重大项目有人包联，月月对照计划，堵点有人解决',
        en: 'Each major project has a leader, a plan for each month, and somebody for what blocks it.',
      },
      chapter: projectsChapter,
      owner: 'development-reform',
      standards: ['projects.card'],
    },
    projectRegisters,
    projectFigures,
  ),
  system(
    {
      id: 'economy.approval',
      number: 15,
      name: { zh: '审批破冰', en: 'Investment approval' },
      why: {
        zh: '一个窗口、一套材料，办到哪里看得见',
        en: 'One window and one set of documents, and everybody sees where it stands.',
      },
      chapter: approvalChapter,
      owner: 'government-services',
      standards: [
        'identity.project-code',
        'approval.permission-terms',
        'approval.defects-term',
        'approval.not-counted',
        'approval.total-days',
      ],
    },
    approvalRegisters,
    approvalFigures,
  ),
  system(
    {
      id: 'economy.policy',
      number: 16,
      name: { zh: '政策措施', en: 'Policy measures' },
      why: {
        zh: '措施逐条有人负责，惠及谁、多少钱说得清',
        en: 'Each measure has an owner, and who got how much by it is known.',
      },
      chapter: policyChapter,
      owner: 'development-reform',
    },
    policyRegisters,
    policyFigures,
  ),
  system(
    {
      id: 'economy.industry',
      number: 17,
      name: { zh: '产业', en: 'Industry' },
      why: {
        zh: '集群、基地、市场主体、招商和旅游，一处登记，处处引用',
        en: 'Clusters, bases, organisations, investment and tourism, entered once and referred to.',
      },
      chapter: industryChapter,
      owner: 'industry-information',
      standards: ['identity.credit-code'],
    },
    [...registryRegisters, ...industryRegisters, ...tourismRegisters],
    [...industryFigures, ...registryFigures, ...tourismFigures],
  ),
  system(
    {
      id: 'economy.energy',
      number: 18,
      name: { zh: '风光热储调荷', en: 'Wind, sun, heat, storage and load' },
      why: {
        zh: '电站、装机、发电与弃电',
        en: 'Stations, their capacity, what they made and what was curtailed.',
      },
      chapter: energyChapter,
      owner: 'energy',
    },
    energyRegisters,
    energyFigures,
  ),
  system(
    {
      id: 'economy.countryside',
      number: 19,
      name: { zh: '乡村与城镇', en: 'Countryside and towns' },
      why: {
        zh: '示范村、特色农牧业、乡镇建设和特色小镇',
        en: 'Demonstration villages, farm products, townships and characteristic towns.',
      },
      chapter: countrysideChapter,
      owner: 'agriculture-husbandry',
    },
    [...countrysideRegisters, ...townRegisters],
    [...countrysideFigures, ...townFigures],
  ),
]
