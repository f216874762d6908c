import { addDays, heldColumns, sourceText } from '@qaidam/kernel'
import { PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions, officeName } from '../../desk.ts'
import { heldPosts, type WorkDesk } from '../desk.ts'
import { WorkForm, WorkFrame } from '../frame.tsx'
import { Select } from '../select.tsx'
import { COLUMNS_MAX } from './forms.ts'
import { type FormAsked, PostSelect, Refusals } from './parts.tsx'

const DAYS_TO_ANSWER = 10

interface PartProps {
  readonly desk: WorkDesk
  readonly asked: FormAsked
}

/** A new request: what is filled in, what is asked, of whom and until when. */
export function composePage(desk: WorkDesk, asked: FormAsked): VNode | undefined {
  const { view, store } = desk
  const { t } = view
  const about = desk.query.get('about') ?? 'unit'
  const register = store.composition.registers.get(about)
  if (about !== 'unit' && register === undefined) return undefined
  const link = `/work/requests/new?about=${encodeURIComponent(about)}`
  return (
    <WorkFrame desk={desk} title={t.requestCompose} section="/work/requests">
      <PageTitle
        title={t.requestCompose}
        under={register === undefined ? t.requestAboutUnit : `${t.requestAbout}：${say(register.name, view)}`}
      />
      <Section heading={t.requestCompose} id="form">
        <Refusals desk={desk} faults={asked.faults} />
        {heldPosts(desk).length === 0 ? (
          <p class="note">{t.noPosts}</p>
        ) : (
          <WorkForm desk={desk} action={link} label={t.requestCompose}>
            <input type="hidden" name="once" value={asked.once} />
            <Purpose desk={desk} asked={asked} />
            <OfWhom desk={desk} asked={asked} />
            <Held desk={desk} asked={asked} about={register?.id} />
            {register === undefined && <Figures desk={desk} asked={asked} />}
            <Asked desk={desk} asked={asked} />
            <p class="actions">
              <button type="submit">{t.requestSend}</button>
            </p>
          </WorkForm>
        )}
      </Section>
    </WorkFrame>
  )
}

function Purpose({ desk, asked: { given } }: PartProps): VNode {
  const { t } = desk.view
  return (
    <>
      <div class="field-row">
        <Line id="title" label={t.requestTitle} value={given.get('title') ?? ''} required />
        <Line id="titleEn" label={t.requestTitleEn} value={given.get('titleEn') ?? ''} required />
      </div>
      <p class="field">
        <label for="purpose">{t.requestPurpose}</label>
        <textarea
          id="purpose"
          name="purpose"
          rows={3}
          maxLength={500}
          required
          aria-describedby="purpose-hint"
        >
          {given.get('purpose') ?? ''}
        </textarea>
        <span class="hint" id="purpose-hint">
          {t.requestPurposeHint}
        </span>
      </p>
    </>
  )
}

function OfWhom({ desk, asked: { given } }: PartProps): VNode {
  const { view, store } = desk
  const { t } = view
  const units = [
    { value: 'township', label: t.requestTownships },
    { value: 'village', label: t.requestVillages },
    { value: 'office', label: t.requestOffices },
  ]
  const chosen = given.getAll('offices')
  return (
    <>
      <div class="field-row">
        <PostSelect desk={desk} chosen={given.get('post') ?? ''} id="post" />
        <Select id="units" label={t.requestUnits} value={given.get('units') ?? 'township'} options={units} />
        <Select
          id="area"
          label={t.area}
          value={given.get('area') ?? store.prefecture.code}
          options={areaOptions(desk, undefined, 'township')}
        />
        <p class="field">
          <label for="dueOn">{t.requestDue}</label>
          <input
            id="dueOn"
            name="dueOn"
            type="date"
            required
            value={given.get('dueOn') ?? addDays(desk.today, DAYS_TO_ANSWER)}
          />
        </p>
      </div>
      <details>
        <summary>{t.requestWhichOffices}</summary>
        <p class="field">
          <label for="offices">{t.requestWhichOffices}</label>
          <select id="offices" name="offices" multiple size={8} aria-describedby="offices-hint">
            {store.prefecture.offices.map(({ id }) => (
              <option key={id} value={id} selected={chosen.includes(id)}>
                {officeName(desk, id)}
              </option>
            ))}
          </select>
          <span class="hint" id="offices-hint">
            {t.requestWhichOfficesHint}
          </span>
        </p>
      </details>
    </>
  )
}

/** Fields of the register and of what it refers to, or of what is kept of units, each with who keeps it. */
function Held({ desk, asked, about }: PartProps & { readonly about: string | undefined }): VNode {
  const { view, store } = desk
  const columns = heldColumns(store.composition, about).flatMap((each) =>
    each.kind === 'figure' ? [] : [each],
  )
  const registers = [...new Map(columns.map(({ register }) => [register.id, register])).values()]
  const chosen = new Set(asked.given.getAll('held'))
  return (
    <>
      {registers.map((register) => (
        <fieldset class="field" key={register.id}>
          <legend>
            {view.t.requestHeld}
            {view.t.clauseSeparator}
            {view.t.requestFrom(say(register.name, view), officeName(desk, register.owner))}
          </legend>
          {columns
            .filter((each) => each.register.id === register.id)
            .map((each) => {
              const source = sourceText(each)
              return (
                <label class="check" key={source}>
                  <input type="checkbox" name="held" value={source} checked={chosen.has(source)} />
                  {say(each.field.name, view)}
                </label>
              )
            })}
        </fieldset>
      ))}
    </>
  )
}

function Figures({ desk, asked: { given } }: PartProps): VNode {
  const { t } = desk.view
  return (
    <p class="field">
      <label for="figures">{t.requestHeldFigures}</label>
      <textarea id="figures" name="figures" rows={3} aria-describedby="figures-hint">
        {given.get('figures') ?? ''}
      </textarea>
      <span class="hint" id="figures-hint">
        {t.requestHeldFiguresHint}
      </span>
    </p>
  )
}

function Asked({ desk, asked }: PartProps): VNode {
  const { t } = desk.view
  return (
    <>
      <p class="note">{t.requestAskedHint}</p>
      {Array.from({ length: COLUMNS_MAX }, (_, index) => (
        <AskedColumn key={index} desk={desk} given={asked.given} number={index + 1} />
      ))}
    </>
  )
}

interface ColumnProps {
  readonly desk: WorkDesk
  readonly given: URLSearchParams
  readonly number: number
}

function AskedColumn({ desk, given, number }: ColumnProps): VNode {
  const { t } = desk.view
  const id = (name: string) => `c${number}.${name}`
  const value = (name: string) => given.get(id(name)) ?? ''
  const types = [
    { value: 'text', label: t.requestTypeText },
    { value: 'integer', label: t.requestTypeInteger },
    { value: 'decimal', label: t.requestTypeDecimal },
    { value: 'choice', label: t.requestTypeChoice },
    { value: 'boolean', label: t.requestTypeBoolean },
    { value: 'day', label: t.requestTypeDay },
  ]
  return (
    <fieldset class="field">
      <legend>{t.requestColumn(String(number))}</legend>
      <div class="field-row">
        <Line id={id('zh')} label={t.requestColumnZh} value={value('zh')} />
        <Line id={id('en')} label={t.requestColumnEn} value={value('en')} />
        <Select id={id('type')} label={t.requestColumnType} value={value('type')} options={types} />
      </div>
      <div class="field-row">
        <Line id={id('unit')} label={t.requestColumnUnit} value={value('unit')} />
        <Line id={id('min')} label={t.requestColumnMin} value={value('min')} />
        <Line id={id('max')} label={t.requestColumnMax} value={value('max')} />
      </div>
      <div class="field-row">
        <Line
          id={id('choices')}
          label={t.requestColumnChoices}
          value={value('choices')}
          hint={t.requestColumnChoicesHint}
        />
        <Line
          id={id('apart')}
          label={t.requestColumnApart}
          value={value('apart')}
          hint={t.requestColumnApartHint}
        />
      </div>
      <label class="check">
        <input type="checkbox" name={id('optional')} value="true" checked={value('optional') !== ''} />
        {t.requestColumnOptional}
      </label>
    </fieldset>
  )
}

interface LineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly required?: boolean
}

export function Line({ id, label, value, hint, required = false }: LineProps): VNode {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="text"
        value={value}
        required={required}
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  )
}
