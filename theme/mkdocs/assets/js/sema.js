/* Organisation charts: zoom and pan where the drawing is wider than its box, branches that close, a PNG file.
   Without script the whole list and the whole drawing stand there, and the box scrolls sideways.

   List and drawings are the same tree in the same order (view/org_tree.py, view/chart): the n-th line of the list
   is the n-th box, and the n-th line that has others below it owns the n-th path.                              */
import { duyur } from './duyuru.js';
import { oge } from './oge.js';

const ADIM = 1.25, ENAZ = .25, ENCOK = 4, PAY = 1.5;         // zoom step and limits; margin of a drawing in px

function dugme(yazi, is, ozellikler = {}) {
  const el = oge('button', { class: 'dugme', type: 'button', ...ozellikler }, yazi);
  el.addEventListener('click', is);
  return el;
}

/* zoom and pan ────────────────────────────────────────────────────────────── */
function yakinlastir(kutu) {
  const svg = kutu.querySelector('.sema__svg--genis');
  let olcek = 1;

  const dogal = () => Number(svg.getAttribute('width'));
  const icEn = () => { const s = getComputedStyle(kutu); return kutu.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight); };

  /** Scales; what stood at (x, y) of the box stays there, its middle unless given. */
  function olcekle(yeni, x = kutu.clientWidth / 2, y = kutu.clientHeight / 2) {
    const once = olcek;
    olcek = Math.min(ENCOK, Math.max(ENAZ, yeni));
    if (olcek === 1) svg.style.removeProperty('inline-size');
    else svg.style.inlineSize = `${dogal() * olcek}px`;
    kutu.scrollLeft = (kutu.scrollLeft + x) * olcek / once - x;
    kutu.scrollTop = (kutu.scrollTop + y) * olcek / once - y;
  }

  function bildir(yeni) {
    olcekle(yeni);
    duyur(`Şema ölçeği: yüzde ${Math.round(olcek * 100)}.`);
  }

  const islemler = {
    '+': () => bildir(olcek * ADIM),
    '-': () => bildir(olcek / ADIM),
    0: () => bildir(1),
  };
  const araclar = oge('div', { class: 'sema__araclar', role: 'group', 'aria-label': 'Şemanın ölçeği', hidden: '' },
    dugme('Büyüt', islemler['+']), dugme('Küçült', islemler['-']),
    dugme('Sığdır', () => bildir(icEn() / dogal())), dugme('Asıl boyut', islemler[0]),
    oge('small', {}, 'Şema seçiliyken + − 0 ve ok tuşları; Ctrl ile tekerlek; sürükleyerek kaydırma'));
  kutu.before(araclar);

  const genis = () => getComputedStyle(svg).display !== 'none' && (olcek !== 1 || dogal() > icEn() + 1);
  /** After the box or the drawing has changed its size. */
  function duzenle() {
    if (olcek !== 1) svg.style.inlineSize = `${dogal() * olcek}px`;
    araclar.hidden = !genis();
    kutu.classList.toggle('sema__cizim--aracli', !araclar.hidden);
  }
  new ResizeObserver(duzenle).observe(kutu);

  kutu.addEventListener('keydown', (olay) => {
    if (araclar.hidden || olay.ctrlKey || olay.metaKey || olay.altKey || !Object.hasOwn(islemler, olay.key)) return;
    olay.preventDefault();
    islemler[olay.key]();
  });
  kutu.addEventListener('wheel', (olay) => {
    if (araclar.hidden || !olay.ctrlKey) return;
    olay.preventDefault();
    const { left, top } = kutu.getBoundingClientRect();
    olcekle(olay.deltaY < 0 ? olcek * ADIM : olcek / ADIM, olay.clientX - left, olay.clientY - top);
  }, { passive: false });
  surukle(kutu, () => !araclar.hidden);
  return duzenle;
}

/** Panning with the mouse. Fingers and keys scroll the box by themselves. */
function surukle(kutu, etkin) {
  let bas = null, oynadi = false;
  kutu.addEventListener('dragstart', (olay) => { if (etkin()) olay.preventDefault(); });
  kutu.addEventListener('pointerdown', (olay) => {
    if (!etkin() || olay.pointerType !== 'mouse' || olay.button !== 0) return;
    bas = { x: olay.clientX + kutu.scrollLeft, y: olay.clientY + kutu.scrollTop };
    oynadi = false;
  });
  kutu.addEventListener('pointermove', (olay) => {
    if (!bas) return;
    const sol = bas.x - olay.clientX, ust = bas.y - olay.clientY;
    if (!oynadi && Math.hypot(sol - kutu.scrollLeft, ust - kutu.scrollTop) < 4) return;
    if (!oynadi) kutu.setPointerCapture(olay.pointerId);        // from here on it is a drag, not a click on a box
    oynadi = true;
    kutu.scrollTo({ left: sol, top: ust, behavior: 'instant' });
  });
  for (const ad of ['pointerup', 'pointercancel']) kutu.addEventListener(ad, () => { bas = null; });
  kutu.addEventListener('click', (olay) => { if (oynadi) { olay.preventDefault(); oynadi = false; } }, true);
}

/* branches ────────────────────────────────────────────────────────────────── */
function dallar(agac, cizimler, bitince) {
  const satirlar = [...agac.querySelectorAll('li')];
  const altlar = (li) => li.querySelector(':scope > ul');
  const ebeveynler = satirlar.filter(altlar);
  const duzey = (li) => { let n = 0; for (let el = li; agac.contains(el); el = el.parentElement) n += el.matches('li'); return n; };
  const enDerin = Math.max(...satirlar.map(duzey));
  if (enDerin < 3) return;

  const dugmeler = new Map(ebeveynler.map((li, sira) => {
    const ad = li.querySelector('a, b');
    const ul = altlar(li);
    ul.id ||= `${agac.id || 'dal'}-${sira}`;
    const el = dugme('', () => ac([li], ul.hidden), { class: 'agac__dugme', 'aria-controls': ul.id, 'aria-label': `${ad.textContent}: alt birimler` });
    ad.after(' ', el);
    return [li, el];
  }));

  function adlandir() {
    for (const [li, el] of dugmeler) {
      el.setAttribute('aria-expanded', String(!altlar(li).hidden));
      el.textContent = altlar(li).hidden ? `${altlar(li).querySelectorAll('li').length} alt birim` : '';
    }
  }

  function ac(lar, acik) {
    for (const li of lar) altlar(li).hidden = !acik;
    adlandir();
    for (const svg of cizimler) izle(svg, satirlar, ebeveynler);
    bitince();
  }

  function duzeyeKadar(n) {
    ac(ebeveynler, true);
    ac(ebeveynler.filter((li) => duzey(li) >= n), false);
  }

  const secenekler = Array.from({ length: enDerin - 2 }, (_, i) => dugme(`${i + 2}.`, () => duzeyeKadar(i + 2), { 'aria-label': `${i + 2}. düzeye kadar` }));
  const araclar = oge('div', { class: 'agac__araclar', role: 'group', 'aria-label': 'Gösterilen düzeyler' },
    oge('span', {}, 'Düzey:'), ...secenekler, dugme('hepsi', () => ac(ebeveynler, true), { 'aria-label': 'Bütün düzeyler' }));
  agac.querySelector('ul').before(araclar);
  adlandir();
}

/** The drawing shows what the list shows, and is as large as that needs. */
function izle(svg, satirlar, ebeveynler) {
  const kutular = [...svg.querySelectorAll('.dugum')], yollar = [...svg.querySelectorAll('.kenar')];
  if (kutular.length !== satirlar.length || yollar.length !== ebeveynler.length) return;
  const gorunur = (li) => li.parentElement.closest('ul[hidden]') === null;
  const kapali = (li) => li.querySelector(':scope > ul')?.hidden ?? false;
  satirlar.forEach((li, i) => {
    kutular[i].classList.toggle('dal-kapali', !gorunur(li));
    kutular[i].classList.toggle('dugum--kapali', kapali(li));
  });
  ebeveynler.forEach((li, i) => yollar[i].classList.toggle('dal-kapali', !gorunur(li) || kapali(li)));

  const alanlar = kutular.filter((_, i) => gorunur(satirlar[i])).map((kutu) => {
    const [sol, ust, en, boy] = ['x', 'y', 'width', 'height'].map((ad) => Number(kutu.querySelector('rect').getAttribute(ad)));
    return { sol, ust, sag: sol + en, alt: ust + boy };
  });
  const sol = Math.min(...alanlar.map((a) => a.sol)) - PAY, ust = Math.min(...alanlar.map((a) => a.ust)) - PAY;
  const en = Math.max(...alanlar.map((a) => a.sag)) + PAY - sol, boy = Math.max(...alanlar.map((a) => a.alt)) + PAY - ust;
  svg.setAttribute('viewBox', [sol, ust, en, boy].join(' '));
  svg.setAttribute('width', en);
  svg.setAttribute('height', boy);
}

/* PNG file ────────────────────────────────────────────────────────────────── */
async function png(bag) {
  const metin = await (await fetch(bag.href)).text();
  // The file is light or dark as the system is; a picture is for paper and slides.
  const resim = new Image();
  resim.src = `data:image/svg+xml,${encodeURIComponent(metin.replace('(prefers-color-scheme:dark)', 'not all'))}`;
  await resim.decode();
  const kat = Math.min(2, 8192 / Math.max(resim.naturalWidth, resim.naturalHeight));
  const tuval = oge('canvas', { width: Math.round(resim.naturalWidth * kat), height: Math.round(resim.naturalHeight * kat) });
  tuval.getContext('2d').drawImage(resim, 0, 0, tuval.width, tuval.height);
  const veri = await new Promise((coz) => { tuval.toBlob(coz, 'image/png'); });
  const indir = oge('a', { href: URL.createObjectURL(veri), download: bag.download.replace(/\.svg$/, '.png') });
  indir.click();
  setTimeout(() => URL.revokeObjectURL(indir.href), 10_000);
}

for (const sema of document.querySelectorAll('.sema')) {
  const duzenle = yakinlastir(sema.querySelector('.sema__cizim'));
  dallar(sema.querySelector('.agac'), sema.querySelectorAll('.sema__svg'), duzenle);
  const bag = sema.querySelector('a[download$=".svg"]');
  bag?.after(' ', dugme('PNG indir', () => png(bag).catch(() => duyur('PNG hazırlanamadı. SVG dosyasını indirebilirsiniz.'))));
}
