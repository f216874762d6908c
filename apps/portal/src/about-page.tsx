import type { Standard } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { CitationLine, type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from './desk.ts'

/** What the site is, where its data and rules come from, and how to reach it without barriers. */
export function aboutPage(desk: Desk): VNode {
  const { view, store, site } = desk
  const { t } = view
  const what = t.aboutWhatText(say(site.prefecture, view))
  const standards = [...store.composition.standards.values()]
  return (
    <Page
      view={view}
      site={site}
      title={t.aboutTitle}
      description={what}
      column={{ name: t.about, href: '/about' }}
      crumbs={[{ label: t.about }]}
    >
      <PageTitle title={t.aboutTitle} />
      <Section heading={t.aboutWhat}>
        <Prose text={what} />
      </Section>
      <Section heading={t.aboutData} id="data">
        <Prose text={site.synthetic ? t.aboutDataSynthetic : t.aboutDataReal} />
      </Section>
      <Section heading={t.aboutStandards} id="standards">
        <Prose text={t.aboutStandardsText} />
        <details>
          <summary>{t.aboutStandardsList(String(standards.length))}</summary>
          <Table caption={t.aboutStandards} columns={standardColumns(desk)} rows={standards} />
        </details>
      </Section>
      <Section heading={t.aboutPrivacy} id="privacy">
        <Prose text={t.aboutPrivacyText} />
      </Section>
      <Section heading={t.aboutAccess} id="accessibility">
        <Prose text={t.aboutAccessText} />
      </Section>
    </Page>
  )
}

function Prose({ text }: { readonly text: string }): VNode {
  return (
    <div class="prose">
      <p>{text}</p>
    </div>
  )
}

function standardColumns({ view }: Desk): readonly Column<Standard>[] {
  return [
    { name: view.t.aboutStandard, header: true, cell: ({ name }) => say(name, view) },
    {
      name: view.t.clause,
      cell: ({ phases }) => (
        <ul>
          {phases.map(({ from, cite }) => (
            <li key={from}>
              {view.t.validFrom(dayText(from, view.language))} <CitationLine cite={cite} view={view} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: view.t.aboutVerifiedOn,
      cell: ({ verifiedOn }) => <time datetime={verifiedOn}>{dayText(verifiedOn, view.language)}</time>,
    },
  ]
}
