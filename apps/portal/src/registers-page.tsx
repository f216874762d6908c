import type { Field, Register } from '@qaidam/kernel'
import { quantity, type Texts, unitName } from '@qaidam/text'
import { type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, officeName } from './desk.ts'
import { isOpen, publicRegister } from './fields.ts'

/** Public registers, each with its field dictionary and its import template. */
export function registersPage(desk: Desk): VNode {
  const { view, store } = desk
  const { t } = view
  const registers = [...store.composition.registers.values()].filter(
    ({ id }) => publicRegister(store.composition, id) !== undefined,
  )
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.registersTitle}
      description={t.registersIntro}
      column={{ name: t.registers, href: '/registers' }}
      crumbs={[{ label: t.registers }]}
    >
      <PageTitle title={t.registersTitle} under={t.registersIntro} />
      {registers.map((register) => (
        <Section key={register.id} heading={say(register.name, view)} id={register.id}>
          <p>{say(register.why, view)}</p>
          <RegisterFacts desk={desk} register={register} />
          <p class="actions">
            <a href={view.link(`/registers/${register.id}`)}>{t.browseRecords}</a>
            <a href={`/api/registers/${register.id}/template?format=xlsx`}>{t.templateXlsx}</a>
            <a href={`/api/registers/${register.id}/template?format=csv`}>{t.templateCsv}</a>
          </p>
          <details>
            <summary>{t.fieldDictionary}</summary>
            <FieldDictionary desk={desk} register={register} />
          </details>
        </Section>
      ))}
    </Page>
  )
}

export function RegisterFacts({
  desk,
  register,
}: {
  readonly desk: Desk
  readonly register: Register
}): VNode {
  const { t } = desk.view
  return (
    <dl class="facts">
      <div>
        <dt>{t.owner}</dt>
        <dd>{officeName(desk, register.owner)}</dd>
      </div>
      <div>
        <dt>{t.registerKind}</dt>
        <dd>{register.kind === 'fact' ? t.kindFact : t.kindState}</dd>
      </div>
    </dl>
  )
}

interface FieldLine {
  readonly name: string
  readonly field: Field
}

function FieldDictionary({ desk, register }: { readonly desk: Desk; readonly register: Register }): VNode {
  const { t } = desk.view
  const lines = Object.entries(register.fields).map(([name, field]) => ({ name, field }))
  const columns: readonly Column<FieldLine>[] = [
    {
      name: t.fieldName,
      header: true,
      cell: ({ name, field }) => (
        <>
          {say(field.name, desk.view)} <code>{name}</code>
        </>
      ),
    },
    { name: t.fieldType, cell: ({ field }) => typeName(desk, field) },
    {
      name: t.unit,
      cell: ({ field }) => ('unit' in field ? unitName(field.unit ?? '', desk.view.language) : ''),
    },
    {
      name: t.fieldRequired,
      cell: ({ name, field }) =>
        register.key.includes(name)
          ? t.fieldKey
          : field.optional === true
            ? t.fieldOptional
            : t.fieldRequired,
    },
    { name: t.fieldMeaning, cell: ({ field }) => <FieldMeaning desk={desk} field={field} /> },
  ]
  return <Table caption={t.fieldsOf(say(register.name, desk.view))} columns={columns} rows={lines} />
}

function typeName(desk: Desk, field: Field): string {
  const { t } = desk.view
  if (field.type === 'ref') {
    const target = desk.store.composition.registers.get(field.register)
    return t.typeRef(target === undefined ? field.register : say(target.name, desk.view))
  }
  return {
    text: t.typeText,
    integer: t.typeInteger,
    decimal: t.typeDecimal,
    choice: t.typeChoice,
    boolean: t.typeBoolean,
    day: t.typeDay,
    hour: t.typeHour,
    area: t.typeArea,
  }[field.type]
}

function FieldMeaning({ desk, field }: { readonly desk: Desk; readonly field: Field }): VNode {
  const { view } = desk
  const limits = limitsOf(
    field,
    view.t,
    (choice) => say(choice, view),
    (value) => ('unit' in field ? quantity(value, field.unit ?? '', view.language).text : value),
  )
  return (
    <>
      {field.meaning !== undefined && <span>{say(field.meaning, view)} </span>}
      {limits !== undefined && <span class="no-change">{limits} </span>}
      {!isOpen(field) && <span class="mark">{view.t.masked}</span>}
    </>
  )
}

function limitsOf(
  field: Field,
  t: Texts,
  choiceName: (choice: { readonly zh: string; readonly en: string }) => string,
  shown: (value: string) => string,
): string | undefined {
  if (field.type === 'choice') {
    return t.fieldChoices(Object.values(field.choices).map(choiceName).join(t.listSeparator))
  }
  if (field.type !== 'integer' && field.type !== 'decimal') return undefined
  const { min, max } = field
  if (min !== undefined && max !== undefined) return t.fieldRange(shown(min), shown(max))
  if (min !== undefined) return t.fieldMin(shown(min))
  return max === undefined ? undefined : t.fieldMax(shown(max))
}
