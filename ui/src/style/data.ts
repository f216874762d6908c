/** Tables, charts, the calendar of days, forms, paging. */
export const DATA = `
.table-frame { overflow-x: auto; max-width: 100%; }
table {
  border-collapse: collapse; width: 100%; font-size: 0.94rem; line-height: 1.6;
  background: var(--white);
}
caption.caption { text-align: left; color: var(--ink-soft); padding-bottom: 0.5rem; }
th, td {
  text-align: left; padding: 0.6rem 0.9rem; border-bottom: 1px solid var(--salt-line);
  vertical-align: top;
}
thead th {
  font-size: 0.85rem; font-weight: 400; color: var(--ink-soft); border-bottom-color: #b9b3a3;
  white-space: nowrap;
}
tbody th { font-weight: 400; }
.head-unit { display: block; font-size: 0.92em; }
th.number, td.number { text-align: right; white-space: nowrap; }
tr.current th, tr.current td { background: var(--poplar-wash); }
tbody tr:hover th, tbody tr:hover td { background: var(--sky-wash); }
tfoot th, tfoot td { border-top: 1px solid #b9b3a3; font-weight: 700; }
td a, th a { display: inline-block; min-height: 24px; }
.barred { display: flex; align-items: center; justify-content: space-between; gap: 0.9rem; }
.barred > :last-child { margin-left: auto; }
.bar rect { fill: var(--sky); opacity: 0.75; }
.row-values { font-size: 0.88rem; color: var(--ink-soft); min-width: 22rem; }
.row-values span { display: inline-block; margin-right: 1.1em; }
td { min-width: 4.5em; }
.long { display: inline-block; min-width: 14rem; }
.comparison thead th { white-space: normal; }
th a, td time, .short, td code, td > .change { white-space: nowrap; }
.views ul {
  display: flex; flex-wrap: wrap; gap: 0.4rem 1.8rem; padding: 0; margin: 0 0 1.4rem; list-style: none;
}
.views a { display: inline-block; padding-block: 0.3rem; }
.views a[aria-current] {
  font-weight: 700; color: var(--ink); text-decoration: none; border-bottom: 2px solid var(--poplar);
}
.views + .note { margin-bottom: 1.8rem; }
.named { display: inline-block; min-width: 11rem; }
.named a { white-space: normal; }
.named .row-note a { min-height: 0; }
.goal {
  display: inline-block; white-space: nowrap; padding-left: 0.6em; border-left: 3px solid var(--ink-soft);
}
.goal-attained { border-left-color: var(--sky); }
.goal-on-course { border-left-color: var(--poplar); }
.goal-behind { border-left-color: #a33a26; font-weight: 700; }
.agrees::before { content: "\\2713\\00A0" / ""; color: var(--sky); }
.charts {
  display: grid; gap: 2.4rem 3rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
}
.chart { min-width: 0; }
.section-body > .chart { max-width: 38rem; }
.chart figcaption {
  display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; margin-bottom: 0.6rem;
}
.chart-title { font-weight: 700; }
.chart-unit { color: var(--ink-soft); font-size: 0.85rem; }
.chart-empty { color: var(--ink-soft); padding-block: 1.5rem; }
.drawing { display: block; width: 100%; height: auto; }
.grid { stroke: var(--salt-line); stroke-width: 1; }
.tick { font-family: var(--sans); font-size: 11.5px; fill: var(--ink-soft); }
rect.now { fill: var(--sky); }
line.then { stroke: var(--poplar); stroke-width: 3; }
path.now { fill: none; stroke: var(--sky); stroke-width: 2.4; stroke-linejoin: round; }
path.then { fill: none; stroke: var(--poplar); stroke-width: 1.6; stroke-dasharray: 5 4; }
circle.now { fill: var(--sky); stroke: var(--salt); stroke-width: 1.2; }
circle.then { fill: var(--salt); stroke: var(--poplar); stroke-width: 1.5; }
.target { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 2 3; }
.legend { display: flex; gap: 1.6rem; font-size: 0.85rem; color: var(--ink-soft); margin-top: 0.3rem; }
.legend span::before {
  content: ""; display: inline-block; width: 1.3em; height: 0.65em; margin-right: 0.5em;
  background: var(--sky);
}
.legend .legend-then::before { height: 3px; vertical-align: 0.25em; background: var(--poplar); }
.map-tiles { width: 100%; max-width: 46rem; height: auto; }
.map-tile { stroke: var(--salt-line); }
.map-name, .map-value { text-anchor: middle; fill: var(--ink); font-size: 17px; }
.map-value { font-size: 20px; font-weight: 700; font-variant-numeric: tabular-nums; }
.map-tile.shade-0 { fill: var(--white); stroke-dasharray: 4 3; }
.map-tile.shade-1 { fill: #eef4f7; }
.map-tile.shade-2 { fill: #d3e3ec; }
.map-tile.shade-3 { fill: #b5d0df; }
.map-tile.shade-4 { fill: #8db6cc; }
.map-tile.shade-5 { fill: #14567d; }
text.shade-5 { fill: var(--white); }
.chart-data { margin-top: 0.5rem; font-size: 0.9rem; }
summary { cursor: pointer; color: var(--sky); padding-block: 0.2rem; }
summary:hover { text-decoration: underline; text-underline-offset: 0.22em; }
details[open] > summary { margin-bottom: 0.6rem; }
.grade { stroke: var(--ink); stroke-opacity: 0.28; stroke-width: 0.6; }
.grade-1 { fill: #78b487; } .grade-2 { fill: #e9c95a; } .grade-3 { fill: #dd8331; }
.grade-4 { fill: #bf3a2b; } .grade-5 { fill: #7b2f69; } .grade-6 { fill: #57101f; }
.grade-none { fill: #ffffff; }
.grade-digit { font-family: var(--sans); font-size: 9px; font-weight: 700; fill: #ffffff; }
.grades {
  display: flex; flex-wrap: wrap; gap: 0.1rem 1.3rem; margin-top: 0.6rem; font-size: 0.88rem;
  color: var(--ink-soft);
}
.grade-key::before {
  content: ""; display: inline-block; width: 0.75em; height: 0.85em; margin-right: 0.4em;
  vertical-align: -0.06em;
  border: 1px solid #8a8576; border-radius: 2px; background: #ffffff;
}
.grade-key-1::before { background: #78b487; } .grade-key-2::before { background: #e9c95a; }
.grade-key-3::before { background: #dd8331; } .grade-key-4::before { background: #bf3a2b; }
.grade-key-5::before { background: #7b2f69; } .grade-key-6::before { background: #57101f; }
.chooser {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1.1rem 1.6rem;
  padding: 1.5rem 1.6rem; background: var(--white); border: 1px solid var(--salt-line);
}
.field label { display: block; font-size: 0.88rem; color: var(--ink-soft); }
.field input, .field select {
  width: 100%; min-height: 2.7rem; padding: 0.3rem 0.7rem; font: inherit; line-height: 1.4; color: var(--ink);
  background: var(--salt); border: 1px solid #837d6d; border-radius: 2px;
}
.hint { display: block; font-size: 0.8rem; line-height: 1.5; color: var(--ink-soft); margin-top: 0.3rem; }
.field-button { align-self: start; padding-top: 1.6rem; }
button {
  min-height: 2.7rem; padding: 0.3rem 1.9rem; font: inherit; line-height: 1.4; color: var(--white);
  background: var(--sky); border: 0; border-radius: 2px; cursor: pointer;
}
button:hover { background: var(--sky-deep); }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; padding-top: 0.4rem; }
.pager a { display: inline-block; padding-block: 0.2rem; }
.pager a[rel="next"]::after { content: "\\00A0\\2192" / ""; }
@media (max-width: 36rem) {
  th, td { padding-inline: 0.6rem; }
  .comparison th, .comparison td { padding-inline: 0.45rem; font-size: 0.88rem; }
  .comparison td { min-width: 0; }
  .comparison td > .change { white-space: normal; }
  .row-values { min-width: 30rem; }
  .bar { display: none; }
}
`
