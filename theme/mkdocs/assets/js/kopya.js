/* Copies a clause link, a permanent address or a citation. Links keep working as links.

   <a href="#fikra-1" data-kopya>                         the link's own full address
   <button data-kopya="… Yönetmelik, m. 9.">              the text as it stands
   <button data-kopya="…, m. 9." data-adres="../madde-9/"> the text, a space, the full address
   data-bitti="Atıf kopyalandı."                          what is announced afterwards
   data-atif="m. 9/1-ı"                                   or only whose link was copied                    */
import { duyur } from './duyuru.js';

/** Absolute form of a relative address, without the page's own query. */
function tamAdres(adres) {
  const url = new URL(adres, location.href);
  if (adres.startsWith('#')) url.search = '';
  return url.href;
}

function kopyalanacak(el) {
  const { kopya, adres } = el.dataset;
  if (adres) return [kopya, tamAdres(adres)].filter(Boolean).join(' ');
  return kopya || tamAdres(el.getAttribute('href') ?? '#');
}

/** For pages served without TLS, where the clipboard interface does not exist. */
function eskiYol(metin) {
  const kutu = document.createElement('textarea');
  kutu.value = metin;
  kutu.className = 'gizli';
  document.body.append(kutu);
  kutu.select();
  const oldu = document.execCommand('copy');
  kutu.remove();
  return oldu;
}

async function kopyala(metin) {
  try {
    await navigator.clipboard.writeText(metin);
    return true;
  } catch {
    return eskiYol(metin);
  }
}

function bitti(atif) {
  return atif ? `${atif} bağlantısı kopyalandı.` : 'Bağlantı kopyalandı.';
}

document.addEventListener('click', async (olay) => {
  const el = olay.target.closest('[data-kopya]');
  if (!el || olay.ctrlKey || olay.metaKey || olay.shiftKey) return;
  if (!await kopyala(kopyalanacak(el))) {
    duyur('Kopyalanamadı. Bağlantıya sağ tıklayıp kopyalayabilirsiniz.');
    return;
  }
  duyur(el.dataset.bitti ?? bitti(el.dataset.atif));
  el.classList.add('kopyalandi');
  setTimeout(() => el.classList.remove('kopyalandi'), 1600);
});
