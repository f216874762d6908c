import { type AreaBook, type AreaCode, type Field, parentArea, type Register } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Cascader, Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { read } from '../api/client.ts'
import { useWords } from '../shell/words.tsx'
import { type RecordsPage, recordsPath } from './data.ts'

export interface FieldControlProps {
  readonly id: string
  readonly field: Field
  readonly text: string
  readonly areas: AreaBook
  readonly registers: readonly Register[]
  readonly isFixed: boolean
  readonly status: 'error' | 'warning' | ''
  readonly describedBy: string
  readonly onText: (text: string) => void
}

/** The control of a field by its type; whatever it is, what it holds is the text that the register reads. */
export function FieldControl(props: FieldControlProps) {
  const { id, field, text, isFixed, status, describedBy, onText } = props
  const { t, say } = useWords()
  const shared = { id, disabled: isFixed, status, 'aria-describedby': describedBy } as const
  switch (field.type) {
    case 'choice': {
      const options = Object.entries(field.choices).map(([value, name]) => ({ value, label: say(name) }))
      return (
        <Select
          {...shared}
          allowClear={field.optional === true}
          showSearch={{ optionFilterProp: 'label' }}
          value={text === '' ? undefined : text}
          options={options}
          onChange={(value: string | undefined) => onText(value ?? '')}
        />
      )
    }
    case 'boolean':
      return (
        <Segmented
          id={id}
          disabled={isFixed}
          value={text}
          options={[
            { value: 'true', label: t.sheetYes },
            { value: 'false', label: t.sheetNo },
            ...(field.optional === true ? [{ value: '', label: t.recordEmpty }] : []),
          ]}
          onChange={(value) => onText(String(value))}
        />
      )
    case 'area':
      return <AreaControl {...props} />
    case 'ref':
      return <RefControl {...props} target={field.register} />
    default:
      return <WrittenControl {...props} />
  }
}

/** What is written as it is: numbers with their unit, days, hours, texts. */
function WrittenControl({ id, field, text, isFixed, status, describedBy, onText }: FieldControlProps) {
  const shared = {
    id,
    disabled: isFixed,
    status,
    value: text,
    'aria-describedby': describedBy,
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  } as const
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return <Input {...shared} inputMode="decimal" suffix={field.unit} />
    case 'day':
      return <Input {...shared} type="date" />
    case 'hour':
      return <Input {...shared} placeholder="2020-06-30T13:00" />
    case 'text':
      return (field.lengthMax ?? 2_000) > 120 && field.pattern === undefined ? (
        // A height that follows the text would be written as a style that the policy of the page refuses.
        <Input.TextArea {...shared} rows={2} />
      ) : (
        <Input {...shared} />
      )
    default:
      return <Input {...shared} />
  }
}

interface Place {
  readonly value: string
  readonly label: string
  readonly children?: readonly Place[]
}

/** Divisions one within the other; any of them may be meant, unless the field says which level. */
function AreaControl({ id, field, text, areas, isFixed, status, describedBy, onText }: FieldControlProps) {
  const { say } = useWords()
  const places = useMemo(() => {
    const below = (code: AreaCode): readonly Place[] =>
      areas.childrenOf(code).map((area) => {
        const children = below(area.code)
        return { value: area.code, label: say(area.name), ...(children.length > 0 ? { children } : {}) }
      })
    return [...areas.all()]
      .filter(({ code }) => areas.find(parentArea(code) ?? '') === undefined)
      .map((area) => ({ value: area.code, label: say(area.name), children: below(area.code) }))
  }, [areas, say])
  const path: string[] = []
  for (let code = areas.find(text)?.code; code !== undefined; code = parentArea(code)) {
    if (areas.find(code) !== undefined) path.unshift(code)
  }
  return (
    <Cascader
      id={id}
      disabled={isFixed}
      status={status}
      aria-describedby={describedBy}
      changeOnSelect={!(field.type === 'area' && field.level !== undefined)}
      showSearch
      allowClear={field.optional === true}
      options={places as never}
      value={path.length === 0 ? [] : path}
      onChange={(value) => onText(String((value as readonly unknown[] | undefined)?.at(-1) ?? ''))}
    />
  )
}

/** The key of another record, found by what stands in its key or its name. */
function RefControl(props: FieldControlProps & { readonly target: string }) {
  const { id, text, registers, isFixed, status, describedBy, target, onText } = props
  const [sought, setSought] = useState('')
  const register = registers.find((each) => each.id === target)
  const key = register?.key[0] ?? ''
  const name = register?.fields.name?.type === 'text' ? 'name' : key
  const query = new URLSearchParams({ limit: '20' })
  if (sought !== '') query.set('where', `${/[\u4e00-\u9fff]/.test(sought) ? name : key}.containing:${sought}`)
  const found = useQuery({
    queryKey: ['records', target, 'sought', sought],
    queryFn: ({ signal }) => read<RecordsPage>(`${recordsPath(target)}?${query}`, {}, signal),
    enabled: register !== undefined && !isFixed,
  })
  const options = (found.data?.records ?? []).map(({ values }) => ({
    value: values[key] ?? '',
    label: name === key ? values[key] : `${values[key]} ${values[name] ?? ''}`,
  }))
  return (
    <AutoComplete
      id={id}
      disabled={isFixed}
      status={status}
      aria-describedby={describedBy}
      value={text}
      options={options}
      showSearch={{ filterOption: false, onSearch: setSought }}
      onChange={(value: string) => onText(value ?? '')}
    />
  )
}
