import { quantity } from '@qaidam/text'
import { Link } from '@tanstack/react-router'
import { TileMap } from '../charts/tile-map.tsx'
import { useWords } from '../shell/words.tsx'
import type { Peer, Story } from './story.ts'

/** The areas inside or beside: as tiles where they lie, and as a table. */
export function Areas({ story: { figure, peers } }: { readonly story: Story }) {
  const { t, say } = useWords()
  const tiles = peers.areas.map((peer) => ({ ...peer, name: say(peer.name) }))
  return (
    <section className="desk-section" aria-labelledby="areas">
      <h2 id="areas">{peers.inside ? t.figureInside : t.figureBeside}</h2>
      {peers.areas.length === 0 ? (
        <p className="empty">{t.figureNoPeers}</p>
      ) : (
        <>
          <TileMap tiles={tiles} unit={figure.unit} id={figure.id} />
          <AreaTable peers={peers.areas} unit={figure.unit} id={figure.id} />
        </>
      )}
    </section>
  )
}

interface AreaTableProps {
  readonly peers: readonly Peer[]
  readonly unit: string
  readonly id: string
}

function AreaTable({ peers, unit, id }: AreaTableProps) {
  const { t, say, language } = useWords()
  const ranked = peers.some(({ rank }) => rank !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="scrolls area-table" aria-label={t.figureAreaTable} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.figureArea}</th>
            <th scope="col">{t.figureValue}</th>
            <th scope="col">{t.figureChange}</th>
            {ranked && <th scope="col">{t.figureRank}</th>}
          </tr>
        </thead>
        <tbody>
          {peers.map(({ area, name, value, change, rank }) => (
            <tr key={area}>
              <th scope="row">
                <Link to="/work/figures/$id" params={{ id }} search={(now) => ({ ...now, area })}>
                  {say(name)}
                </Link>
              </th>
              <td>{value === null ? '–' : quantity(value, unit, language).number}</td>
              <td>
                {change === null ? '' : `${change.value.replace('-', '−')}${change.unit === '%' ? '%' : ''}`}
              </td>
              {ranked && <td>{rank ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
