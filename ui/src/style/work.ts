/** The workbench: who acts, lists of work, forms of moves. */
export const WORK = `
.acting {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 1.4rem; padding-block: 0.9rem 0;
  font-size: 0.92rem; color: var(--ink-soft);
}
.acting p { margin-right: auto; }
.acting a { display: inline-block; min-height: 24px; }
button.quiet {
  min-height: 2rem; padding: 0.1rem 0.9rem; color: var(--sky); background: none;
  border: 1px solid currentColor; font-size: 0.92rem;
}
button.quiet:hover { background: var(--sky-wash); }
.counts ul { display: grid; gap: 1px; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
.counts { padding-bottom: 2.2rem; }
.count { background: var(--white); outline: 1px solid var(--salt-line); border-top: 3px solid #9aa5ab; }
.count a { display: block; padding: 0.8rem 1.1rem; color: var(--ink-soft); text-decoration: none; }
.count a:hover { background: #fffdf8; }
.count b {
  display: block; font-family: var(--serif); font-size: 2rem; line-height: 1.2; color: var(--ink);
  font-variant-numeric: lining-nums tabular-nums;
}
.count-late { border-top-color: #b3341f; } .count-late b { color: #a12c19; }
.count-week { border-top-color: var(--poplar); } .count-waiting { border-top-color: var(--sky); }
.flag {
  display: inline-block; padding: 0 0.55em; font-size: 0.82rem; line-height: 1.7; border-radius: 2px;
  white-space: nowrap; font-variant-numeric: lining-nums tabular-nums;
}
.flag-red { background: #b3341f; color: #ffffff; }
.flag-yellow { background: #f2c14e; color: #3d2a00; }
.flag-blue { background: #cfe3f0; color: #0b3550; }
.counts-cell { text-decoration: none; }
.warning { padding: 0.9rem 1.2rem; background: var(--poplar-wash); border-left: 3px solid var(--poplar); }
.refusal { padding: 1rem 1.2rem; background: #fbeae6; border-left: 3px solid #b3341f; margin-block: 1rem; }
.done { padding: 0.7rem 1.2rem; background: #e3f0e6; border-left: 3px solid #2f7d4f; margin-bottom: 1.6rem; }
.stack > * + *, .move form > * + *, .section-body form > * + * { margin-top: 1.1rem; }
.chooser > * + * { margin-top: 0; }
.section-body form.chooser > * + * { margin-top: 0; }
.move { background: var(--white); border: 1px solid var(--salt-line); }
.section-body > .move + .move { margin-top: 0.7rem; }
.move > summary { padding: 0.7rem 1.2rem; }
.move[open] > summary { margin: 0; border-bottom: 1px solid var(--salt-line); }
.move > form, .move > .note, .move > .refusal { margin: 1.1rem 1.2rem; }
.move-to { margin-left: 0.7em; color: var(--ink-soft); font-size: 0.92rem; }
.field textarea {
  display: block; width: 100%; padding: 0.5rem 0.7rem; font: inherit; line-height: 1.6; color: var(--ink);
  background: var(--salt); border: 1px solid #837d6d; border-radius: 2px; resize: vertical;
}
.field-row {
  display: grid; gap: 1.1rem 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
}
.table-frame { position: relative; }
td > input, td > select {
  width: 100%; min-width: 7rem; max-width: 16rem; min-height: 2.4rem; padding: 0.2rem 0.5rem; font: inherit;
  color: var(--ink); background: var(--salt); border: 1px solid #837d6d; border-radius: 2px;
}
.field select { max-width: 100%; }
.optional { font-size: 0.92em; }
fieldset.field { border: 1px solid var(--salt-line); padding: 0.6rem 1rem; margin: 0; }
fieldset.field legend { font-size: 0.88rem; color: var(--ink-soft); }
.field label.check { color: var(--ink); font-size: 1rem; padding-block: 0.2rem; }
.check input {
  width: 1.2rem; min-height: 1.2rem; height: 1.2rem; margin-right: 0.5em; vertical-align: -0.2em;
}
.standing { display: block; min-width: 6rem; }
.stand { display: inline-block; padding: 0 0.6em; border-radius: 2px; text-decoration: none; }
.stand-accepted { background: #dcebe0; color: #17472a; }
.stand-under-way { background: var(--sky-wash); color: var(--sky-deep); }
.stand-owed { background: var(--poplar-wash); color: var(--poplar-ink); }
.stand-missing { background: #b3341f; color: #ffffff; }
.stuck li + li { margin-top: 0.5rem; }
.answer { font-size: 1.15rem; }
.code {
  font-family: var(--mono); font-size: 1.6rem; letter-spacing: 0.08em; color: var(--sky-deep);
}
main:has(.acting) tbody th, main:has(.acting) tbody td { min-width: 6.5rem; }
.stage { font-size: 1.1rem; }
@media (min-width: 36rem) { .move form, .section-body > form.stack { max-width: 44rem; } }
`
