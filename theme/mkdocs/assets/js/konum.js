/* The contents of a whole regulation mark the article that is being read. Without script they are plain contents. */
const icindekiler = document.querySelector('.icindekiler');
const baglar = new Map([...icindekiler.querySelectorAll('a[href^="#"]')].map((bag) => [bag.hash.slice(1), bag]));
const gorunen = new Set();
let simdiki;

/** Marks a line and brings it into the list's own window; the page itself must not move. */
function isaretle(bag) {
  if (bag === simdiki) return;
  simdiki?.removeAttribute('aria-current');
  simdiki = bag;
  bag.setAttribute('aria-current', 'location');
  const { offsetTop: ust, offsetHeight: boy } = bag;
  const { scrollTop, clientHeight } = icindekiler;
  if (ust < scrollTop || ust + boy > scrollTop + clientHeight) icindekiler.scrollTo({ top: ust - clientHeight / 2, behavior: 'instant' });
}

// What crosses the upper third of the window is being read; between two articles the last mark stays.
const gozcu = new IntersectionObserver((degisenler) => {
  for (const { target, isIntersecting } of degisenler) {
    if (isIntersecting) gorunen.add(target.id);
    else gorunen.delete(target.id);
  }
  const ilk = [...baglar.keys()].find((id) => gorunen.has(id));
  if (ilk) isaretle(baglar.get(ilk));
}, { rootMargin: '-25% 0px -70%' });

for (const id of baglar.keys()) {
  const madde = document.getElementById(id);
  if (madde) gozcu.observe(madde);
}
