/* The matrix of topics: narrows its rows to those that hold the words typed, and sorts them; both stand in the address
   (?konu=kamera&sira=az). Without script the boxes above it hide headings and columns (topics.css), and the rows stand
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

function show() {
  if (field.value.trim() !== asked('konu')) field.value = asked('konu');
  order.value = [...order.options].some(({ value }) => value === asked('sira')) ? asked('sira') : '';
  arrange();
}

field.addEventListener('input', () => keep({ konu: field.value.trim() }, { replace: true }));
order.addEventListener('change', () => keep({ sira: order.value }));
listen(show);
show();
