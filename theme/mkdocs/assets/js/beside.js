/* Municipalities of other sheets beside those of this one: up to four, named in the address (?yanina=b05,b07). Their columns
   are fetched from the sheets on which they stand and put behind this sheet's. Without script each sheet is for itself.

   <select data-beside> <option value="b05" data-elsewhere="../2/">   the table's heads say whose columns they are (data-slug) */
import { asked, keep, listen } from './address.js';
import { element } from './element.js';

const MOST = 4;
const field = document.querySelector('[data-beside]');
const result = document.querySelector('[data-beside-result]');
const table = document.getElementById('cizelge');
const sheets = new Map();
let asking = 0;

/** Those that the address names, of those that stand elsewhere. */
const chosen = () => asked('yanina').split(',').filter((slug) => [...field.options].some(({ value }) => value && value === slug));

function sheetAt(address) {
  if (!sheets.has(address)) {
    sheets.set(address, fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then((text) => new DOMParser().parseFromString(text, 'text/html')));
  }
  return sheets.get(address);
}

/** A cell of another sheet as it stands here: its links lead where they led there. */
function copied(cell, address) {
  const copy = document.importNode(cell, true);
  for (const link of copy.querySelectorAll('a[href]')) link.href = new URL(link.getAttribute('href'), address).href;
  copy.dataset.beside = '';
  return copy;
}

function takeOut() {
  for (const cell of table.querySelectorAll('[data-beside]')) cell.remove();
}

function widen() {
  const columns = table.tHead.rows[0].cells.length;
  for (const group of table.querySelectorAll('.matrix__group th')) group.colSpan = columns;
}

async function show() {
  asking += 1;
  const turn = asking;
  takeOut();
  const offered = new Map([...field.options].filter(({ value }) => value).map((option) => [option.value, option]));
  const wanted = chosen().slice(0, MOST);
  for (const [slug, option] of offered) option.disabled = wanted.includes(slug) || wanted.length === MOST;
  field.value = '';
  if (wanted.length && asked('tarih')) {
    result.textContent = 'Başka yapraktaki belediyeler yalnız bugünkü metinlerle eklenir.';
    widen();
    return;
  }
  result.textContent = '';
  const found = await Promise.allSettled(wanted.map((slug) => sheetAt(new URL(offered.get(slug).dataset.elsewhere, location.href).href)));
  if (turn !== asking) return;
  for (const [place, slug] of wanted.entries()) {
    const address = new URL(offered.get(slug).dataset.elsewhere, location.href);
    if (found[place].status === 'fulfilled') add(slug, found[place].value, address);
    else result.textContent = `${offered.get(slug).text} eklenemedi: sayfası açılmadı.`;
  }
  widen();
}

function add(slug, sheet, address) {
  const there = sheet.querySelector(`#cizelge thead th[data-slug="${CSS.escape(slug)}"]`);
  if (!there) return;
  const head = copied(there, address);
  const drop = element('button', { type: 'button', class: 'matrix__drop' }, 'Çıkar');
  drop.setAttribute('aria-label', `${head.textContent.trim()} sütununu çıkar`);
  drop.addEventListener('click', () => keep({ yanina: chosen().filter((one) => one !== slug).join(',') }));
  head.append(' ', drop);
  table.tHead.rows[0].append(head);
  for (const row of table.querySelectorAll('tbody tr[data-words]')) {
    const cell = sheet.getElementById(row.id)?.cells[there.cellIndex];
    row.append(cell ? copied(cell, address) : element('td', { class: 'empty', 'data-beside': '' }));
  }
}

if (field) {
  field.addEventListener('change', () => {
    if (field.value) keep({ yanina: [...chosen(), field.value].join(',') });
  });
  listen(show);
  show();
}
