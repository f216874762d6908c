import { type ReactNode, useEffect } from 'react'
import { useWords } from './words.tsx'

export interface PageHeadProps {
  readonly title: string
  /** What stands above the title: the register of a record, the system of a figure. */
  readonly over?: ReactNode
  readonly under?: ReactNode
  /** What can be done with the page. */
  readonly actions?: ReactNode
}

/** The head of every page; it names the window too. */
export function PageHead({ title, over, under, actions }: PageHeadProps) {
  const { t } = useWords()
  useEffect(() => {
    document.title = `${title} - ${t.bench}`
  }, [title, t])
  return (
    <header className="page-head">
      <div>
        {over !== undefined && <p className="page-over">{over}</p>}
        <h1>{title}</h1>
        {under !== undefined && <p className="page-under">{under}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  )
}
