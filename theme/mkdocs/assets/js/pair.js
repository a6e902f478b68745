/* Two municipalities side by side: a topic that is opened shows the clauses of both, taken from the topic's page, which has
   them already; without script, or where that fails, the links to the clauses stay. What is shown stands in the address.

   <details class="pair__topic"> … <div data-clauses="../../konu/telsiz/#b-kutahya" data-of="kutahya"> … <div>links</div>
   the clauses are what stands in .answer__voices of the topic page's [data-municipality="kutahya"]                     */
import { asked, keep, listen } from './address.js';

const pages = new Map();

/** A page of this site as a document, fetched once. */
function opened(address) {
  if (!pages.has(address)) {
    pages.set(address, fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    }).then((text) => new DOMParser().parseFromString(text, 'text/html')));
  }
  return pages.get(address);
}

async function showClauses(place) {
  const address = new URL(place.dataset.clauses, location.href);
  address.hash = '';
  const page = await opened(address.href);
  const voices = page.querySelector(`[data-municipality="${CSS.escape(place.dataset.of)}"] .answer__voices`);
  if (!voices) return;
  const found = document.importNode(voices, true);
  for (const part of found.querySelectorAll('form, template, script, details.why, details.earlier')) part.remove();
  const topic = place.closest('.pair__topic').querySelector('.pair__name').textContent;
  for (const about of found.querySelectorAll('.actions .visually-hidden')) about.append(`, ${topic}`);
  for (const named of found.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const link of found.querySelectorAll('a[href]')) link.href = new URL(link.getAttribute('href'), address).href;
  place.lastElementChild.replaceChildren(found);
  delete place.dataset.clauses;
}

// Rows that pairs.js draws are met too.
document.addEventListener('toggle', ({ target }) => {
  if (!target.open || !target.matches('.pair__topic')) return;
  for (const place of target.querySelectorAll('[data-clauses]')) showClauses(place).catch(() => pages.clear());
}, true);

/** What the address asks to be shown is chosen. */
export function showAsked() {
  const boxes = [...document.querySelectorAll('input[name="goster"]')];
  const box = boxes.find(({ value }) => value === asked('goster')) ?? boxes[0];
  if (box) box.checked = true;
}

document.addEventListener('change', ({ target }) => {
  if (target.name === 'goster') keep({ goster: target.value });
});
listen(showAsked);
showAsked();
