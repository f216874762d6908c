/** On paper: the document without the site around it, black on white, tables whole. */
export const PRINT = `
@page { size: A4; margin: 22mm 20mm; }
@media print {
  html { font-size: 10.5pt; }
  body { background: none; color: #000000; }
  .section:has(.chooser) { display: none; }
  .skip, .utilities, .sections, .language, #related,
  .crumbs, .chooser, .pager, .landscape, summary, .no-print { display: none; }
  .masthead { border-bottom: 1pt solid #000000; }
  .hero { background: none; color: #000000; }
  .hero h1, .hero .over, .hero .under, h1, h2, h3 { color: #000000; }
  .hero-text { padding-block: 1.2rem; }
  .cards-home { margin-top: 0; }
  .cards { grid-template-columns: repeat(4, 1fr); }
  .card { padding: 0.8rem; }
  .card-value b { font-size: 1.8rem; }
  .charts { grid-template-columns: 1fr 1fr; gap: 1.2rem 2rem; }
  .traced, .card { color: #000000; }
  .wrap { max-width: none; padding-inline: 0; }
  .section { display: block; padding-block: 1.2rem; break-inside: auto; }
  h2, h3 { break-after: avoid; margin-bottom: 0.6rem; }
  .chart, .card, tr, .entries > li { break-inside: avoid; }
  .table-frame { overflow: visible; }
  a { color: #000000; }
  .traced { text-decoration-thickness: 1pt; }
  .colophon { margin-top: 2rem; background: none; color: #000000; border-top: 1pt solid #000000; }
  .mission, .colophon dt, .licence { color: #000000; }
}
`
