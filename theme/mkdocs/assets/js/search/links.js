/* Addresses of what is found, for what draws it. */
const ROOT = new URL('../../../', import.meta.url);

/** The full address of something on this site; addresses in the index are relative to its root. */
export const to = (address) => new URL(address, ROOT).href;

/** The address of the search page with this question, and what it was narrowed or widened to; a day stays. */
export function searchAddress(question, { municipality = '', superseded = false } = {}) {
  const address = new URL('ara/', ROOT);
  address.searchParams.set('q', question);
  if (municipality) address.searchParams.set('belediye', municipality);
  if (superseded) address.searchParams.set('eski', '1');
  const day = new URLSearchParams(location.search).get('tarih');
  if (day) address.searchParams.set('tarih', day);
  return address.href;
}

/** The address of the page that has two municipalities, by their slugs, side by side; `paired`: whether any two have one of their own. */
export function pairAddress(slugs, { paired }) {
  const [a, b] = [...slugs].sort();
  return paired ? `karsilastir/${a}..${b}/` : `karsilastir/?a=${a}&b=${b}`;
}

/** The address of the letter about a clause ({ madde: its address }) or about what no text says ({ konu: "kutahya/telsiz" }). */
export function letterAbout(asked) {
  const address = new URL('basvuru/', ROOT);
  for (const [name, value] of Object.entries(asked)) address.search = `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`;
  return address.href;
}
