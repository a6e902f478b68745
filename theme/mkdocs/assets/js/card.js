/* A clause on a card: ?madde=<address of a clause>. What it says lies beside the article's page (paper.js).

   [data-slot="who"] where something is written · [data-table] [data-card-form] [data-source] [data-missing] [data-print]
   <template data-code>      the square code, drawn if the clause has one                                               */
import { asked } from './address.js';
import { onPaper, paperOf, showFailure } from './paper.js';

const card = document.querySelector('.printed-card');
const form = document.querySelector('[data-card-form]');

function write(name, words) {
  card.querySelector(`[data-slot="${name}"]`).textContent = words;
}

/** Long names and long clauses get smaller letters until the card holds them. */
function fit() {
  for (let step = 0; step < 12 && card.scrollHeight > card.clientHeight + 1; step += 1) {
    card.style.setProperty('--fit', String(1 - (step + 1) * 0.05));
  }
}

/** "37.…" as squares: the side's length, then every square in a bit, in base64. */
function drawCode(code) {
  const [side, packed] = code.split('.');
  const size = Number(side);
  const bytes = atob(packed);
  let path = '';
  for (let at = 0; at < size * size; at += 1) {
    if (bytes.charCodeAt(at >> 3) & (128 >> (at & 7))) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  }
  const place = card.querySelector('[data-code]');
  const drawing = place.content.firstElementChild.cloneNode(true);
  drawing.setAttribute('viewBox', `-2 -2 ${size + 4} ${size + 4}`);
  drawing.querySelector('path').setAttribute('d', path);
  place.replaceWith(drawing);
}

async function show() {
  const { paper, clause, address } = await paperOf(asked('madde'));
  for (const name of ['municipality', 'title', 'adopted', 'unknown']) write(name, paper[name]);
  for (const name of ['about', 'who', 'label', 'quote']) write(name, clause[name]);
  if (!clause.quote) card.querySelector('.printed-card__quote').remove();
  if (clause.qr) drawCode(clause.qr);
  write('day', new Date().toLocaleDateString('tr-TR', { day: '2-digit', month: '2-digit', year: 'numeric' }));
  write('address', onPaper(address).replace(/^https?:\/\//, ''));
  const source = document.querySelector('[data-source]');
  source.querySelector('a').href = address;
  source.querySelector('a').textContent = clause.about;
  for (const part of [source, form, document.querySelector('[data-table]')]) part.hidden = false;
  await document.fonts.ready;
  fit();
}

form.addEventListener('change', () => {
  card.style.removeProperty('--fit');
  fit();
});
form.querySelector('[data-print]').addEventListener('click', () => print());
try {
  await show();
} catch (error) {
  showFailure(error);
}
