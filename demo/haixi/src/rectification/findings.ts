import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { countiesFor, digits } from '../campaigns/spread.ts'
import { slugOf } from '../moving.ts'

/** Findings of each round told to the prefecture; the days are those of the province, the counts made up. */
const ROUNDS = [
  ['central-first', '2017-12-24', 18],
  ['provincial', '2018-11-20', 9],
  ['central-second', '2020-05-09', 12],
] as const

const TROUBLES = [
  ['water', '城镇污水处理厂配套管网不完善', '实现污水应收尽收'],
  ['soil', '渣场防渗不到位', '完成防渗和规范封场'],
  ['air', '施工扬尘管控不力', '落实扬尘防治要求'],
  ['nature', '保护区内违规设施未清理', '拆除设施并恢复植被'],
  ['duty', '环保责任清单未落实到岗', '责任清单落实到岗'],
  ['soil', '生活垃圾填埋场渗滤液处理不达标', '渗滤液达标处理'],
] as const

/** How far a finding came by September 2020. */
export type Fate =
  | 'signed-off'
  | 'reopened'
  | 'closed-again'
  | 'to-sign'
  | 'accepted'
  | 'applied'
  | 'refused'
  | 'started'
  | 'assigned'

export interface Finding {
  readonly id: string
  readonly county: string
  readonly told: Day
  readonly fate: Fate
  readonly kind: string
  readonly title: string
  readonly goal: string
  readonly inspection: string
}

export function findings(): readonly Finding[] {
  let index = 0
  return ROUNDS.flatMap(([inspection, told, count]) =>
    countiesFor(count).map((listed, place): Finding => {
      // 茫崖 was no city yet when the first round was told; its findings went to 格尔木.
      const county = listed === '632803' && told < '2018' ? '632801' : listed
      const [kind, title, goal] = TROUBLES[index % TROUBLES.length] ?? TROUBLES[0]
      index += 1
      const id = `DC-${told.slice(0, 4)}-${digits(place + 1, 3)}`
      return { id, county, told: day(told), fate: fateOf(inspection, place), kind, title, goal, inspection }
    }),
  )
}

const SECOND_ROUND: readonly Fate[] = ['accepted', 'to-sign', 'applied', 'assigned']

/** Findings are told to the province; two weeks later they are with the counties. */
export const assignedOn = ({ told }: Finding): Day => addDays(told, 15)

function fateOf(inspection: string, place: number): Fate {
  if (inspection === 'central-second') return SECOND_ROUND[place] ?? 'started'
  if (place === 3) return inspection === 'central-first' ? 'reopened' : 'refused'
  if (place === 5) return 'closed-again'
  return 'signed-off'
}

export function findingRows(): readonly Values[] {
  return findings().map((finding) => ({
    finding: finding.id,
    inspection: finding.inspection,
    area: finding.county,
    title: finding.title,
    wording: `${nameOf(finding.county)}${finding.title}（演示）`,
    kind: finding.kind,
    goal: finding.goal,
    leadOffice: `government-${slugOf(finding.county)}`,
    jointOffices: '州生态环境局、州住房和城乡建设局',
    supervisor: 'committee-supervision',
    acceptanceOffice: accepting(finding).office,
    responsiblePost: `government-${slugOf(finding.county)}.leader`,
    acceptancePost: accepting(finding).post,
    leaderPost: 'government-office.vice-ecology',
    feedbackOn: finding.told,
    assignedOn: assignedOn(finding),
    dueOn: finding.kind === 'duty' ? null : addDays(finding.told, 540),
    plan: `海西整改〔${finding.told.slice(0, 4)}〕演示1号`,
  }))
}

/** The office whose matter it is accepts, and two of its people go there. */
export function accepting({ kind }: Finding): {
  readonly office: string
  readonly post: string
  readonly second: string
} {
  const [office, post, second] =
    kind === 'nature'
      ? ['forestry-grassland', 'acceptance', 'director']
      : ['ecology-environment', 'inspection-clerk', 'inspector']
  return { office, post: `${office}.${post}`, second: `${office}.${second}` }
}

const CONTENTS = ['制定实施方案并排查同类问题', '完成工程整改', '建立长效管理机制']

/** Three measures of each finding; those of a finding that is not accepted are partly open. */
export function measureRows(): readonly Values[] {
  return findings().flatMap((finding) =>
    CONTENTS.map((content, index) => {
      const dueOn = addDays(finding.told, [60, 420, 540][index] ?? 540)
      const done = index === 0 || !['started', 'assigned'].includes(finding.fate)
      return {
        measure: `${finding.id}-${digits(index + 1, 2)}`,
        finding: finding.id,
        area: finding.county,
        content,
        office: `government-${slugOf(finding.county)}`,
        dueOn,
        doneOn: done ? addDays(finding.told, lasting(finding, [40, 70, 90][index] ?? 90)) : null,
        evidence: done ? `整改佐证${finding.id.slice(3)}-${index + 1}` : null,
      }
    }),
  )
}

/** Findings of 2020 had a hundred days until September; the others took five times as long. */
export function lasting(finding: Finding, days: number): number {
  return finding.inspection === 'central-second' ? days : days * 5
}
