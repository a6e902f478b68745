/* The contents of a whole regulation mark the article that is being read. Without script they are plain contents. */
const contents = document.querySelector('.contents');
const links = new Map([...contents.querySelectorAll('a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
const inView = new Set();
let current;

/** Marks a line and brings it into the list's own window; the page itself must not move. */
function mark(link) {
  if (link === current) return;
  current?.removeAttribute('aria-current');
  current = link;
  link.setAttribute('aria-current', 'location');
  const { offsetTop: top, offsetHeight: height } = link;
  const { scrollTop, clientHeight } = contents;
  if (top < scrollTop || top + height > scrollTop + clientHeight) contents.scrollTo({ top: top - clientHeight / 2, behavior: 'instant' });
}

// What crosses the upper third of the window is being read; between two articles the last mark stays.
const observer = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (isIntersecting) inView.add(target.id);
    else inView.delete(target.id);
  }
  // Within the first article in view the last heading that is, or it alone.
  const [first, ...further] = [...links.keys()].filter((id) => inView.has(id)).map((id) => document.getElementById(id));
  const innermost = further.filter((part) => first.contains(part)).at(-1) ?? first;
  if (first) mark(links.get(innermost.id));
}, { rootMargin: '-25% 0px -70%' });

for (const id of links.keys()) {
  const article = document.getElementById(id);
  if (article) observer.observe(article);
}
