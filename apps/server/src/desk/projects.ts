import type { Values } from '@qaidam/kernel'
import { allRecords } from '@qaidam/portal'
import type { OwedStep, Store } from '@qaidam/storage'

/** Where a prefecture keeps its projects, and the field that names the post of the leader in charge. */
export interface ProjectsAt {
  readonly register: string
  readonly leader: string
}

/** A project with the steps that are owed for it, in whatever procedure. */
export interface ProjectStanding {
  readonly key: string
  readonly values: Values
  readonly steps: readonly OwedStep[]
}

const STEPS_MAX = 500

/** The projects that posts answer for as leaders in charge, those that stand late first. */
export async function readProjects(
  store: Store,
  at: ProjectsAt | undefined,
  posts: readonly string[],
): Promise<readonly ProjectStanding[]> {
  const register = store.composition.registers.get(at?.register ?? '')
  if (at === undefined || register === undefined || posts.length === 0) return []
  const projects = (await allRecords(store, register.id)).filter((values) =>
    posts.includes(values[at.leader] ?? ''),
  )
  if (projects.length === 0) return []
  const owed = await owedForProjects(store, register.id)
  const keyField = register.key[0] ?? ''
  return projects
    .map((values) => ({ values, key: values[keyField] ?? '', steps: owed.get(values[keyField] ?? '') ?? [] }))
    .sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1))
}

/** When the first step of a project ends; after all others where nothing has an end. */
const endOf = ({ steps }: ProjectStanding): string =>
  steps.reduce<string>(
    (first, { lateFrom }) => (lateFrom !== null && lateFrom < first ? lateFrom : first),
    '~',
  )

/** Steps of records that refer to projects, by project. */
async function owedForProjects(
  store: Store,
  projects: string,
): Promise<ReadonlyMap<string, readonly OwedStep[]>> {
  const found = new Map<string, OwedStep[]>()
  for (const procedure of store.composition.procedures.values()) {
    const register = store.composition.registers.get(procedure.register)
    const key = register?.key[0]
    // A project that has a procedure of its own is what its steps are owed for.
    const field =
      register?.id === projects
        ? key
        : Object.entries(register?.fields ?? {}).find(
            ([, each]) => each.type === 'ref' && each.register === projects,
          )?.[0]
    if (register === undefined || field === undefined || key === undefined) continue
    const steps = await store.owed({ procedure: procedure.id, limit: STEPS_MAX })
    const projectOf = await referredBy(store, register.id, key, field, steps)
    for (const step of steps) {
      const project = projectOf.get(step.record) ?? ''
      found.set(project, [...(found.get(project) ?? []), step])
    }
  }
  return found
}

async function referredBy(
  store: Store,
  register: string,
  key: string,
  field: string,
  steps: readonly OwedStep[],
): Promise<ReadonlyMap<string, string>> {
  if (steps.length === 0) return new Map()
  const wanted = [...new Set(steps.map(({ record }) => record))]
  const { records } = await store.records(register, { limit: 1000, matching: { [key]: wanted } })
  return new Map(
    records
      .filter(({ validTo }) => validTo === null)
      .map(({ values }) => [values[key] ?? '', values[field] ?? '']),
  )
}
