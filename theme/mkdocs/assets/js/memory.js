/* The municipality that this browser was asked to remember ("Bu tarayıcıda hatırla"). Nothing is stored unasked, nothing
   leaves the browser; choosing all municipalities or clearing the box forgets it. */
const KEY = 'belediye';

/** The slug that is remembered, "" if none is. */
export function remembered() {
  try { return localStorage.getItem(KEY) ?? ''; } catch { return ''; /* storage is off */ }
}

function remember(slug) {
  try { if (slug) localStorage.setItem(KEY, slug); else localStorage.removeItem(KEY); } catch { /* storage is off */ }
}

/** The reader chose: where one is remembered, this one is from now on; "" forgets it. */
export function chose(slug) {
  if (remembered()) remember(slug);
}

/** Ties the box to what is remembered. `chosen` gives the slug chosen on the page; what comes back is called whenever
    that may have changed. */
export function offerMemory(box, chosen) {
  box.addEventListener('change', () => remember(box.checked ? chosen() : ''));
  return () => {
    box.closest('p').hidden = !chosen();
    box.checked = Boolean(chosen()) && remembered() === chosen();
  };
}
