/* What a page says of a day before those of the texts in force, fetched from the file beside it when it is asked for.

   <table class="matrix" data-past="gecmis.html"> <th data-held-since="2022-10-11"> …    a cell takes another's place
   <section data-today="gecmis.html">…</section>                                         so does a section */
import { covers, told, AS_KNOWN, written } from './validity.js';
import { today } from './today.js';

/** Told to the page when other answers stand in it than before. */
export const ANSWERS = 'answers';
/** Told to the page when the file did not come: today's stand in it, whatever day was asked for. */
export const LOST = 'past-lost';

const files = new Map();

/** The file's document, fetched once; null if it could not be, and then it is asked for again next time. */
async function pastOf(address) {
  if (!files.has(address)) {
    files.set(address, fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then((text) => new DOMParser().parseFromString(text, 'text/html')));
  }
  try {
    return await files.get(address);
  } catch {
    files.delete(address);
    return null;
  }
}

const copies = (nodes) => [...nodes].map((node) => document.importNode(node, true));
const kept = new Map();
let asking = 0;

function putBack() {
  for (const [cell, { nodes, empty }] of kept) {
    cell.replaceChildren(...nodes);
    cell.classList.toggle('empty', empty);
    cell.classList.remove('unheld');
  }
  kept.clear();
}

function put(cell, nodes, { empty = false, unheld = false }) {
  kept.set(cell, { nodes: [...cell.childNodes], empty: cell.classList.contains('empty') });
  cell.classList.toggle('empty', empty);
  cell.classList.toggle('unheld', unheld);
  cell.replaceChildren(...nodes);
}

/** Cells of that day in the place of today's; of a municipality whose text of that day is not held, hatched ones. */
export function chooseCells(table, day) {
  asking += 1;
  putBack();
  table.toggleAttribute('data-past-day', Boolean(day));
  if (!day) {
    table.removeAttribute('aria-busy');
    return [];
  }
  const heads = [...table.tHead.rows[0].cells];
  const lacking = heads.filter((head) => head.dataset.heldSince && day < head.dataset.heldSince);
  const rows = [...table.querySelectorAll('tbody tr[data-words]')];
  for (const head of lacking) {
    const note = document.getElementById('cell-not-held').content;
    for (const row of rows) put(row.cells[head.cellIndex], copies(note.childNodes), { unheld: true });
  }
  table.removeAttribute('aria-busy');
  if (table.dataset.past && day < today()) fillCells(table, day, asking);
  const none = lacking.length ? ` ${lacking.length} belediyenin o günkü metni elimizde yok.` : '';
  return [told(day, `${written(day)} günü yürürlükte olan metinlere göre.`, `${AS_KNOWN} ${written(day)} günü.`), none];
}

async function fillCells(table, day, turn) {
  // Until they are there today's must not be taken for them.
  table.setAttribute('aria-busy', 'true');
  const past = await pastOf(table.dataset.past);
  if (turn !== asking) return;
  table.removeAttribute('aria-busy');
  if (!past) {
    // Cells of the day beside those of today would be a table of no day.
    putBack();
    table.removeAttribute('data-past-day');
    document.dispatchEvent(new Event(LOST));
    return;
  }
  for (const one of past.querySelectorAll('[data-row]')) {
    const cell = table.querySelector(`#${CSS.escape(one.dataset.row)}`)?.cells[one.dataset.place - 1];
    if (cell && covers(one.dataset, day)) put(cell, copies(one.childNodes), { empty: !one.querySelector('ul') });
  }
  document.dispatchEvent(new Event(ANSWERS));
}

/** Sections of that day in the place of today's; none where no text of that day is held. */
export async function arrangeSections(day, held) {
  const sections = [...document.querySelectorAll('[data-today]')];
  if (!sections.length) return;
  asking += 1;
  const turn = asking;
  const fetching = day && held && sections[0].dataset.today && day < today();
  for (const piece of document.querySelectorAll('[data-then]')) piece.remove();
  if (fetching) for (const section of sections) section.hidden = true;
  const past = fetching ? await pastOf(sections[0].dataset.today) : null;
  if (turn !== asking) return;
  const then = past && piecesOf(past, day);
  for (const section of sections) section.hidden = Boolean(day) && (!held || Boolean(then));
  if (then) sections[0].before(then);
  if (fetching && !past) document.dispatchEvent(new Event(LOST));
}

/** What of the file holds on a day, in one element; null where none of its times does. */
function piecesOf(past, day) {
  const piece = document.createElement('div');
  piece.dataset.then = '';
  piece.append(...copies(past.body.childNodes));
  for (const one of piece.querySelectorAll('[data-since]')) if (!covers(one.dataset, day)) one.remove();
  if (!piece.querySelector('.section__head [data-since]')) return null;
  for (const group of piece.querySelectorAll('.who-does section')) if (!group.querySelector('li')) group.remove();
  return piece;
}
