/* Keys on reading pages: clause by clause, article by article. Nothing here works while typing or with a modifier.
   A step replaces the address instead of adding to the history: "back" leaves the page, as one expects.
   One-key shortcuts can be switched off in the help dialog (keys.js); that choice is all that is stored.    */
import { announce } from './announce.js';
import { shortcuts, onKey } from './shortcuts.js';

// A paragraph without words of its own (only items) is no stop.
const clauses = [...document.querySelectorAll('.law-text :is(.paragraph, .item, .headed, .figure, tbody tr)[id]')]
  .filter((el) => el.firstElementChild?.matches('p, .subheading, th, td'));
const articles = [...document.querySelectorAll('.law-text .article[id]')];

// While the page still scrolls to a mark, the mark is where the reader is, though it is not on screen yet.
let moving = false;
for (const name of ['scrollend', 'wheel', 'touchmove']) addEventListener(name, () => { moving = false; }, { passive: true });

function visible(el) {
  const { top, bottom } = el.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The one after (direction 1) or before (-1) the marked one; if that is not on screen, the next one from the top edge on. */
function neighbour(list, direction) {
  const marked = list.indexOf(document.querySelector(':target'));
  if (marked >= 0 && (moving || visible(list[marked]))) return list[marked + direction];
  const first = list.findIndex((el) => el.getBoundingClientRect().top >= 0);
  if (direction > 0) return list[first];
  return first < 0 ? list.at(-1) : list[first - 1];
}

function go(list, direction, atTheEnd) {
  const target = neighbour(list, direction);
  if (!target) {
    announce(atTheEnd);
    return;
  }
  moving = true;
  location.replace(`#${target.id}`);                            // moves :target, unlike history.replaceState
}

function article(direction) {
  const atTheEnd = direction > 0 ? 'Yönetmeliğin son maddesi.' : 'Yönetmeliğin ilk maddesi.';
  if (articles.length) {
    go(articles, direction, atTheEnd);
    return;
  }
  const link = document.querySelector(`.neighbours a[rel="${direction > 0 ? 'next' : 'prev'}"]`);
  if (link) location.assign(link.href);
  else announce(atTheEnd);
}

const actions = {
  j: () => go(clauses, 1, 'Metnin sonu.'),
  k: () => go(clauses, -1, 'Metnin başı.'),
  n: () => article(1),
  p: () => article(-1),
  '?': help,
};

onKey((key) => (Object.hasOwn(actions, key) ? actions[key] : null));

/* help ────────────────────────────────────────────────────────────────────── */
let loading;

/** The dialog comes when it is first asked for. */
async function help() {
  loading ??= import('./keys.js').then(({ keys }) => keys(shortcuts.on, (value) => { shortcuts.on = value; }));
  const dialog = await loading;
  if (!dialog.open) dialog.showModal();
}

// Shortcuts that are off cannot be switched on by a key, so the dialog has a button too.
const button = document.createElement('button');
button.type = 'button';
button.className = 'button keys-button';
button.textContent = 'Klavye kısayolları';
button.addEventListener('click', help);
document.querySelector('.panel__actions')?.append(button);
