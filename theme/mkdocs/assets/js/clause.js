/* The clause the reader stands on: that of the address bar, if it is a place in the law text of this page. */

// The label of a clause, or its copy link; that of a row stands in its first cell, that of a table in its caption.
const OWN_LINK = ':scope > p > a.label, :is(:scope, :scope > :is(th, td), :scope > .table__region > table > caption) > .copy-link';
const LINES = ':is(.article-marker, .subheading, .closing, :is(.paragraph, .item, .figure, caption) > p, tr:not(.table__below)):not(.note)';

/** Its fragment ("#bent-a") and how it is cited ("m. 8/a"; "" for a whole article); null on the page as a whole. */
export function clauseRead() {
  const place = document.getElementById(location.hash.slice(1));
  if (!place?.closest('.law-text')) return null;
  return { fragment: location.hash, citation: place.querySelector(OWN_LINK)?.dataset.citation ?? '' };
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
  const lines = part.matches('tr') ? [part] : [...part.querySelectorAll(LINES)];
  return lines.map((line) => (line.matches('tr') ? cellsOf(line) : line.textContent.trim())).join('\n');
}

/** A row as programs for tables take it: a tab between its cells. */
function cellsOf(row) {
  const words = (cell) => [...cell.querySelectorAll('p:not(.note)')].map((p) => p.textContent.trim()).join(' ');
  return [...row.cells].map(words).join('\t');
}

/** The words of the clause the reader stands on, or of the whole text. */
export function textRead() {
  return wordsOf(clauseRead() ? document.getElementById(location.hash.slice(1)) : document.querySelector('.law-text'));
}
