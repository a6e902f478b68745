/* Two municipalities side by side where they are too many for a page per pair: the two chosen in the address
   (?a=izmir-bb&b=kutahya) are fetched, one small file each, and laid into tables like those of a pair's own page.

   <div data-karsilastirma="./"></div>   ./konular.json: [[id, label, address], …]   ./veri/<slug>.json: {ad, kisa, adres,
   konular: {id: cell as ready HTML}, agac: list as ready HTML}, written by pages/topics/pair.py                    */
import { oge } from './oge.js';

const yer = document.querySelector('[data-karsilastirma]');
const durum = document.querySelector('[data-karsilastirma-durumu]');
const secilen = new URLSearchParams(location.search);
const [bir, iki] = ['a', 'b'].map((ad) => {
  const kutu = document.getElementById(`sec-${ad}`);
  const deger = secilen.get(ad);
  // Only what the list offers: the address is the reader's, or a stranger's.
  if (kutu && deger && [...kutu.options].some((secenek) => secenek.value === deger)) kutu.value = deger;
  return kutu?.value;
});

const hazir = (html, ozellikler = {}) => Object.assign(oge('div', ozellikler), { innerHTML: html });
const oku = async (ad) => {
  const yanit = await fetch(new URL(`${ad}.json`, new URL(yer.dataset.karsilastirma, location.href)));
  if (!yanit.ok) throw new Error(`${ad}: ${yanit.status}`);
  return yanit.json();
};

function tablo(konular, yanlar) {
  const baslar = ['Konu', ...yanlar.map((yan) => yan.kisa)].map((metin) => oge('th', { scope: 'col' }, metin));
  const govde = oge('tbody');
  for (const [id, ad, adres] of konular) {
    const satir = oge('tr', {}, oge('th', { scope: 'row' }, oge('a', { href: adres }, ad)));
    for (const yan of yanlar) satir.append(oge('td', { 'data-bas': yan.kisa }, hazir(yan.konular[id])));
    govde.append(satir);
  }
  return oge('table', { class: 'tablo--kart yan-yana' }, oge('thead', {}, oge('tr', {}, ...baslar)), govde);
}

function bolum(id, bas, konular, yanlar) {
  const baslik = oge('div', { class: 'bolum__bas' }, oge('h2', { id }, bas), oge('p', {}, `${konular.length} konu`));
  const icerik = konular.length ? tablo(konular, yanlar) : oge('p', {}, 'Böyle bir konu yok.');
  return oge('section', { class: 'bolum', 'aria-labelledby': id }, baslik, icerik);
}

async function goster() {
  durum.textContent = 'Yükleniyor …';
  const [konular, a, b] = await Promise.all([oku('konular'), oku(`veri/${bir}`), oku(`veri/${iki}`)]);
  const sec = (olcut) => konular.filter(([id]) => olcut(id in a.konular, id in b.konular));
  const agaclar = [a, b].map((yan) => oge('div', {}, oge('h3', {}, oge('a', { href: yan.adres }, yan.ad)), hazir(yan.agac, { class: 'agac' })));
  const birimler = oge('section', { class: 'bolum', 'aria-labelledby': 'birimler' }, oge('div', { class: 'bolum__bas' }, oge('h2', { id: 'birimler' }, 'Birimler')), oge('div', { class: 'iki iki--esit iki--agac' }, ...agaclar));
  yer.replaceChildren(
    bolum('ikisinde', 'İkisinde de', sec((x, y) => x && y), [a, b]),
    oge('div', { class: 'iki iki--esit' },
      bolum('yalniz-bir', `Yalnız ${a.kisa}`, sec((x, y) => x && !y), [a]),
      bolum('yalniz-iki', `Yalnız ${b.kisa}`, sec((x, y) => !x && y), [b])),
    birimler,
  );
  durum.textContent = `${a.ad} ile ${b.ad} yan yana.`;
}

if (yer && bir && iki) {
  if (bir === iki) durum.textContent = 'İki ayrı belediye seçin.';
  else goster().catch(() => { durum.textContent = 'Karşılaştırma yüklenemedi. Bağlantınızı denetleyip yeniden deneyin.'; });
}
