/** Sections and articles, and what opens the home page beside the numbers. */
export const SITE = `
html.large { font-size: 140%; }
html.contrast {
  --sky: #00306e; --sky-deep: #000000; --sky-wash: #ffffff; --salt: #ffffff; --salt-line: #000000;
  --poplar: #000000; --poplar-ink: #000000; --poplar-wash: #ffffff; --ink: #000000; --ink-soft: #000000;
}
.contrast .landscape { display: none; }
.contrast .hero-text { padding-block: 3rem 6rem; }
.contrast .synthetic { color: #000000; border-bottom: 1px solid #000000; }
.contrast mark { background: #000000; color: #ffffff; }
.contrast a:not(.brand, .card) { text-decoration: underline; }
.utilities { background: var(--white); border-bottom: 1px solid var(--salt-line); font-size: 0.85rem; }
.utilities .wrap, .utilities form { display: flex; flex-wrap: wrap; gap: 0.3rem 0.6rem; align-items: center; }
.utilities .wrap { justify-content: flex-end; padding-block: 0.35rem; }
.utilities input[type="search"] { width: 11rem; max-width: 100%; }
.utilities input[type="search"], .utilities button {
  min-height: 2rem; padding: 0 0.7rem; font: inherit; line-height: 1.4;
}
.utilities form[action="/display"] button {
  background: none; border: 1px solid var(--sky); color: var(--sky); border-radius: 2px;
}
.utilities form[action="/display"] button:hover,
.utilities form[action="/display"] button[aria-pressed="true"] {
  background: var(--sky); color: var(--white);
}
.headlines li {
  display: flex; justify-content: space-between; align-items: baseline; gap: 0.2rem 1.2rem;
  padding-block: 0.45rem; border-top: 1px solid var(--salt-line);
}
.headlines li:first-child { border-top: 0; }
.headlines a { color: var(--ink); text-decoration-color: var(--salt-line); }
.headlines a:hover { color: var(--sky); }
.headlines time, .article-facts, .today {
  color: var(--ink-soft); font-size: 0.85rem; white-space: nowrap;
  font-variant-numeric: lining-nums tabular-nums;
}
.news { display: grid; gap: 2rem 3.25rem; padding-top: 2.6rem; }
.news h2 {
  display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem;
  font-size: 1.35rem; margin-bottom: 0.6rem; padding-bottom: 0.4rem; border-bottom: 2px solid var(--sky);
}
.news h2 a, .section-band a[href*="/sections/"], .article-list h2 a, .gallery h2 a {
  color: var(--sky-deep); text-decoration: none;
}
.news h2 a:hover, .section-band a:hover, .article-list h2 a:hover, .gallery h2 a:hover {
  text-decoration: underline;
}
.today { font-family: var(--sans); font-weight: 400; }
.section-band { display: grid; gap: 2.2rem 3.25rem; }
.section-band h2, .section-band h3 {
  font-size: 1.15rem; padding-top: 0.7rem; margin-bottom: 0.3rem; border-top: 3px solid var(--poplar);
}
@media (min-width: 60rem) {
  .news { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .section-band { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .section-band .headlines li { display: block; }
  .section-band .headlines time { display: block; }
}
@media (max-width: 36rem) { .headlines li { display: block; } .headlines time { display: block; } }
.article-list h2 { font-size: 1.2rem; margin-bottom: 0.35rem; }
.article-facts { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin-top: 0.3rem; }
.gallery, .article-list { margin-bottom: 2rem; }
.note + .gallery { margin-top: 1.6rem; }
.gallery {
  display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
}
.gallery h2 { font-size: 1.05rem; margin-top: 0.7rem; }
.vista { display: block; width: 100%; height: auto; }
.article + .actions { margin-top: 1.8rem; }
.article { max-width: 44rem; }
.article-pictures figure { margin: 1.6rem 0; }
.article-pictures img { display: block; max-width: 100%; height: auto; border-radius: 3px; }
.article-pictures figcaption { margin-top: 0.4rem; color: var(--ink-soft); font-size: 0.9rem; }
.article .page-title { padding-bottom: 1rem; }
.article-meta { padding-block: 0.6rem; margin-bottom: 1.8rem; border-block: 1px solid var(--salt-line); }
.article .prose p { text-indent: 2em; }
.search-form { display: flex; gap: 0.6rem; max-width: 40rem; margin-bottom: 1.8rem; }
.search-form input { flex: 1; min-width: 0; padding: 0.5rem 0.8rem; }
.search-form input, .utilities input {
  font: inherit; color: var(--ink); background: var(--white); border: 1px solid #6d7a80; border-radius: 2px;
}
mark { background: var(--poplar-wash); color: inherit; box-shadow: inset 0 -2px 0 var(--poplar); }
.views + .hits { margin-top: 1.8rem; }
.services { margin-top: 2.2rem; padding-block: 1rem; border-block: 1px solid var(--salt-line); }
.services a { font-weight: 700; }
.people h2 { font-size: 1.5rem; margin-bottom: 0.4rem; }
.people + .section { margin-top: 2.6rem; }
.actions + .people { margin-top: 1.6rem; }
.ways { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; }
.ways a { display: inline-block; min-height: 24px; color: #d5e3ea; }
.neighbours { padding-block: 1.4rem 2.4rem; }
.section-links { display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; }
.section-links a { display: inline-block; min-height: 24px; }
`
