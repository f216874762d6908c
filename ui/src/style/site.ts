/** Sections and articles, and what opens the home page beside the numbers. */
export const SITE = `
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
.article .page-title { padding-bottom: 1rem; }
.article-meta { padding-block: 0.6rem; margin-bottom: 1.8rem; border-block: 1px solid var(--salt-line); }
.article .prose p { text-indent: 2em; }
.neighbours { padding-block: 1.4rem 2.4rem; }
.section-links { display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; }
.section-links a { display: inline-block; min-height: 24px; }
`
