/* Suggestions under a search field while the reader types: an editable combobox with a listbox (ARIA APG). The focus stays
   in the field; the arrows move among the suggestions, Enter follows the marked one or asks the search page, Escape closes.
   Answers that come too late are dropped, and typing waits for none. */
import { asked } from '../address.js';
import { element } from '../element.js';
import { sheetLoaded } from '../sheet.js';
import { excerpt, kindOf, marked, place, speaker } from './drawing.js';
import { searchAddress, to } from './links.js';
import { carry } from '../asked.js';

const PAUSE = 110;              // ms without a key before the index is asked
const PATIENCE = 200;           // ms without an answer before the reader is told that it is on its way
const CLAUSES = 6;
const ANSWERS = 3;
const NAMES = 6;                // topics, units and municipalities that begin with what is typed
const ROWS = 4;
const LETTERS = 110;            // of a clause
const LEAST_ROOM = 280;         // px; with less below the field the page scrolls
const ELSEWHERE = ['outside', 'other-place'];
const opened = () => import('./opened.js').then((module) => module.opened());
let boxes = 0;

/** The sheet of what is suggested; loaded with the first of it. */
const styled = sheetLoaded('suggestions');

/** Gives a search field its suggestions. */
export function suggest(field) {
  const id = `suggestions-${++boxes}`;
  const frame = field.closest('.search-box');
  const list = element('div', { id, role: 'listbox', 'aria-label': 'Öneriler' });
  const waiting = element('p', { class: 'suggestions__waiting', hidden: '' }, 'Aranıyor …');
  const panel = element('div', { class: 'suggestions', hidden: '' }, waiting, list);
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  frame.append(panel, spoken);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox',
  })) field.setAttribute(name, value);

  let asking = 0;               // the number of the last question; an answer to an earlier one is late
  let timer;
  let slow;
  let active = -1;
  let drawn = '';               // the question that the suggestions in sight answer
  const options = () => [...list.querySelectorAll('[role="option"]')];

  function close() {
    asking += 1;
    clearTimeout(timer);
    clearTimeout(slow);
    waiting.hidden = true;
    panel.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function open() {
    panel.hidden = false;
    // On a phone the keyboard hides the lower half, and innerHeight does not know.
    if (innerWidth < 600) frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    const room = (visualViewport?.height ?? innerHeight) - panel.getBoundingClientRect().top - 8;
    list.style.maxBlockSize = `${Math.max(LEAST_ROOM, room)}px`;
    field.setAttribute('aria-expanded', 'true');
  }

  function mark(index) {
    const all = options();
    active = index;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) { field.removeAttribute('aria-activedescendant'); return; }
    field.setAttribute('aria-activedescendant', all[index].id);
    all[index].scrollIntoView({ block: 'nearest' });
  }

  /** What the form or, where it does not say, the page's address asks for beside the question. */
  function narrowed() {
    const { belediye, eski } = field.form.elements;
    return { municipality: (belediye ? belediye.value : asked('belediye')) || null, superseded: eski?.checked ?? false };
  }

  function say(text) {
    spoken.textContent = text;
  }

  /** `elsewhere`: the question is about what is not held here, and clauses that share a word with it would mislead. */
  function draw(question, found, begun, jobs, elsewhere) {
    drawn = question;
    const sure = found.answers.filter((answer) => answer.sure).slice(0, ANSWERS);
    const near = [...begun, ...found.answers].filter(({ address }, i, all) => all.findIndex((other) => other.address === address) === i
      && !sure.some((answer) => answer.address === address)).slice(0, NAMES);
    const answers = sure.map((answer, i) => answerOption(answer, i === 0 ? found.card : null));
    const names = elsewhere ? [] : near.map((answer) => answerOption(answer, null));
    const asked = jobs.map((job) => jobOption(job, narrowed()));
    const clauses = elsewhere ? [] : found.clauses.slice(0, CLAUSES).map(clauseOption);
    const all = element('a', { role: 'option', href: searchAddress(question, narrowed()), class: 'suggestion suggestion--all' },
      elsewhere ? `“${question}”: yanıtı bu sitede yok. Kime soracağınızı görün`
        : clauses.length ? `“${question}” için bütün sonuçlar` : `“${question}” için sonuç yok. Konulara ve diğer yollara bakın`);
    const groups = [[`${id}-answer`, 'Yanıt', answers], [`${id}-names`, 'Konular, birimler, belediyeler', names], [`${id}-jobs`, 'Gündelik işler', asked], [`${id}-clauses`, 'Maddeler', clauses]].filter(([, , rows]) => rows.length);
    list.replaceChildren(...groups.map(([name, title, rows]) => element('div', { role: 'group', 'aria-labelledby': name },
      element('p', { id: name, class: 'suggestions__heading', role: 'presentation' }, title), ...rows)), all);
    options().forEach((option, i) => {
      option.id = `${id}-${i}`;
      option.tabIndex = -1;
    });
    mark(-1);
    say(options().length > 1 ? `${options().length - 1} öneri. Aşağı ok ile gezin.` : elsewhere ? all.textContent : 'Sonuç yok.');
  }

  async function ask() {
    const question = field.value.trim();
    if (!question) { close(); say(''); return; }
    asking += 1;
    const number = asking;
    clearTimeout(slow);
    slow = setTimeout(() => {
      if (document.activeElement !== field) return;
      waiting.hidden = false;
      open();
      say('Aranıyor …');
    }, PATIENCE);
    try {
      const [engine] = await Promise.all([opened(), styled]);
      const [found, begun, jobs] = await Promise.all([
        engine.search(question, { ...narrowed(), limit: CLAUSES, typing: true }), engine.begun(question, narrowed().municipality), engine.jobsBegun(question),
      ]);
      // Asked only where no name was found: it takes one more file.
      const elsewhere = !begun.length && !found.answers.some((answer) => answer.sure)
        && ELSEWHERE.includes((await engine.search(question, { ...narrowed(), limit: 1, brief: true })).outcome);
      if (number !== asking || document.activeElement !== field) return;
      draw(question, found, begun, jobs, elsewhere);
      open();
    } catch {
      if (number === asking) close();              // the form still asks the search page, which says what is wrong
    } finally {
      if (number === asking) {
        clearTimeout(slow);
        waiting.hidden = true;
      }
    }
  }

  const later = () => {
    mark(-1);                   // what was marked answers another question
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };

  function step(by) {
    const count = options().length;
    // One place more than there are options: the field itself.
    mark((active + 1 + by + count + 1) % (count + 1) - 1);
  }

  field.addEventListener('input', later);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = !panel.hidden && options().length > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown) step(event.key === 'ArrowDown' ? 1 : -1); else ask();
    } else if (event.key === 'Enter' && shown && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close();
    }
  });
  field.form.addEventListener('submit', close);
  field.addEventListener('blur', close);
  panel.addEventListener('pointerdown', (event) => event.preventDefault());    // the focus stays in the field
  panel.addEventListener('click', (event) => {
    if (!event.target.closest('a')) return;
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) carry(drawn);
    close();
  });
  addEventListener('pageshow', (event) => { if (event.persisted) close(); });
  if (document.activeElement === field && field.value.trim() && field !== document.querySelector('[data-search] input[name="q"]')) later();
}

/** A name; below a topic the units that the card of the same question shows. */
function answerOption(answer, card) {
  const lines = [element('span', { class: 'suggestion__kind' }, kindOf(answer)), element('span', { class: 'suggestion__name' }, answer.label)];
  const rows = card?.topic?.address === answer.address ? card.rows : [];
  for (const { whose, speakers, citation } of rows.slice(0, ROWS)) {
    const units = speakers.map(({ unit }) => unit).join(', ');
    lines.push(element('span', { class: 'suggestion__row' }, `${whose}: `, element('b', {}, units || citation), units ? ` ${citation}` : ''));
  }
  return element('a', { role: 'option', class: 'suggestion', href: to(answer.address) }, ...spaced(lines));
}

/** An everyday job leads to the search for it, which says where it is written or whom to ask. */
function jobOption({ label }, narrowed) {
  return element('a', { role: 'option', class: 'suggestion', href: searchAddress(label, narrowed) }, element('span', { class: 'suggestion__name' }, label));
}

function clauseOption(hit) {
  const { text, marks } = excerpt(hit.text, hit.marks, LETTERS);
  return element('a', { role: 'option', class: 'suggestion', href: to(hit.address) }, ...spaced([
    element('span', { class: 'suggestion__kind' }, place(hit) + (hit.inForce ? '' : ', yürürlükte değil')),
    element('span', { class: 'suggestion__name' }, speaker(hit).name),
    element('span', { class: 'suggestion__text' }, ...marked(text, marks)),
  ]));
}

/** Lines of their own to the eye still need a space between them when they are read aloud. */
const spaced = (lines) => lines.flatMap((line, i) => (i ? [' ', line] : [line]));
