/* The query of the page's address, read and written in one place, so that what one script keeps there no other loses:
   ?belediye=kutahya (choice.js), ?tarih=2023-05-01 (day.js). */
const ROOT = new URL('../../', import.meta.url);
const hearers = [];
const carried = new Map();
const ours = new WeakSet();

/** What the address asks for by this name; "" for nothing. It is the reader's, or a stranger's. */
export const asked = (name) => new URLSearchParams(location.search).get(name) ?? '';

/** `address` with these values in its query; what has none is taken out, everything else stays. */
export function addressWith(address, values) {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** Keeps values in the page's address and tells whoever listens. The way back leads to what stood there before. */
export function keep(values, { replace = false } = {}) {
  const address = addressWith(location.href, values);
  if (address === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](replace ? history.state : null, '', address);
  for (const hear of hearers) hear();
}

/** Calls `hear` whenever the query may have changed: kept by a script, or by the reader's way back. */
export function listen(hear) {
  hearers.push(hear);
}
addEventListener('popstate', () => { for (const hear of hearers) hear(); });

/** From now on links and forms take the value along, as it then stands in the address, to the pages that `knows` (it is
    given their place below the site's root: "konu/telsiz/"). A link that says a value of its own keeps it. */
export function carry(name, knows) {
  carried.set(name, knows);
}

/** The values to take along to an address of this site, by name. */
function valuesFor(url) {
  if (url.origin !== location.origin || !url.pathname.startsWith(ROOT.pathname)) return [];
  const place = url.pathname.slice(ROOT.pathname.length);
  return [...carried].filter(([, knows]) => knows(place)).map(([name]) => [name, asked(name)]);
}

// As late as can be: links that scripts draw are met too, and what the page was served with stays in it until then.
function takeAlong({ target }) {
  const link = target instanceof Element && target.closest('a[href]');
  if (!link || link.getAttribute('href').startsWith('#')) return;
  const url = new URL(link.getAttribute('href'), document.baseURI);          // a link in a drawing has no text as its href
  const values = valuesFor(url).filter(([name]) => ours.has(link) || !url.searchParams.has(name));
  if (!values.some(([name, value]) => (url.searchParams.get(name) ?? '') !== value)) return;
  link.setAttribute('href', addressWith(url, Object.fromEntries(values)));
  ours.add(link);
}
for (const followed of ['click', 'auxclick', 'contextmenu']) addEventListener(followed, takeAlong, true);

addEventListener('formdata', ({ target, formData }) => {
  const here = [...target.elements].map((field) => field.name);
  for (const [name, value] of valuesFor(new URL(target.action))) if (value && !here.includes(name)) formData.set(name, value);
});

// A page that knows of no day but today says so where another is asked for; those that know have a line or a field for it.
if (asked('tarih') && !document.querySelector('[data-day-line], [data-day]')) import('./another-day.js').then(({ tell }) => tell(), () => {});
