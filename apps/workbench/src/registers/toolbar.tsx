import type { Register } from '@qaidam/kernel'
import { Button, Checkbox, Dropdown, Input, Popover } from 'antd'
import { useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { recordsPath } from './data.ts'
import { columnsIn, queryOf, searchOf, type View, viewOf, viewSearch } from './view.ts'

export interface ToolbarProps {
  readonly register: Register
  readonly view: View
  readonly onView: (view: View) => void
  readonly total: number
}

/** What is done with a whole list: how many there are, views of it, its columns, files of what is seen. */
export function Toolbar({ register, view, onView, total }: ToolbarProps) {
  const { t, language } = useWords()
  const [copied, setCopied] = useState(false)
  const file = (format: string) => {
    const query = queryOf(view)
    query.set('format', format)
    query.set('lang', language)
    query.set('fields', columnsIn(register, view).join(','))
    return `${recordsPath(register.id)}?${query}`
  }
  const items = [
    { key: 'xlsx', label: <a href={file('xlsx')}>{t.sheetExportXlsx}</a> },
    { key: 'csv', label: <a href={file('csv')}>{t.sheetExportCsv}</a> },
  ]
  const link = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
  }
  return (
    <div className="sheet-tools">
      <b className="sheet-total">{t.sheetRows(total.toLocaleString(language === 'zh' ? 'zh-CN' : 'en'))}</b>
      {(view.where.length > 0 || view.sort !== undefined) && (
        <Button size="small" onClick={() => onView({ ...view, where: [], sort: undefined })}>
          {t.sheetClearFilters}
        </Button>
      )}
      <span className="sheet-tools-end">
        <Columns register={register} view={view} onView={onView} />
        <Views register={register} view={view} onView={onView} />
        <Button size="small" onClick={() => void link()}>
          {copied ? t.sheetCopied : t.sheetCopyLink}
        </Button>
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small">{t.sheetExport} ▾</Button>
        </Dropdown>
      </span>
    </div>
  )
}

type Shared = Omit<ToolbarProps, 'total'>

function Columns({ register, view, onView }: Shared) {
  const { t, say } = useWords()
  const fields = Object.entries(register.fields).filter(([name]) => !register.key.includes(name))
  const list = (
    <div className="sheet-columns">
      {fields.map(([name, field]) => (
        <Checkbox
          key={name}
          checked={!view.hide.includes(name)}
          onChange={({ target }) => {
            const others = view.hide.filter((each) => each !== name)
            onView({ ...view, hide: target.checked ? others : [...others, name] })
          }}
        >
          {say(field.name)}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button size="small">{t.sheetColumns} ▾</Button>
    </Popover>
  )
}

interface NamedView {
  readonly name: string
  readonly search: string
}

/** Views by name are kept in this browser; the link of one can be sent to anybody. */
function Views({ register, view, onView }: Shared) {
  const { t } = useWords()
  const place = `qaidam.views.${register.id}`
  const [views, setViews] = useState<readonly NamedView[]>(() => readViews(place))
  const [name, setName] = useState('')
  const keep = (next: readonly NamedView[]) => {
    setViews(next)
    localStorage.setItem(place, JSON.stringify(next))
  }
  const list = (
    <div className="sheet-views">
      {views.map((each) => (
        <p key={each.name}>
          <Button type="link" onClick={() => onView(viewOf(viewSearch(JSON.parse(each.search))))}>
            {each.name}
          </Button>
          <Button
            type="text"
            aria-label={t.sheetViewDrop(each.name)}
            onClick={() => keep(views.filter((other) => other !== each))}
          >
            ×
          </Button>
        </p>
      ))}
      <p>
        <Input
          aria-label={t.sheetViewName}
          placeholder={t.sheetViewName}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          disabled={name.trim() === ''}
          onClick={() => {
            const others = views.filter((each) => each.name !== name.trim())
            keep([...others, { name: name.trim(), search: JSON.stringify(searchOf(view)) }])
            setName('')
          }}
        >
          {t.sheetViewSave}
        </Button>
      </p>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button size="small">{t.sheetViews} ▾</Button>
    </Popover>
  )
}

function readViews(place: string): readonly NamedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? (kept as NamedView[]) : []
  } catch {
    return []
  }
}
