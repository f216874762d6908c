/** The map of systems, and the page of one. */
export const SYSTEMS = `
.tiles {
  display: grid; gap: 1px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
}
.tile {
  position: relative; display: flex; flex-direction: column; padding: 1.5rem 1.6rem 1.3rem;
  background: var(--white); outline: 1px solid var(--salt-line); border-top: 3px solid var(--sky);
}
.tile:hover { border-top-color: var(--poplar); background: #fffdf8; }
.tile-number { color: var(--poplar-ink); font-size: 0.85rem; letter-spacing: 0.06em; }
.tile h3 { margin-bottom: 0.5rem; font-size: 1.3rem; }
.tile h3 a { color: var(--sky-deep); text-decoration: none; }
.tile h3 a::after { content: ""; position: absolute; inset: 0; }
.tile h3 a:hover { text-decoration: underline; }
.tile:has(a:focus-visible) { outline: 3px solid var(--poplar-ink); outline-offset: 2px; z-index: 1; }
.tile h3 a:focus-visible { outline: none; }
.tile-why { font-size: 0.92rem; line-height: 1.75; color: var(--ink-soft); margin-bottom: 1.1rem; }
.tile-figure {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem;
  margin-top: auto; padding-top: 0.7rem; border-top: 1px solid var(--salt-line); font-size: 0.92rem;
}
.tile-figure b {
  margin-left: auto; font-family: var(--serif); font-size: 1.3rem; color: var(--sky-deep);
  white-space: nowrap;
  font-variant-numeric: lining-nums tabular-nums;
}
.tile-size { font-size: 0.85rem; color: var(--ink-soft); }
.tile-why + .tile-size { margin-top: auto; }
.system-links {
  display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
}
.system-links li {
  display: flex; gap: 0.9rem; padding-block: 0.5rem; border-top: 1px solid var(--salt-line);
}
.system-number {
  min-width: 1.4em; text-align: right; font-family: var(--serif); color: var(--poplar-ink);
  font-variant-numeric: lining-nums tabular-nums;
}
.system-meta { margin-block: 0 1.6rem; }
.cards-report + .section { margin-top: 2.6rem; }
.moved { display: flex; align-items: baseline; }
.moved .arrow { flex: none; }
.card-target { display: block; }
.row-note { display: block; font-size: 0.85rem; color: var(--ink-soft); }
.figure-list th a { white-space: normal; }
.figure-list tbody th { min-width: 11rem; }
.figure-list .number .row-note { white-space: normal; max-width: 14rem; margin-left: auto; }
.standard-list tbody th { min-width: 10rem; }
.standard-list td:nth-child(2) { min-width: 14rem; }
.standard-list .mark { margin-left: 0.6em; }
.mark-verified { padding: 0; border: 0; color: var(--ink-soft); }
.course {
  display: grid; gap: 1.6rem 3rem; align-items: start;
}
.course + .course { margin-top: 2.6rem; padding-top: 2.2rem; border-top: 1px solid var(--salt-line); }
.course > * { min-width: 0; }
.course .bar { width: 4.5rem; }
.course td > .change { white-space: normal; }
@media (min-width: 60rem) { .course { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); } }
@media (max-width: 36rem) {
  .figure-list table { font-size: 0.88rem; }
  .figure-list th, .figure-list td { padding-inline: 0.45rem; }
  .figure-list td { min-width: 0; }
  .figure-list tbody th { min-width: 7rem; }
  .figure-list thead th, .figure-list td.number { white-space: normal; }
}
.course h3 { font-family: var(--sans); font-size: 1rem; color: var(--ink); margin-bottom: 0.6rem; }
`
