import type { Procedure } from '@qaidam/kernel'
import { Definitions, Page, PageTitle, ProcedureFigure, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, officeName } from './desk.ts'
import { publicRegister } from './fields.ts'
import { systemCrumbs } from './systems.ts'
import { readStaff, wordsOf } from './work/desk.ts'

/** Every procedure by its office: what it is for, and how many stages it has. */
export function proceduresPage(desk: Desk): VNode {
  const { view, store } = desk
  const { t } = view
  const procedures = [...store.composition.procedures.values()]
  const intro = t.proceduresIntro(String(procedures.length))
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.proceduresTitle}
      description={intro}
      column={{ name: t.procedures, href: '/procedures' }}
      crumbs={[{ label: t.procedures }]}
    >
      <PageTitle title={t.proceduresTitle} under={intro} />
      <ForCitizens desk={desk} />
      <Section heading={t.procedures}>
        <ul class="catalogue">
          {procedures.map((procedure) => (
            <li key={procedure.id}>
              <h3>
                <a href={view.link(`/procedures/${procedure.id}`)}>{say(procedure.name, view)}</a>
              </h3>
              <p>{say(procedure.why, view)}</p>
              <dl class="facts">
                <div>
                  <dt>{t.owner}</dt>
                  <dd>{officeName(desk, procedure.owner)}</dd>
                </div>
                <div>
                  <dt>{t.procedureStates}</dt>
                  <dd>{Object.keys(procedure.states).length}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

/** What can be done here, as far as it is set up. */
function ForCitizens({ desk: { view, store, options } }: { readonly desk: Desk }): VNode | null {
  const { t } = view
  const { lookUp, reports } = options.citizens ?? {}
  const isThere = (register: string | undefined) => store.composition.procedureOf.has(register ?? '')
  const links = [
    ...(isThere(lookUp?.register) ? [{ href: '/look-up', name: t.lookUpTitle }] : []),
    ...(isThere(reports?.register) ? [{ href: '/report', name: t.reportTitle }] : []),
  ]
  if (links.length === 0) return null
  return (
    <Section heading={t.forCitizens}>
      <p class="actions">
        {links.map(({ href, name }) => (
          <a key={href} href={view.link(href)}>
            {name}
          </a>
        ))}
      </p>
    </Section>
  )
}

/** One procedure: its drawing, its steps with their limits, and who answers. */
export async function procedurePage(desk: Desk, procedure: Procedure): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const name = say(procedure.name, view)
  const register = store.composition.registers.get(procedure.register)
  const open = publicRegister(store.composition, procedure.register)
  const words = wordsOf({ ...desk, names: await readStaff(store) }, procedure)
  return (
    <Page
      view={view}
      site={desk.site}
      title={name}
      description={say(procedure.why, view)}
      column={{ name: t.procedures, href: '/procedures' }}
      crumbs={[
        { label: t.procedures, href: view.link('/procedures') },
        ...systemCrumbs(desk, 'registers', procedure.register),
        { label: name },
      ]}
    >
      <PageTitle over={t.procedureDrawing} title={name} under={say(procedure.why, view)} />
      <Section heading={t.procedureDrawing} id="drawing" wide>
        <ProcedureFigure view={view} procedure={procedure} words={words} tableOpen />
      </Section>
      <Section heading={t.definition} id="definition">
        <Definitions
          terms={[
            { term: t.owner, detail: officeName(desk, procedure.owner) },
            {
              term: t.registers,
              detail:
                open === undefined ? (
                  [
                    register === undefined ? procedure.register : say(register.name, view),
                    t.rowStaffOnly,
                  ].join(t.clauseSeparator)
                ) : (
                  <a href={view.link(`/registers/${open.id}`)}>{say(open.name, view)}</a>
                ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
