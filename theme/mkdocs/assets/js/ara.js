/* The search page, for now: Material's index and search worker, our own list of results.
   The page's form is a plain GET form; this script answers what stands in ?q=. */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;          // message types of Material's worker
const ENCOK = 40;                                           // results shown
const ALINTI = 220;                                         // letters of an excerpt

const sayfa = document.querySelector('[data-arama]');
const durum = sayfa.querySelector('[data-arama-durumu]');
const liste = sayfa.querySelector('[data-bulunan]');
const kutu = sayfa.querySelector('input[name="q"]');

/** Each word twice: stemmed ("^") and as a beginning. The index lowers "İ" to "i̇", so both are asked for. */
function sorgu(soru) {
  const sozcukler = soru.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().split(' ').filter(Boolean);
  return sozcukler
    .flatMap((s) => (s.startsWith('i') && s[1] !== '\u0307' ? [s, `i\u0307${s.slice(1)}`] : [s]))
    .flatMap((s) => [`${s}^2`, s])
    .join(' ');
}

/** The worker marks hits inside escaped HTML; only its text and its <mark>s are taken over. */
function isaretli(html) {
  const govde = new DOMParser().parseFromString(html, 'text/html').body;
  const parcalar = [];
  for (const dugum of govde.querySelectorAll('p, li')) dugum.append(' ');
  const gez = document.createTreeWalker(govde, NodeFilter.SHOW_TEXT);
  while (gez.nextNode()) parcalar.push({ metin: gez.currentNode.data, isaret: gez.currentNode.parentElement.closest('mark') !== null });
  return parcalar;
}

/** A few words around the first hit. */
function alinti(parcalar) {
  const ilk = Math.max(0, parcalar.findIndex((p) => p.isaret));
  const once = parcalar.slice(0, ilk).map((p) => p.metin).join('').replace(/\s+/g, ' ');
  const bas = once.length > 60 ? `… ${once.slice(-60).replace(/^\S*\s/, '')}` : once;
  const kalan = [{ metin: bas, isaret: false }];
  let uzunluk = bas.length;
  for (const parca of parcalar.slice(ilk)) {
    const sigmaz = uzunluk + parca.metin.length > ALINTI;
    kalan.push({ ...parca, metin: sigmaz ? parca.metin.slice(0, ALINTI - uzunluk).replace(/\s*\S*$/, ' …') : parca.metin });
    if (sigmaz) break;
    uzunluk += parca.metin.length;
  }
  return kalan;
}

function yaz(hedef, parcalar) {
  hedef.append(...parcalar.map(({ metin, isaret }) => {
    if (!isaret) return metin;
    const mark = document.createElement('mark');
    mark.textContent = metin;
    return mark;
  }));
  return hedef;
}

function madde(bulunan) {
  const li = document.createElement('li');
  const bag = document.createElement('a');
  bag.href = sayfa.dataset.kok + bulunan.location;
  const baslik = document.createElement('h2');
  baslik.append(yaz(bag, isaretli(bulunan.title)));
  const yer = document.createElement('p');
  yer.className = 'bulunan__yer';
  yer.textContent = `/${bulunan.location}`;
  li.append(baslik, yer);
  const metin = alinti(isaretli(bulunan.text ?? ''));
  if (metin.some((p) => p.metin.trim())) li.append(yaz(document.createElement('p'), metin));
  return li;
}

/** One result a page: the part of it that fits best. */
function goster(soru, gruplar) {
  const bulunanlar = gruplar.map((grup) => grup[0]).slice(0, ENCOK);
  liste.replaceChildren(...bulunanlar.map(madde));
  const sayi = gruplar.length > ENCOK ? `${gruplar.length} sonuçtan ilk ${ENCOK}’ı` : `${gruplar.length} sonuç`;
  durum.textContent = gruplar.length ? `“${soru}”: ${sayi}.` : `“${soru}” için sonuç bulunamadı. Daha az sözcükle ya da sözcüğün kökünü yazarak yeniden deneyin.`;
}

async function ara(soru) {
  durum.textContent = 'Aranıyor …';
  const dizin = await (await fetch(sayfa.dataset.dizin)).json();
  const isci = new Worker(sayfa.dataset.isci);
  isci.addEventListener('error', hata);
  isci.addEventListener('message', ({ data }) => {
    if (data.type === READY) isci.postMessage({ type: QUERY, data: sorgu(soru) });
    if (data.type === RESULT) goster(soru, data.data.items);
  });
  isci.postMessage({ type: SETUP, data: { ...dizin, options: { suggest: false } } });
}

function hata() { durum.textContent = 'Arama şu anda çalışmıyor. Sayfayı yenilemeyi deneyin.'; }

const soru = (new URLSearchParams(location.search).get('q') ?? '').trim();
if (soru) {
  kutu.value = soru;
  document.title = `${soru} · ${document.title}`;
  ara(soru).catch(hata);
} else {
  kutu.focus();
}
