/** What a government site has for citizens: the numbers that open it, look-ups, guides, other scripts. */
export const PUBLIC = `
.pillars { position: relative; margin-top: -6.5rem; }
.pillar-columns { display: grid; gap: 1px; background: var(--salt-line); border: 1px solid var(--salt-line); }
.pillar { background: var(--white); padding: 1.3rem 1.6rem 1.2rem; border-top: 4px solid var(--sky); }
.pillar-ecology { border-top-color: #2f6b52; }
.pillar-life { border-top-color: var(--poplar); }
.pillar h3 { font-size: 1.2rem; padding-bottom: 0.55rem; }
.pillar h3 a { color: var(--sky-deep); text-decoration: none; }
.pillar h3 a:hover { text-decoration: underline; }
.pillar dl > div {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline;
  padding-block: 0.55rem; border-top: 1px solid var(--salt-line);
}
.pillar dt { font-size: 0.92rem; line-height: 1.5; }
.pillar dd { text-align: right; line-height: 1.3; font-variant-numeric: lining-nums tabular-nums; }
.pillar dd > a { display: inline-block; min-height: 24px; text-decoration: none; white-space: nowrap; }
.pillar dd > a:hover b { text-decoration: underline; text-decoration-thickness: 2px; }
.pillar dd b { font-family: var(--serif); font-size: 1.6rem; color: var(--sky-deep); }
.pillar .unit { font-size: 0.82rem; color: var(--ink-soft); }
.pillar-change { display: block; font-size: 0.8rem; color: var(--ink-soft); white-space: nowrap; }
.pillars-note {
  display: flex; flex-wrap: wrap; gap: 0 1.6rem; padding-top: 0.7rem; color: var(--ink-soft);
  font-size: 0.85rem;
}
.section-updated { margin-top: -1.6rem; margin-bottom: 1.6rem; }
@media (min-width: 60rem) { .pillar-columns { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (max-width: 36rem) { .pillars { margin-top: -3.5rem; } .pillar { padding-inline: 1.1rem; } }
`
