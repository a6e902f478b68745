/* The matrix of topics: narrows its rows to those that hold the words typed, and sorts them; both stand in the address
   (?konu=kamera&sira=az), as do the columns and headings that its boxes leave (?belediyeler=izmir-bb,kutahya). Without script the boxes above it hide headings and columns (topics.css), and the rows stand
   under their headings.

   <table id="cizelge"> <tbody class="g1"> <tr class="matrix__group">…</tr> <tr data-words="kamera, mobese">…</tr> … */
import { asked, keep, listen } from './address.js';

const matrix = document.getElementById('cizelge');
const field = document.getElementById('topic-filter');
const order = document.getElementById('topic-order');
const remaining = document.querySelector('[data-remaining]');

// "Şifre" and "sifre" are one: lower case by Turkish rules, letters without their marks.
const plain = (text) => text.toLocaleLowerCase('tr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');

const groups = [...matrix.tBodies];
const rows = groups.flatMap((group) => [...group.rows].filter((row) => row.dataset.words !== undefined).map((row) => ({
  row,
  group,
  name: row.cells[0].querySelector('a').textContent,
  words: plain(`${row.cells[0].querySelector('a').textContent} ${row.dataset.words}`),
  found: [...row.cells].slice(1).filter((cell) => !cell.classList.contains('empty')).length,
})));
const byLetter = new Intl.Collator('tr').compare;
const ORDERS = {
  ad: (a, b) => byLetter(a.name, b.name),
  az: (a, b) => a.found - b.found || byLetter(a.name, b.name),
  cok: (a, b) => b.found - a.found || byLetter(a.name, b.name),
};
// Sorted rows stand in a body of their own; each keeps the class of its heading, so the boxes still hide it.
const sorted = matrix.createTBody();

function narrow() {
  const sought = plain(field.value.trim()).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, words } of rows) {
    row.hidden = !sought.every((word) => words.includes(word));
    if (!row.hidden) count += 1;
  }
  for (const group of groups) group.hidden = [...group.rows].slice(1).every((row) => row.hidden);
  remaining.textContent = sought.length ? (count ? `${count} konu` : 'Bu sözcükle eşleşen konu yok') : '';
}

function arrange() {
  const compare = ORDERS[order.value];
  const ordered = compare ? [...rows].sort(compare) : rows;
  for (const { row, group } of ordered) {
    row.classList.toggle(group.className, Boolean(compare));
    (compare ? sorted : group).append(row);
  }
  const head = matrix.tHead.rows[0].cells[0];
  if (order.value === 'ad') head.setAttribute('aria-sort', 'ascending');
  else head.removeAttribute('aria-sort');
  narrow();
}

// The boxes of columns and of headings, each with what the address calls them and what calls one of them.
const BOXES = [['belediyeler', 'municipality'], ['gruplar', 'group']].map(([name, of]) => ({
  name, of, boxes: [...document.querySelectorAll(`.matrix-filter input[data-${of}]`)],
}));

/** The boxes as the address has them; without a word of them they stay as they are, unless the address had one before. */
function showBoxes({ name, of, boxes }) {
  const wanted = asked(name).split(',').filter((one) => boxes.some((box) => box.dataset[of] === one));
  const told = boxes.some((box) => box.hasAttribute('data-told'));
  if (!wanted.length && !told) return;
  for (const box of boxes) {
    box.checked = !wanted.length || wanted.includes(box.dataset[of]);
    box.toggleAttribute('data-told', wanted.length > 0);
  }
}

function keepBoxes({ name, of, boxes }) {
  const left = boxes.filter((box) => box.checked).map((box) => box.dataset[of]);
  for (const box of boxes) box.toggleAttribute('data-told', true);
  keep({ [name]: left.length && left.length < boxes.length ? left.join(',') : '' }, { replace: true });
}

function show() {
  if (field.value.trim() !== asked('konu')) field.value = asked('konu');
  order.value = [...order.options].some(({ value }) => value === asked('sira')) ? asked('sira') : '';
  BOXES.forEach(showBoxes);
  arrange();
}

for (const kind of BOXES) for (const box of kind.boxes) box.addEventListener('change', () => keepBoxes(kind));
field.addEventListener('input', () => keep({ konu: field.value.trim() }, { replace: true }));
order.addEventListener('change', () => keep({ sira: order.value }));
listen(show);
show();
