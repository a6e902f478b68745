// The keys of the review page. Everything is a form that works without them; here forms are sent in the background, and
// what comes back takes the place of the page.

const LISTS = '[data-list]';

const main = () => document.querySelector('main');
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Shows which row is chosen, and where the document prints it. */
function choose(item) {
  const list = item.closest(LISTS);
  for (const each of all('[aria-current]', list)) { each.removeAttribute('aria-current'); }
  item.setAttribute('aria-current', 'true');
  if (list.dataset.list === 'matters') {
    for (const more of all('[data-more]', list)) { more.hidden = !item.contains(more); }
    const row = item.dataset.place && document.querySelector(`#row-${item.dataset.place}`);
    if (row) { choose(row); row.scrollIntoView({ block: 'nearest' }); }
    if (row && row.dataset.lines) { return; }
  } else {
    for (const place of all('[data-chosen]')) { place.value = item.dataset.place; }
  }
  const marked = item.dataset.lines.split(' ').filter(Boolean);
  for (const line of all('[data-line]')) { line.classList.toggle('chosen', marked.includes(line.dataset.line)); }
  const first = document.querySelector('[data-line].chosen');
  if (first) { first.scrollIntoView({ block: 'center' }); }
}

/** Puts a page as it came back in the place of this one, and the focus where it was. */
function show(html, list, index) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const scrolled = all('section', main()).map((section) => section.scrollTop);
  main().replaceWith(fresh);
  all('section', main()).forEach((section, place) => { section.scrollTop = scrolled[place]; });
  const items = all(`[data-list="${list}"] > li`);
  const chosen = list === 'rows' ? document.querySelector('.row[aria-current]') : items[Math.min(index, items.length - 1)];
  start(chosen ?? document.querySelector('.row[aria-current]'));
}

function start(item) {
  for (const more of all('[data-more]')) { more.hidden = true; }
  if (item) {
    choose(item);
    item.querySelector('a').focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }
  if (document.querySelector('[data-building]')) { setTimeout(look, 700); }
}

const current = () => document.activeElement.closest(`${LISTS} > li`);

function place() {
  const item = current();
  const list = item ? item.parentElement : document.querySelector('[data-list="rows"]');
  return [list.dataset.list, Math.max(0, [...list.children].indexOf(item))];
}

let turn = Promise.resolve();

/** Asks the server, one thing after another: each act is on what the one before it made. */
function ask(address, body) {
  turn = turn.then(() => answered(address, body));
}

async function answered(address, body) {
  const [list, index] = place();
  try {
    const answer = await fetch(address, body ? { method: 'POST', body: body() } : {});
    if (!answer.ok) { throw new Error(answer.status); }
    show(await answer.text(), list, index);
  } catch {
    document.querySelector('[data-said]').textContent = 'Yanıt gelmedi. Komut satırında sayfanın hâlâ çalıştığına bakın.';
  }
}

function look() {
  if (document.querySelector('[data-building]')) { ask(`?row=${document.querySelector('[data-chosen]').value}`); }
}

function act(name, more = {}) {
  ask('act', () => {
    const row = document.querySelector('[data-chosen]').value;
    return new URLSearchParams({ act: name, row, revision: main().dataset.revision, ...more });
  });
}

function open(name) {
  const dialog = document.querySelector(`[data-dialog="${name}"]`);
  const row = document.querySelector('.row[aria-current]');
  if (row && name === 'speak') {
    const speaks = row.dataset.speaks.split(' ');
    for (const box of all('[name=speaker]', dialog)) { box.checked = speaks.includes(box.value); }
  } else if (row && name === 'split') {
    dialog.querySelector('[data-text]').value = row.querySelector('[data-words]').textContent;
  }
  dialog.showModal();
  const first = dialog.querySelector('[name=speaker]:checked, [name=speaker], [data-text]');
  if (first) { first.focus(); }
  if (first && name === 'split') { first.setSelectionRange(0, 0); }
}

/** From one list to the other: to what is chosen there. */
function cross() {
  const other = current().parentElement.dataset.list === 'rows' ? 'matters' : 'rows';
  const list = document.querySelector(`[data-list="${other}"]`);
  (list.querySelector('[aria-current] > a') ?? list.querySelector('li > a'))?.focus();
}

const KEYS = {
  ArrowRight: () => act('indent'),
  ArrowLeft: () => act('outdent'),
  b: () => act('heading'),
  k: () => act('block'),
  m: () => act('article'),
  j: () => act('join'),
  z: () => act('undo'),
  y: () => act('redo'),
  s: () => open('split'),
  o: () => open('speak'),
  '?': () => open('help'),
  t: () => cross(),
  g: () => document.querySelector('[data-key=g]')?.click(),
};

document.addEventListener('keydown', (event) => {
  const item = current();
  if (!item || event.ctrlKey || event.metaKey || event.altKey) { return; }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const items = [...item.parentElement.children];
    const next = items[items.indexOf(item) + step];
    if (next) { next.querySelector('a').focus(); }
  } else if (event.key === 'Enter' && document.activeElement.tagName === 'A') {
    if (item.dataset.doubt) { act('accept', { doubt: item.dataset.doubt }); }
  } else {
    const run = KEYS[event.key.length === 1 ? event.key.toLocaleLowerCase('tr') : event.key];
    if (!run) { return; }
    run();
  }
  event.preventDefault();
});

document.addEventListener('focusin', (event) => {
  const item = event.target.closest(`${LISTS} > li`);
  if (item && event.target.tagName === 'A' && !item.hasAttribute('aria-current')) { choose(item); }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest(`${LISTS} > li > a`);
  if (link) { event.preventDefault(); link.focus(); choose(link.parentElement); }
  const opener = event.target.closest('[data-open]');
  if (opener) { open(opener.dataset.open); }
  if (event.target.closest('[data-close]')) { event.target.closest('dialog').close(); }
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const text = form.querySelector('[data-text]');
  if (text) { form.querySelector('[data-at]').value = text.selectionStart; }
  form.closest('dialog')?.close();
  const said = new URLSearchParams(new FormData(form, event.submitter));
  ask('act', () => said);
});

// The caret moves in the text, but nothing is typed; Enter does what the dialog is for.
document.addEventListener('beforeinput', (event) => { if (event.target.matches('[data-text]')) { event.preventDefault(); } });
document.addEventListener('keydown', (event) => {
  const dialog = event.target.closest('dialog');
  if (dialog && event.key === 'Enter' && event.target.matches('[data-text], [name=speaker]')) {
    event.preventDefault();
    dialog.querySelector('form').requestSubmit();
  }
});

start(document.querySelector('[data-list="matters"] > li') ?? document.querySelector('.row[aria-current]'));
