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
[role=status].note { padding-block: 1rem; }
.service-doors {
  display: grid; gap: 1px; margin-bottom: 2rem; background: var(--salt-line);
  border: 1px solid var(--salt-line); grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
}
.service-doors a {
  display: block; height: 100%; padding: 1.1rem 1.3rem; background: var(--white); font-weight: 700;
  text-decoration: none; border-left: 3px solid var(--poplar);
}
.service-doors a:hover { background: #fffdf8; text-decoration: underline; }
.guide-list li {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.2rem; padding-block: 0.6rem;
  border-top: 1px solid var(--salt-line);
}
.guide-list li:first-child { border-top: 0; padding-top: 0; }
.guide-list a { display: inline-block; min-height: 24px; }
.lines li + li { margin-top: 0.3rem; }
.bookmark { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; margin-block: 1.2rem; }
.bookmark button, .bookmark-list button {
  min-height: 2rem; padding: 0 0.9rem; font: inherit; font-size: 0.88rem; background: none;
  border: 1px solid var(--sky); color: var(--sky); border-radius: 2px;
}
.bookmark button:hover, .bookmark-list button:hover { background: var(--sky); color: var(--white); }
.bookmark-list { padding-bottom: 2rem; }
:lang(bo) {
  font-family: "Noto Serif Tibetan", "Microsoft Himalaya", "Kailasa", "Jomolhari", var(--serif);
  line-height: 2.1;
}
:lang(mn-Mong) {
  font-family: "Noto Sans Mongolian", "Mongolian Baiti", "Menksoft Qagan", var(--sans);
}
.other-scripts { display: flex; flex-wrap: wrap; gap: 1.2rem 2.4rem; margin-top: 2rem; }
.other-scripts > .note { flex-basis: 100%; }
.script { padding: 1rem 1.3rem; background: var(--white); border-top: 3px solid var(--poplar); }
.script-bo { flex: 1 1 16rem; }
.script-text { font-size: 1.15rem; }
.script-title { font-size: 1.5rem; font-weight: 700; color: var(--sky-deep); }
.script-mn-Mong .script-text {
  writing-mode: vertical-lr; min-height: 9rem; max-height: 26rem;
  line-height: 1.9; overflow-x: auto;
}
.places { margin-bottom: 1.8rem; }
.places h2 { font-size: 1.15rem; margin-bottom: 0.6rem; }
.places [aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
.place-links {
  display: grid; gap: 0 1.4rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
}
.place-links a {
  display: block; padding-block: 0.4rem; border-top: 1px solid var(--salt-line); text-decoration: none;
}
.place-links a:hover { text-decoration: underline; }
.dial { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.2rem 0.9rem; line-height: 1; }
.dial b {
  font-family: var(--serif); font-size: 4.2rem; color: var(--sky-deep);
  font-variant-numeric: lining-nums tabular-nums;
}
.dial .unit { color: var(--ink-soft); }
.dial-level { font-family: var(--serif); font-size: 1.5rem; font-weight: 700; color: var(--sky-deep); }
.dial-mark { width: 11rem; height: auto; flex: 1 0 100%; max-width: 18rem; margin-bottom: 0.5rem; }
.dial-other { fill: var(--salt-line); }
.dial-here { stroke: var(--ink); stroke-width: 0.6; }
.aqi-1 .dial-here { fill: rgb(0 228 0); }
.aqi-2 .dial-here { fill: rgb(255 255 0); }
.aqi-3 .dial-here { fill: rgb(255 126 0); }
.aqi-4 .dial-here { fill: rgb(255 0 0); }
.aqi-5 .dial-here { fill: rgb(153 0 76); }
.aqi-6 .dial-here { fill: rgb(126 0 35); }
.air-day { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: baseline; color: var(--ink-soft); }
.advice {
  max-width: 42em; padding: 1rem 1.3rem; background: var(--white); border-left: 3px solid var(--sky);
}
.advised { margin-block: 0.3rem; }
.air-without { padding-top: 1.2rem; border-top: 1px solid var(--salt-line); }
.chiefs {
  display: grid; gap: 1px; background: var(--salt-line); border: 1px solid var(--salt-line);
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
}
.chiefs li { padding: 0.9rem 1.1rem; background: var(--white); line-height: 1.6; }
.chief-level { color: var(--poplar-ink); font-size: 0.85rem; }
.chief-name { font-family: var(--serif); font-size: 1.15rem; margin-right: 0.4em; color: var(--sky-deep); }
@media (min-width: 60rem) { .pillar-columns { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (max-width: 36rem) { .pillars { margin-top: -3.5rem; } .pillar { padding-inline: 1.1rem; } }
`
