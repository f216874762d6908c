/**
 * Three colours carry the site: sky (links and data), salt (ground), poplar (accents). Text on salt
 * and on white meets 4.5:1, lines and marks that carry meaning 3:1.
 */
export const BASE = `
:root {
  --sky: #14567d;
  --sky-deep: #0b3550;
  --sky-wash: #e6eff4;
  --salt: #f7f5f0;
  --salt-line: #ddd8cc;
  --white: #ffffff;
  --poplar: #c58a1c;
  --poplar-ink: #7a4d00;
  --poplar-wash: #fbf0d8;
  --ink: #18262d;
  --ink-soft: #4b5a61;
  --sans: "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", sans-serif;
  --serif: "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif;
  --mono: "Noto Sans Mono CJK SC", Consolas, Menlo, monospace;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--salt);
  color: var(--ink);
  font-family: var(--sans);
  font-size: 1rem;
  line-height: 1.85;
  line-break: strict;
  overflow-wrap: break-word;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  hanging-punctuation: allow-end;
  font-kerning: normal;
}
:lang(en) { line-height: 1.65; font-variant-east-asian: proportional-width; }
.wrap { max-width: 72rem; margin-inline: auto; padding-inline: clamp(1.25rem, 4.5vw, 3.5rem); }
h1, h2, h3 {
  font-family: var(--serif);
  font-weight: 700;
  line-height: 1.35;
  margin: 0;
  color: var(--sky-deep);
  text-wrap: balance;
}
p { margin: 0; }
ul, ol { margin: 0; padding: 0; list-style: none; }
dl, dd, figure { margin: 0; }
code, .formula { font-variant-east-asian: normal; }
code { font-family: var(--mono); font-size: 0.9em; overflow-wrap: anywhere; }
cite { font-style: normal; }
a { color: var(--sky); text-decoration-thickness: 1px; text-underline-offset: 0.22em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--poplar-ink); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.heard {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip {
  position: absolute; left: 1rem; top: -6rem; z-index: 10; padding: 0.6rem 1.1rem;
  background: var(--white); color: var(--sky-deep);
}
.skip:focus { top: 0.75rem; }
.value, .change, .missing, .number, .card-value b { font-variant-numeric: lining-nums tabular-nums; }
.missing { color: var(--poplar-ink); background: var(--poplar-wash); padding: 0 0.4em; border-radius: 2px; }
.no-change { color: var(--ink-soft); }
.mark {
  display: inline-block; padding: 0 0.55em; font-size: 0.8rem; line-height: 1.7;
  color: var(--poplar-ink); border: 1px solid currentColor; border-radius: 2px;
}
.status {
  display: inline-block; padding: 0 0.6em; font-size: 0.8rem; line-height: 1.75; border-radius: 2px;
  background: var(--sky-wash); color: var(--sky-deep);
}
.status-provisional, .status-revised, .status-missing {
  background: var(--poplar-wash); color: var(--poplar-ink);
}
`
