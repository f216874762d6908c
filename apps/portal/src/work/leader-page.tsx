import type { Values } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { type Column, PageTitle, Section, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { CardsByCounty, chosenCards, readCards } from './cards-by-county.tsx'
import {
  allRecords,
  heldPosts,
  personName,
  postName,
  recordPath,
  recordWords,
  stateName,
  type WorkDesk,
} from './desk.ts'
import { WorkFrame } from './frame.tsx'
import { type InstructionAsked, InstructionForm } from './instruction-form.tsx'
import { type NamedStep, namedSteps, OwedTable } from './owed-list.tsx'
import { type ProjectStanding, Projects, readProjects } from './projects.tsx'

const INSTRUCTION_WAY = 'instruction-reply'

interface Instruction {
  readonly values: Values
  readonly words: string
  readonly stage: string
  readonly reply: string
}

/** One page for a leader: what was asked and answered, what turned red and who owns it, my projects. */
export async function leaderPage(desk: WorkDesk, asked: InstructionAsked): Promise<VNode> {
  const { view, session } = desk
  const { t } = view
  const [instructions, cards, projects] = [
    await readInstructions(desk),
    await readCards(desk),
    await readProjects(desk),
  ]
  const chosen = chosenCards(desk, cards)
  const named = await namedSteps(desk, chosen.slice(0, PRESSING_MAX))
  return (
    <WorkFrame desk={desk} title={t.workLeader} section="/work/leader">
      <PageTitle over={personName(desk, session.person)} title={t.workLeader} under={t.leaderUnder} />
      {desk.query.has('given') && (
        <p class="done" role="status">
          {t.instructionGiven(desk.query.get('given') ?? '')}
        </p>
      )}
      <Section heading={t.cardsHeading} id="cards" wide>
        <CardsByCounty desk={desk} cards={cards} />
        <Pressing desk={desk} named={named} total={chosen.length} />
      </Section>
      <Section heading={t.myProjects} id="projects" wide>
        <ProjectsOf desk={desk} projects={projects} />
      </Section>
      <Section heading={t.myInstructions} id="instructions" wide>
        <Instructions desk={desk} instructions={instructions} />
      </Section>
      <Section heading={t.giveInstruction} id="instruct">
        <InstructionForm desk={desk} asked={asked} />
      </Section>
    </WorkFrame>
  )
}

interface PressingProps {
  readonly desk: WorkDesk
  readonly named: readonly NamedStep[]
  readonly total: number
}

function Pressing({ desk, named, total }: PressingProps): VNode {
  const { t } = desk.view
  if (total === 0) return <p class="note">{t.noCards}</p>
  return <OwedTable desk={desk} caption={t.cardsPressing} steps={named} total={total} withPost />
}

function ProjectsOf({
  desk,
  projects,
}: {
  readonly desk: WorkDesk
  readonly projects: readonly ProjectStanding[]
}): VNode {
  if (projects.length === 0) return <p class="note">{desk.view.t.noProjects}</p>
  return <Projects desk={desk} projects={projects} />
}

/** Instructions that the person gave in any of the posts held now, the newest first. */
async function readInstructions(desk: WorkDesk): Promise<readonly Instruction[]> {
  const posts = heldPosts(desk).map(({ post }) => post)
  const procedure = desk.store.composition.procedures.get(INSTRUCTION_WAY)
  if (procedure === undefined) return []
  const given = (await allRecords(desk.store, procedure.register))
    .filter(({ givenBy }) => posts.includes(givenBy ?? ''))
    .sort((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? 1 : -1))
  return Promise.all(
    given.slice(0, INSTRUCTIONS_MAX).map(async (values) => {
      const situation = await desk.store.situation(procedure.register, values.number ?? '')
      const reply = situation?.moves.findLast(({ move }) => move === 'reply')?.reply ?? ''
      const about =
        values.about === 'record' ? await recordWords(desk, values.source ?? '', values.object ?? '') : ''
      return {
        values,
        words: about === '' ? `${values.source ?? ''} ${values.object ?? ''}` : about,
        stage: stateName(procedure, situation?.stage ?? '', desk.view),
        reply,
      }
    }),
  )
}

const INSTRUCTIONS_MAX = 50
/** The most pressing; the table above leads to the others. */
const PRESSING_MAX = 15

function Instructions({
  desk,
  instructions,
}: {
  readonly desk: WorkDesk
  readonly instructions: readonly Instruction[]
}): VNode {
  const { view } = desk
  const { t, language } = view
  if (instructions.length === 0) return <p class="note">{t.noInstructions}</p>
  const columns: readonly Column<Instruction>[] = [
    {
      name: t.instruction,
      header: true,
      cell: ({ values, words }) => (
        <>
          <a href={view.link(recordPath('instruction', values.number ?? ''))}>{values.wording}</a>
          <span class="row-note">{words}</span>
        </>
      ),
    },
    { name: t.givenTo, cell: ({ values }) => postName(desk, values.givenTo ?? '') },
    {
      name: t.givenOn,
      cell: ({ values }) => <span class="short">{dayText(values.givenOn ?? '', language)}</span>,
    },
    {
      name: t.dueOn,
      cell: ({ values }) => <span class="short">{dayText(values.dueOn ?? '', language)}</span>,
    },
    { name: t.state, cell: ({ stage }) => stage },
    { name: t.reply, cell: ({ reply }) => <span class={reply === '' ? undefined : 'long'}>{reply}</span> },
  ]
  return <Table caption={t.myInstructions} columns={columns} rows={instructions} />
}
