/* The clause the reader stands on: that of the address bar, if it is a place in the law text of this page. */

/** Its fragment ("#bent-a") and how it is cited ("m. 8/a"; "" for a whole article); null on the page as a whole. */
export function clauseRead() {
  const place = document.getElementById(location.hash.slice(1));
  if (!place?.closest('.law-text')) return null;
  return { fragment: location.hash, citation: place.querySelector(':scope > .copy-link')?.dataset.citation ?? '' };
}

/** The full address of a link, without a query; one that names no clause gets the clause the reader stands on. */
export function fullAddress(address) {
  const url = new URL(address, location.href);
  url.search = '';
  if (!address.includes('#')) url.hash = clauseRead()?.fragment ?? '';
  return url.href;
}

/** The words of a part of a legal text, with their labels, line by line; no notes, no signs of ours. */
export function wordsOf(part) {
  const lines = part.querySelectorAll(':is(.article-marker, .subheading, .closing, .paragraph > p, .item > p):not(.note)');
  return [...lines].map((p) => p.textContent.trim()).join('\n');
}

/** The words of the clause the reader stands on, or of the whole text. */
export function textRead() {
  return wordsOf(clauseRead() ? document.getElementById(location.hash.slice(1)) : document.querySelector('.law-text'));
}
