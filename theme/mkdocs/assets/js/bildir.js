/* "Hata bildirin": names the clause the reader stands on and the address the browser shows. Without script the link
   names the page.

   <a data-bildir="https://…/issues/new" (or mailto:…) data-baslik="Hata: …{hukum}" data-metin="…{hukum} … {adres} …"
      data-hukum="m. 9">                                                                                           */
import { okunanHukum, tamAdres } from './hukum.js';

function doldur(el) {
  const { bildir, baslik, metin, hukum } = el.dataset;
  const yer = okunanHukum()?.atif || hukum;
  const yaz = (soz) => soz.replaceAll('{hukum}', yer ? `, ${yer}` : '').replaceAll('{adres}', tamAdres('./'));
  const mektup = bildir.startsWith('mailto:');
  const govde = mektup ? yaz(metin).replaceAll('\n', '\r\n') : yaz(metin);
  el.href = `${bildir}?${mektup ? 'subject' : 'title'}=${encodeURIComponent(yaz(baslik))}&body=${encodeURIComponent(govde)}`;
}

const baglantilar = document.querySelectorAll('a[data-bildir]');
function hepsi() { baglantilar.forEach(doldur); }
hepsi();
addEventListener('hashchange', hepsi);
