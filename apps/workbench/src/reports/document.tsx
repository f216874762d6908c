import type { Block, Inlines, Table } from '@qaidam/kernel'
import { Fragment } from 'react'
import { ServedLink } from '../shell/menu.tsx'
import { useWords } from '../shell/words.tsx'

/** A document as it is written now; each number leads to what stands behind it. */
export function DocumentBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="document">
      {keyed(blocks).map(([key, block]) => (
        <BlockShown key={key} block={block} />
      ))}
    </div>
  )
}

/** Parts of a document have no names of their own: their place is what tells them apart. */
function keyed<Each>(each: readonly Each[]): readonly (readonly [string, Each])[] {
  return each.map((one, index) => [String(index), one])
}

function BlockShown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? (
        <h2>
          <Words content={block.content} />
        </h2>
      ) : (
        <h3>
          <Words content={block.content} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {keyed(block.items).map(([key, item]) => (
            <li key={key}>
              <Words content={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableShown table={block} />
    case 'chart':
      return <Drawn title={block.title} rows={block.points.map(({ label, value }) => [label, value])} />
    case 'map':
      return <Drawn title={block.title} rows={block.tiles.map(({ name, value }) => [name, value])} />
  }
}

function Words({ content }: { readonly content: Inlines }) {
  const { t } = useWords()
  return keyed(content).map(([key, inline]) => {
    if (inline.kind === 'text') return <Fragment key={key}>{inline.text}</Fragment>
    if (inline.kind === 'missing')
      return (
        <mark key={key} title={t.wordingMissing}>
          {inline.text}
        </mark>
      )
    const { figure, area, period } = inline.of
    const query = new URLSearchParams({ area, period })
    return (
      <ServedLink key={key} href={`/figures/${figure}?${query}`}>
        {inline.text}
      </ServedLink>
    )
  })
}

function TableShown({ table: { caption, head, numeric, rows } }: { readonly table: Table }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {keyed(head).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(([key, row]) => (
          <tr key={key}>
            {keyed(row).map(([column, content]) => (
              <td key={column} className={numeric[Number(column)] ? 'number' : undefined}>
                <Words content={content} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a chart or a map draws on the page, as its numbers: here words are worked on. */
function Drawn({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly (readonly [string, string | null])[]
}) {
  const { t } = useWords()
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {keyed(rows).map(([key, [name, value]]) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">{value ?? t.wordingMissing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
