/* The 404 page: puts the words of the missing address into the search form, and offers the search as a link. */
const BICIM = /^(?:\d{4}-\d{2}-\d{2}|(?:(?:ek|gecici|mukerrer)-)?madde-.*|index\.html?|birim|sema|gecmis|embed|konu|mevzuat|tanim|unvan|veri)$/;

/** "/kutahya/bilgi-islem/2020-11-04/madde-99/" → "kutahya bilgi islem": what names things, not what orders them. */
export function sozcukler(yol) {
  return yol.split('/').filter((parca) => parca && !BICIM.test(parca))
    .join(' ').replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function cozulmus(yol) {
  try { return decodeURIComponent(yol); } catch { return yol; }
}

const form = document.querySelector('main form[role="search"]');
if (form) {
  const kok = new URL('..', form.action).pathname;
  const yol = cozulmus(location.pathname);
  const soru = sozcukler(yol.startsWith(kok) ? yol.slice(kok.length) : yol).slice(0, 80);
  if (soru) {
    form.querySelector('input').value = soru;
    const bag = document.createElement('a');
    const adres = new URL(form.action);
    adres.searchParams.set('q', soru);
    bag.href = adres.href;
    bag.textContent = `“${soru}” için arayın`;
    const oneri = document.createElement('p');
    oneri.append(bag);
    form.after(oneri);
  }
}
