/* Keys on reading pages: clause by clause, article by article. Nothing here works while typing or with a modifier.
   A step replaces the address instead of adding to the history: "back" leaves the page, as one expects.
   One-key shortcuts can be switched off in the help dialog (tuslar.js); that choice is all that is stored.    */
import { duyur } from './duyuru.js';
import { kisayol, tusla } from './kisayol.js';

// A paragraph without words of its own (only items) is no stop.
const hukumler = [...document.querySelectorAll('.hukum :is(.fikra, .bent)[id]')].filter((el) => el.firstElementChild?.matches('p'));
const maddeler = [...document.querySelectorAll('.hukum .madde[id]')];

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
  '?': yardim,
};

tusla((tus) => (Object.hasOwn(islemler, tus) ? islemler[tus] : null));

/* help ────────────────────────────────────────────────────────────────────── */
let pencere;

/** The dialog comes when it is first asked for. */
async function yardim() {
  pencere ??= import('./tuslar.js').then(({ tuslar }) => tuslar(kisayol.acik, (deger) => { kisayol.acik = deger; }));
  const dialog = await pencere;
  if (!dialog.open) dialog.showModal();
}

// Shortcuts that are off cannot be switched on by a key, so the dialog has a button too.
const dugme = document.createElement('button');
dugme.type = 'button';
dugme.className = 'dugme tuslar-dugmesi';
dugme.textContent = 'Klavye kısayolları';
dugme.addEventListener('click', yardim);
document.querySelector('.kunye__is')?.append(dugme);
