/* The clause the reader stands on: that of the address bar, if it is a place in the law text of this page. */

/** Its fragment ("#bent-a") and how it is cited ("m. 8/a"; "" for a whole article); null on the page as a whole. */
export function okunanHukum() {
  const yer = document.getElementById(location.hash.slice(1));
  if (!yer?.closest('.hukum')) return null;
  return { kesim: location.hash, atif: yer.querySelector(':scope > .al')?.dataset.atif ?? '' };
}

/** The full address of a link, without a query; one that names no clause gets the clause the reader stands on. */
export function tamAdres(adres) {
  const url = new URL(adres, location.href);
  url.search = '';
  if (!adres.includes('#')) url.hash = okunanHukum()?.kesim ?? '';
  return url.href;
}

/** The words of the clause the reader stands on, or of the whole text, with their labels; no notes, no signs of ours. */
export function okunanMetin() {
  const kap = okunanHukum() ? document.getElementById(location.hash.slice(1)) : document.querySelector('.hukum');
  const satirlar = kap.querySelectorAll(':is(.madde-isareti, .kapanis, .fikra > p, .bent > p):not(.not)');
  return [...satirlar].map((p) => p.textContent.trim()).join('\n');
}
