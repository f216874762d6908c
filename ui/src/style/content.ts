/** Titles, the editorial grid, cards, running text and its numbers. */
export const CONTENT = `
.page-title { padding-block: 2.2rem 2.4rem; max-width: 50rem; }
.page-title h1 { font-size: clamp(1.85rem, 3.8vw, 2.75rem); }
.page-title .over {
  color: var(--poplar-ink); font-size: 0.95rem; letter-spacing: 0.06em; margin-bottom: 0.5rem;
}
.page-title .under { margin-top: 0.9rem; color: var(--ink-soft); max-width: 40em; text-wrap: pretty; }
.section { border-top: 1px solid var(--salt-line); padding-block: 2.6rem; }
.section h2 { font-size: 1.5rem; }
.section-wide > h2 { margin-bottom: 1.6rem; }
@media (max-width: 59.99rem) { .section > h2 { margin-bottom: 0.9rem; } }
.section h3 { font-size: 1.15rem; margin-bottom: 0.6rem; }
.section-body > * + * { margin-top: 1.4rem; }
@media (min-width: 60rem) {
  .section:not(.section-wide) {
    display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: 3.25rem;
  }
}
.prose p {
  max-width: 39em; text-align: justify; text-justify: inter-character; font-size: 1.06rem;
  line-height: 2.05;
}
@media (max-width: 36rem) { .prose p { text-align: start; } }
.prose p + p { margin-top: 1.1rem; }
:lang(en) .prose p { text-align: start; line-height: 1.8; }
.prose > * + h3 { margin-top: 2.6rem; }
.prose > * + h4 { margin-top: 1.6rem; }
.prose h4 { font-size: 1.02rem; color: var(--sky-deep); }
.prose > .chart, .prose > .table-frame, .prose > .comparison { margin-block: 1.2rem 1.8rem; }
.prose > .chart { max-width: 38rem; }
.prose th[scope=row] { min-width: 8em; }
.prose > ul { padding-left: 1.4em; line-height: 2; }
.lead { padding-bottom: 2.2rem; }
.numbered { counter-reset: part; }
.numbered > .section h2 { counter-increment: part; }
.numbered > .section h2::before {
  content: counter(part, simp-chinese-informal) "、" / ""; color: var(--poplar-ink);
}
:lang(en) .numbered > .section h2::before { content: counter(part) ". " / ""; }
.traced {
  color: var(--sky); font-weight: 700; text-decoration: underline; text-decoration-color: var(--poplar);
  text-decoration-thickness: 2px; padding: 0.1em 0; white-space: nowrap; border-radius: 2px;
}
.traced-change { font-weight: 400; white-space: normal; text-decoration-thickness: 1px; }
.traced:hover, .traced:focus-visible { background: var(--poplar-wash); color: var(--sky-deep); }
.note { color: var(--ink-soft); font-size: 0.92rem; max-width: 44em; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(14.5rem, 1fr)); gap: 1px; }
.cards-home { position: relative; margin-top: -4rem; }
.card {
  display: flex; flex-direction: column; padding: 1.35rem 1.5rem 1.3rem; background: var(--white);
  color: var(--ink); text-decoration: none; outline: 1px solid var(--salt-line);
  border-top: 3px solid var(--sky);
}
.card:hover { border-top-color: var(--poplar); background: #fffdf8; }
.card:focus-visible { outline: 3px solid var(--poplar-ink); outline-offset: 2px; z-index: 1; }
.card-name { font-weight: 700; line-height: 1.5; }
.card-area { color: var(--ink-soft); font-size: 0.88rem; margin-bottom: auto; }
.card-value { margin-top: 0.8rem; line-height: 1.2; white-space: nowrap; }
.card-value b { font-family: var(--serif); font-size: 2.5rem; font-weight: 700; color: var(--sky-deep); }
.card-unit { font-size: 0.9rem; color: var(--ink-soft); }
.card-change {
  min-height: 1.7em; margin-top: 0.5rem; font-size: 0.88rem; color: var(--ink-soft);
  line-height: 1.7;
}
.card-change .status { margin-left: 0.5em; }
.arrow { margin-right: 0.35em; vertical-align: -0.06em; }
.arrow path {
  fill: none; stroke: var(--poplar-ink); stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round;
}
@media (max-width: 36rem) {
  .cards-home { margin-top: -2.75rem; }
  .card {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem;
    padding: 1.05rem 1.2rem 0.95rem;
  }
  .card-name, .card-area { grid-column: 1; }
  .card-value { grid-column: 2; grid-row: 1 / span 2; align-self: center; margin: 0; }
  .card-value b { font-size: 2rem; }
  .card-change { grid-column: 1 / -1; margin-top: 0.25rem; }
  .card-change:empty { display: none; }
}
.report-meta { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; margin-block: 1.8rem 2.4rem; }
.board { display: grid; gap: 2rem 3.25rem; padding-block: 0.2rem 2.8rem; }
.board-value { line-height: 1.1; }
.board-value b { font-family: var(--serif); font-size: clamp(3.4rem, 8vw, 5.6rem); color: var(--sky-deep); }
.board-value .unit { font-size: 1.25rem; color: var(--ink-soft); }
.board-value .missing { font-family: var(--serif); font-size: 3.2rem; }
.board-facts .definitions div { padding-block: 0.5rem; }
@media (min-width: 60rem) {
  .board { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; }
}
.definitions > div { padding-block: 0.75rem; border-top: 1px solid var(--salt-line); }
.definitions > div:first-child { border-top: 0; padding-top: 0; }
.definitions dt { color: var(--ink-soft); font-size: 0.92rem; }
@media (min-width: 36rem) {
  .definitions > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1.4rem; }
}
.formula {
  font-family: var(--mono); font-size: 1rem; line-height: 1.9; background: var(--white);
  border-left: 3px solid var(--poplar); padding: 0.9rem 1.2rem; overflow-wrap: anywhere;
}
.formula span { display: block; }
.citations > li { padding-block: 0.55rem; border-top: 1px solid var(--salt-line); }
.citations > li:first-child { border-top: 0; }
.clause { color: var(--ink-soft); margin-left: 0.6em; }
.citation .mark { margin-left: 0.6em; }
.entries > li { padding: 0 0 2.2rem 1.6rem; border-left: 2px solid var(--salt-line); position: relative; }
.entries > li::before {
  content: ""; position: absolute; left: -7px; top: 0.55rem; width: 12px; height: 12px; border-radius: 50%;
  background: var(--salt); border: 3px solid var(--sky);
}
.entries > li:last-child { padding-bottom: 0; }
.entries .definitions { margin-block: 0.8rem 1rem; }
.entries .definitions > div { padding-block: 0.25rem; border: 0; }
.catalogue > li { padding-block: 1.5rem; border-top: 1px solid var(--salt-line); }
.catalogue > li:first-child { border-top: 0; padding-top: 0; }
.catalogue h3 { margin-bottom: 0.35rem; }
.catalogue p { max-width: 42em; }
.facts {
  display: flex; flex-wrap: wrap; gap: 0.1rem 1.8rem; margin-top: 0.5rem; font-size: 0.88rem;
  color: var(--ink-soft);
}
.facts dt, .facts dd { display: inline; }
.facts dt::after { content: "\\FF1A"; }
:lang(en) .facts dt::after { content: ": "; }
.actions { display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; margin-top: 0.7rem; }
.actions a { display: inline-block; min-height: 24px; }
.plain { padding-bottom: 2rem; max-width: 44rem; }
.plain.wide { max-width: none; }
.plain > * + * { margin-top: 1.2rem; }
`
