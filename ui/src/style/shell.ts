/** What frames every page: banner, masthead, the home page's landscape, breadcrumb, colophon. */
export const SHELL = `
.synthetic { background: var(--poplar-wash); color: #553600; font-size: 0.85rem; line-height: 1.6; }
.synthetic p { padding-block: 0.45rem; }
.synthetic strong { margin-right: 0.5em; }
.masthead { background: var(--salt); border-bottom: 1px solid var(--salt-line); }
.masthead-row {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.75rem; padding-block: 0.8rem;
}
.brand {
  display: flex; align-items: center; gap: 0.75rem; margin-right: auto; text-decoration: none;
  color: var(--sky-deep);
}
.brand-mark { flex: none; }
.mark-ridge { fill: var(--sky); }
.mark-water { fill: none; stroke: var(--poplar); stroke-width: 2; }
.brand-name { display: flex; flex-direction: column; line-height: 1.15; }
.brand-han {
  font-family: var(--serif); font-weight: 700; font-size: 1.35rem; letter-spacing: 0.08em;
  line-height: 1.2;
}
.brand-latin { font-size: 0.7rem; letter-spacing: 0.3em; text-transform: uppercase; line-height: 1.2; }
.brand-place {
  padding-left: 0.85rem; border-left: 1px solid var(--salt-line); font-size: 0.9rem; line-height: 1.4;
  color: var(--ink-soft);
}
:lang(en) .brand-place { max-width: 15rem; }
:lang(en) .sections a, :lang(en) .language { padding-inline: 0.5rem; }
:lang(en) .sections ul { gap: 0; }
:lang(en) .masthead-row { column-gap: 0.8rem; }
.sections ul { display: flex; flex-wrap: wrap; gap: 0 0.35rem; }
.sections a, .language {
  display: inline-block; padding: 0.45rem 0.75rem; color: var(--ink); text-decoration: none;
  border-bottom: 2px solid transparent;
}
.sections ul:has(> :nth-child(8)) { gap: 0; }
.sections ul:has(> :nth-child(8)) a { padding-inline: 0.4rem; }
.sections a:hover, .language:hover { color: var(--sky); border-bottom-color: var(--salt-line); }
.sections [aria-current] { color: var(--sky-deep); font-weight: 700; border-bottom-color: var(--poplar); }
.language { color: var(--sky); }
.hero { position: relative; overflow: hidden; background: var(--sky-deep); color: var(--white); }
.landscape { position: absolute; inset: auto 0 -1px; width: 100%; height: calc(100% + 2px); }
.hero-text { position: relative; padding-block: 4.25rem 17rem; }
.hero h1 {
  color: var(--white); font-size: clamp(2.1rem, 5.2vw, 3.6rem); letter-spacing: 0.02em; line-height: 1.22;
  max-width: 17em;
}
.hero .over { font-size: 1.05rem; margin-bottom: 0.9rem; color: #e4eef3; letter-spacing: 0.04em; }
.hero .under { margin-top: 1.1rem; max-width: 34em; color: #eaf2f6; }
.crumbs { padding-top: 1.6rem; font-size: 0.88rem; color: var(--ink-soft); }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0 0.35rem; }
.crumbs li + li::before { content: "/" / ""; margin-right: 0.35rem; color: #8a8576; }
.crumbs a { display: inline-block; min-height: 24px; color: var(--ink-soft); }
.colophon { margin-top: 6rem; background: var(--sky-deep); color: #d5e3ea; font-size: 0.88rem; }
.colophon .wrap { display: grid; gap: 1.6rem; padding-block: 3rem 2.5rem; }
.mission {
  font-family: var(--serif); font-size: 1.1rem; line-height: 1.8; color: var(--white);
  max-width: 34em; text-wrap: balance;
}
.colophon dl {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, auto)); gap: 0.9rem 2rem;
}
.colophon dt { color: #a9c3d0; }
.not-set { border-bottom: 1px dashed #a9c3d0; }
.licence { color: #a9c3d0; }
@media (max-width: 52rem) {
  .masthead-row { padding-block: 0.8rem 0.2rem; gap: 0.25rem 0.75rem; }
  .brand { flex: 1; flex-wrap: wrap; gap: 0.4rem 0.75rem; }
  .brand-place { flex-basis: 100%; padding: 0; border: 0; font-size: 0.82rem; }
  .language { align-self: start; }
  .sections { order: 3; width: 100%; }
  .sections ul { margin-left: -0.75rem; }
  .hero-text { padding-block: 2.5rem 13rem; }
  .landscape { height: 19.5rem; }
}
@media (max-width: 36rem) {
  :lang(en) .sections a { padding-inline: 0.3rem; font-size: 0.9rem; }
  :lang(en) .sections ul { margin-left: -0.3rem; }
}
`
