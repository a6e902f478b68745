/* Keys on reading pages: clause by clause, article by article. Nothing here works while typing or with a modifier.
   A step replaces the address instead of adding to the history: "back" leaves the page, as one expects.
   One-key shortcuts can be switched off in the help dialog; that choice is all that is stored.               */
import { duyur } from './duyuru.js';

const TUSLAR = [
  ['j', 'Sonraki fıkra ya da bent'],
  ['k', 'Önceki fıkra ya da bent'],
  ['n', 'Sonraki madde'],
  ['p', 'Önceki madde'],
  ['?', 'Bu pencere'],
  ['Esc', 'Pencereyi kapat'],
];

// A paragraph without words of its own (only items) is no stop.
const hukumler = [...document.querySelectorAll('.hukum :is(.fikra, .bent)[id]')].filter((el) => el.firstElementChild?.matches('p'));
const maddeler = [...document.querySelectorAll('.hukum .madde[id]')];

/** Light or dark is kept the same way: storage may be off. */
const sakla = {
  get acik() { try { return localStorage.getItem('kisayol') !== 'kapali'; } catch { return true; } },
  set acik(deger) { try { if (deger) localStorage.removeItem('kisayol'); else localStorage.setItem('kisayol', 'kapali'); } catch { /* for this page only */ } },
};
let acik = sakla.acik;

// While the page still scrolls to a mark, the mark is where the reader is, though it is not on screen yet.
let yolda = false;
for (const ad of ['scrollend', 'wheel', 'touchmove']) addEventListener(ad, () => { yolda = false; }, { passive: true });

function gorunur(el) {
  const { top, bottom } = el.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The one after (yon 1) or before (-1) the marked one; if that is not on screen, the next one from the top edge on. */
function komsu(liste, yon) {
  const isaretli = liste.indexOf(document.querySelector(':target'));
  if (isaretli >= 0 && (yolda || gorunur(liste[isaretli]))) return liste[isaretli + yon];
  const ilk = liste.findIndex((el) => el.getBoundingClientRect().top >= 0);
  if (yon > 0) return liste[ilk];
  return ilk < 0 ? liste.at(-1) : liste[ilk - 1];
}

function git(liste, yon, sonSoz) {
  const hedef = komsu(liste, yon);
  if (!hedef) {
    duyur(sonSoz);
    return;
  }
  yolda = true;
  location.replace(`#${hedef.id}`);                            // moves :target, unlike history.replaceState
}

function madde(yon) {
  const sonSoz = yon > 0 ? 'Yönetmeliğin son maddesi.' : 'Yönetmeliğin ilk maddesi.';
  if (maddeler.length) {
    git(maddeler, yon, sonSoz);
    return;
  }
  const bag = document.querySelector(`.dizi a[rel="${yon > 0 ? 'next' : 'prev'}"]`);
  if (bag) location.assign(bag.href);
  else duyur(sonSoz);
}

const islemler = {
  j: () => git(hukumler, 1, 'Metnin sonu.'),
  k: () => git(hukumler, -1, 'Metnin başı.'),
  n: () => madde(1),
  p: () => madde(-1),
  '?': () => yardim().showModal(),
};

function yaziliyor(hedef) {
  return hedef instanceof Element && hedef.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;
}

document.addEventListener('keydown', (olay) => {
  if (!acik || olay.defaultPrevented || olay.isComposing || olay.ctrlKey || olay.metaKey || olay.altKey) return;
  if (yaziliyor(olay.target) || document.querySelector(':is(dialog[open], :popover-open)')) return;
  const islem = Object.hasOwn(islemler, olay.key) ? islemler[olay.key] : null;
  if (!islem) return;
  olay.preventDefault();
  islem();
});

/* help ────────────────────────────────────────────────────────────────────── */
function oge(ad, ozellikler = {}, ...icerik) {
  const el = document.createElement(ad);
  for (const [anahtar, deger] of Object.entries(ozellikler)) el.setAttribute(anahtar, deger);
  el.append(...icerik);
  return el;
}

let pencere;

/** The dialog, made when it is first asked for. */
function yardim() {
  if (pencere) return pencere;
  const kutu = oge('input', { type: 'checkbox' });
  kutu.checked = acik;
  kutu.addEventListener('change', () => { acik = kutu.checked; sakla.acik = acik; });
  const satirlar = TUSLAR.map(([tus, is]) => oge('div', {}, oge('dt', {}, oge('kbd', {}, tus)), oge('dd', {}, is)));
  pencere = oge('dialog', { class: 'tuslar', 'aria-labelledby': 'tuslar-baslik' },
    oge('h2', { id: 'tuslar-baslik' }, 'Klavye kısayolları'),
    oge('dl', {}, ...satirlar),
    oge('label', {}, kutu, ' Tek tuşlu kısayollar açık'),
    oge('p', {}, 'Kısayollar yazı yazarken ve Ctrl, Alt gibi tuşlarla birlikte çalışmaz. Seçiminiz yalnızca bu tarayıcıda saklanır.'),
    oge('form', { method: 'dialog' }, oge('button', { class: 'dugme' }, 'Kapat')));
  document.body.append(pencere);
  return pencere;
}

// Shortcuts that are off cannot be switched on by a key, so the dialog has a button too.
const dugme = oge('button', { class: 'dugme tuslar-dugmesi', type: 'button' }, 'Klavye kısayolları');
dugme.addEventListener('click', () => yardim().showModal());
document.querySelector('.kunye__is')?.append(dugme);
