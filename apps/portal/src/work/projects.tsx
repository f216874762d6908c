import type { Values } from '@qaidam/kernel'
import type { OwedStep } from '@qaidam/storage'
import { type Column, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { recordLink } from '../fields.ts'
import {
  allRecords,
  heldPosts,
  postWithHolder,
  procedureOf,
  recordPath,
  stepName,
  untilText,
  type WorkDesk,
} from './desk.ts'
import { CardMark } from './owed-list.tsx'

/** A project with the steps that are owed for it, in whatever procedure. */
export interface ProjectStanding {
  readonly values: Values
  readonly key: string
  readonly steps: readonly OwedStep[]
}

/** The projects of which the person is the leader in charge, and what is owed for each. */
export async function readProjects(desk: WorkDesk): Promise<readonly ProjectStanding[]> {
  const { store, options } = desk
  const where = options.work?.projects
  const register = store.composition.registers.get(where?.register ?? '')
  if (where === undefined || register === undefined) return []
  const posts = heldPosts(desk).map(({ post }) => post)
  const keyField = register.key[0] ?? ''
  const projects = (await allRecords(store, register.id)).filter((values) =>
    posts.includes(values[where.leader] ?? ''),
  )
  if (projects.length === 0) return []
  const owed = await owedForProjects(desk, register.id)
  return projects.map((values) => {
    const key = values[keyField] ?? ''
    return { values, key, steps: owed.get(key) ?? [] }
  })
}

/** Steps of records that refer to projects, by project. */
async function owedForProjects(
  { store }: WorkDesk,
  projects: string,
): Promise<ReadonlyMap<string, readonly OwedStep[]>> {
  const found = new Map<string, OwedStep[]>()
  for (const procedure of store.composition.procedures.values()) {
    const register = store.composition.registers.get(procedure.register)
    const [field] =
      Object.entries(register?.fields ?? {}).find(
        ([, each]) => each.type === 'ref' && each.register === projects,
      ) ?? []
    if (register === undefined || field === undefined) continue
    const key = register.key[0] ?? ''
    const records = await allRecords(store, register.id)
    const projectOf = new Map(records.map((values) => [values[key], values[field] ?? '']))
    for (const step of await store.owed({ procedure: procedure.id, limit: 500 })) {
      const project = projectOf.get(step.record) ?? ''
      found.set(project, [...(found.get(project) ?? []), step])
    }
  }
  return found
}

export function Projects({
  desk,
  projects,
}: {
  readonly desk: WorkDesk
  readonly projects: readonly ProjectStanding[]
}): VNode {
  const { view, options } = desk
  const { t } = view
  const columns: readonly Column<ProjectStanding>[] = [
    {
      name: t.project,
      header: true,
      cell: ({ values, key }) => (
        <>
          <a href={recordLink(desk, options.work?.projects?.register ?? '', key)}>{values.name ?? key}</a>
          <span class="row-note">{key}</span>
        </>
      ),
    },
    { name: t.area, cell: ({ values }) => areaName(desk, values.area ?? '') },
    { name: t.stuck, cell: ({ steps }) => <Stuck desk={desk} steps={steps} /> },
  ]
  return <Table caption={t.myProjects} columns={columns} rows={projects} />
}

/** What is owed for a project, since when, and who owns it. */
function Stuck({ desk, steps }: { readonly desk: WorkDesk; readonly steps: readonly OwedStep[] }): VNode {
  const { view } = desk
  if (steps.length === 0) return <span class="no-change">{view.t.nothingStuck}</span>
  return (
    <ul class="stuck">
      {steps.slice(0, STUCK_MAX).map((step) => {
        const procedure = procedureOf(desk, step.procedure)
        return (
          <li key={`${step.record} ${step.task}`}>
            <CardMark desk={desk} card={step.card} />{' '}
            <a href={view.link(recordPath(step.register, step.record))}>
              {procedure === undefined
                ? step.step
                : `${say(procedure.name, view)}: ${stepName(procedure, step.step, view)}`}
            </a>
            <span class="row-note">
              {untilText(step, desk)} · {postWithHolder(desk, step.post)}
            </span>
          </li>
        )
      })}
      {steps.length > STUCK_MAX && <li>{view.t.shownOf(String(STUCK_MAX), String(steps.length))}</li>}
    </ul>
  )
}

const STUCK_MAX = 4
