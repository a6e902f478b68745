/* Copies a clause link, a permanent address or a citation. Where it cannot, links are still links.

   <a href="#fikra-1" data-kopya>                      the link's own full address
   <a href="./" data-kopya>                            that of the page, with the clause the reader stands on
   <button data-kopya="… kod …">                       the text as it stands
   <button data-kopya="… Yönetmelik (30.11.2023)" data-hukum="m. 9" data-yayin="Kim Sorumlu?" data-adres="./">
                                                       a citation: these four, the clause if the reader stands on one
   <button data-kopya data-metin>                      the words of the article or the clause, and their citation
   data-bitti="Atıf kopyalandı."                       what is announced afterwards
   data-atif="m. 9/1-ı"                                or only whose link was copied                                  */
import { duyur } from './duyuru.js';
import { okunanHukum, okunanMetin, tamAdres } from './hukum.js';

/** "… Yönetmelik (30.11.2023), m. 9/1-ı, Kim Sorumlu?, https://…/madde-9/#fikra-1-bent-ix" */
function atif({ kopya, hukum, yayin, adres }) {
  return [kopya, okunanHukum()?.atif || hukum, yayin, tamAdres(adres)].filter(Boolean).join(', ');
}

function kopyalanacak(el) {
  if (el.dataset.adres) return atif(el.dataset);
  if ('metin' in el.dataset) return `${okunanMetin()}\n\n${atif(document.querySelector('[data-adres][data-kopya]').dataset)}`;
  return el.dataset.kopya || tamAdres(el.getAttribute('href') ?? '#');
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
  // Going to another page, or to this one again, would end the copying. A place on this page is gone to as well.
  if (!el.getAttribute('href')?.startsWith('#')) olay.preventDefault();
  if (!await kopyala(kopyalanacak(el))) {
    duyur('Kopyalanamadı. Bağlantıya sağ tıklayıp kopyalayabilirsiniz.');
    return;
  }
  duyur(el.dataset.bitti ?? bitti(el.dataset.atif));
  el.classList.add('kopyalandi');
  setTimeout(() => el.classList.remove('kopyalandi'), 1600);
});
