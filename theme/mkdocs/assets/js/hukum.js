/* The clause the reader stands on: that of the address bar, if it is a place in the law text of this page. */

/** Its fragment ("#bent-a") and how it is cited ("m. 8/a"; "" for a whole article); null on the page as a whole. */
export function okunanHukum() {
  const yer = document.getElementById(location.hash.slice(1));
  if (!yer?.closest('.hukum')) return null;
  return { kesim: location.hash, atif: yer.querySelector(':scope > .al')?.dataset.atif ?? '' };
}

/** The full address of a link; of the page itself ("./") with the clause the reader stands on, without a query. */
export function tamAdres(adres) {
  const url = new URL(adres, location.href);
  if (adres.startsWith('#')) url.search = '';
  if (adres === './') url.hash = okunanHukum()?.kesim ?? '';
  return url.href;
}
