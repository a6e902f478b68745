/* The municipality that this browser was asked to remember ("Bu tarayıcıda hatırla"). Nothing is stored unasked, nothing
   leaves the browser; choosing all municipalities or clearing the box forgets it. */
import { element } from './element.js';

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
    that may have changed. Another tab may change what is remembered; a browser may refuse to remember. */
export function offerMemory(box, chosen) {
  const refused = element('span', { role: 'status' });
  box.closest('p').append(refused);
  const show = () => {
    box.closest('p').hidden = !chosen();
    box.checked = Boolean(chosen()) && remembered() === chosen();
  };
  box.addEventListener('change', () => {
    const wanted = box.checked;
    remember(wanted ? chosen() : '');
    show();
    refused.textContent = wanted && !box.checked ? ' Tarayıcınız saklamaya izin vermiyor. Seçiminiz bu sayfanın adresinde duruyor.' : '';
  });
  addEventListener('storage', show);
  return show;
}
