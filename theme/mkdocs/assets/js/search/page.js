/* The search page: ?q= the question, ?belediye= only there, ?eski=1 also in superseded texts, ?tarih= with a word on whether
   each was valid that day. The form is a plain GET form; this script answers in place, keeps the address right, and draws what the engine found. */
import { carry, keep } from '../address.js';
import { element, filled } from '../element.js';
import { chose, offerMemory, remembered } from '../memory.js';
import { sheetLoaded } from '../sheet.js';
import { searchAddress } from './links.js';
import { MOST_LETTERS } from '../asked.js';

const FIRST = 10;               // results that are loaded …
const STEP = 20;                // … and how many more each time the reader asks for more
const PATIENCE = 150;           // ms without an answer before the reader is told that it is on its way
// What is drawn above the results and the results themselves: an outcome needs one or the other.
const above = () => import('./above.js');
const results = () => Promise.all([import('./answered.js'), sheetLoaded('signs')]).then(([module]) => module);
const opened = () => import('./opened.js').then((module) => module.opened());
const FAILED = 'Arama dizini yüklenemedi. Bağlantınızı denetleyin.';

const page = document.querySelector('[data-search]');
const form = page.querySelector('form');
const field = form.querySelector('[name="q"]');
const places = form.querySelector('[name="belediye"]');
const older = form.querySelector('[name="eski"]');
const status = page.querySelector('[data-status]');
const found = page.querySelector('[data-results]');
const ways = page.querySelector('[data-ways]');
const title = document.title;

const showMemory = offerMemory(form.querySelector('[data-remember]'), () => asked().municipality);

let asking = 0;
let slow;
// Only an address with a day needs to know of days.
const days = new URLSearchParams(location.search).has('tarih') ? await import('./on-day.js') : null;
let unfold = null;              // loads what lies folded below what was said, if anything does
let given = 0;                  // how many of the clauses found are drawn, in the answer or below it

const asked = () => {
  const query = new URLSearchParams(location.search);
  const municipality = query.get('belediye') ?? '';
  // A site without older texts has no index of them.
  const superseded = hasOlder('') && (query.get('eski') === '1' || Boolean(days?.dayAsked()));
  return { question: (query.get('q') ?? '').trim().slice(0, MOST_LETTERS), municipality, superseded, widens: !superseded && hasOlder(municipality) };
};

/** Whether a municipality has texts that are not in force any more; of all ("") whether any has. */
function hasOlder(municipality) {
  const having = older.dataset.older.split(' ').filter(Boolean);
  return municipality ? having.includes(municipality) : having.length > 0;
}

/** Puts what the address asks for into the form. */
function fill({ question, municipality, superseded }) {
  field.value = question;
  places.value = municipality;
  older.checked = superseded;
  older.closest('p').hidden = !hasOlder(municipality);
  showMemory();
  page.querySelector('[data-day-line]').textContent = days?.lineOf(hasOlder('')) ?? '';
  document.title = question ? `“${question}” · ${title}` : title;
}

function offer(municipalities, chosen) {
  if (places.options.length > 1) return;
  places.append(...municipalities.map(({ slug, name }) => element('option', { value: slug }, name)));
  places.value = chosen;
}

/* drawing ─────────────────────────────────────────────────────────────────── */
function summary(wanted, result, shown) {
  const { question } = wanted;
  if (result.outcome === 'outside') return `“${question}” sorusunun yanıtı bu sitede yok; kime soracağınız aşağıda.`;
  if (result.outcome === 'other-place') return `“${question}” sorusundaki yerin yönetmelikleri bu sitede yok.`;
  if (result.outcome === 'silent') return `“${question}”: bu iş belediyenin yönetmeliğinde yazmıyor.`;
  if (result.lead) return `“${question}” için aradığınız sayfa aşağıda.`;
  if (!result.clauses.length) {
    if (wanted.municipality) return `“${question}” seçilen belediyenin ${wanted.superseded ? 'metinlerinde' : 'yürürlükteki metinlerinde'} yok.`;
    return result.answers.length ? `“${question}” bir maddede geçmiyor; adı geçen sayfa aşağıda.` : `“${question}” için sonuç yok.`;
  }
  return `“${question}” için ${result.total} sonuç${result.total > shown ? `, ilk ${shown} tanesi` : ''}.`;
}

const nameOf = (slug) => [...places.options].find(({ value }) => value === slug)?.text ?? '';

/** What is drawn is made ready; gives the function that puts it into the page. */
async function draw(wanted, result) {
  const [upper, lower] = await Promise.all([result.folded || result.lead ? above() : null, !result.folded || !result.total ? results() : null]);
  const first = upper ? [await upper.aboveOf(result, wanted)] : [];
  return () => {
    unfold = null;
    const below = lower?.answered(result, wanted, nameOf) ?? [];
    const fold = () => upper.foldOf(result, result.total ? element('p', { class: 'search-status' }, 'Aranıyor …') : below);
    found.replaceChildren(...first, ...(!result.folded ? below : result.total ? [opening(fold(), wanted)] : below.length ? [fold()] : []));
    found.dataset.outcome = result.outcome;
    given = result.clauses.length;
    ways.hidden = result.total > 0;
  };
}

/** The fold, which fills itself when it is opened; what cannot be loaded is asked for again by opening it again. */
function opening(fold, wanted) {
  const number = asking;
  let loading = null;
  const load = async () => {
    const [engine, { answered }] = await Promise.all([opened(), results()]);
    const result = await ask(engine, wanted, { limit: FIRST });
    if (number !== asking) return;
    fold.querySelector('.folded__content').replaceChildren(...answered(result, wanted, nameOf));
    given = result.clauses.length;
    offerMore(wanted, result, FIRST);
    history.replaceState({ ...history.state, unfolded: true }, '');
  };
  unfold = () => {
    fold.open = true;
    loading ??= load().catch(() => {
      loading = null;
      fold.open = false;
      if (number === asking) status.textContent = FAILED;
    });
    return loading;
  };
  const onToggle = unfold;
  fold.addEventListener('toggle', () => { if (fold.open) onToggle(); });
  return fold;
}

/** Adds the results after those that are there, which stay as they are: the reader may stand on one of them. Gives the new ones. */
async function extend(result) {
  const { added } = await results();
  const there = given;
  given = result.clauses.length;
  return added(found.querySelector('.found-section'), result, there);
}

function offerMore(wanted, result, limit) {
  found.querySelector('.button--filled')?.remove();
  if (result.total > limit && result.clauses.length === limit) found.querySelector('.found-groups').after(moreButton(wanted, limit));
}

function moreButton(wanted, limit) {
  const button = element('button', { type: 'button', class: 'button button--filled' }, 'Daha fazla göster');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const [next] = await show(wanted, limit + STEP, asking);
      next?.querySelector('a').focus();
    } catch {
      button.disabled = false;
      status.textContent = FAILED;
      return;
    }
    history.replaceState({ ...history.state, limit: limit + STEP }, '');
  });
  return button;
}

/* asking ──────────────────────────────────────────────────────────────────── */
/** The address is the reader's, or a stranger's: a municipality that is not here is asked for of none, and that is said. */
function ofThisSite(wanted, municipalities) {
  const { municipality } = wanted;
  if (!municipality || municipalities.some(({ slug }) => slug === municipality)) return wanted;
  return { ...wanted, municipality: '', unknown: municipality };
}

const ask = (engine, { question, municipality, superseded }, options) => engine.search(question, { superseded, municipality: municipality || null, ...options });

/** Draws the first results, or adds to them up to `limit`; gives those that are new. */
async function show(askedFor, limit, number) {
  const engine = await opened();
  const wanted = ofThisSite(askedFor, engine.municipalities);
  // What draws an outcome is fetched while its texts are.
  const told = (folded) => { (folded ? above() : results()).catch(() => {}); };
  const result = await ask(engine, wanted, { limit, brief: limit === FIRST, told });
  const drawn = limit === FIRST ? await draw(wanted, result) : null;
  if (number !== asking) return [];
  offer(engine.municipalities, wanted.municipality);
  drawn?.();
  const added = limit > FIRST ? await extend(result) : [];
  offerMore(wanted, result, limit);
  status.textContent = summary(wanted, result, result.clauses.length);
  return added;
}

function failed(wanted) {
  const again = element('button', { type: 'button', class: 'button' }, 'Yeniden deneyin');
  again.addEventListener('click', () => {
    field.focus();
    run(wanted);
  });
  found.replaceChildren(element('p', { class: 'search-hint' }, again));
  status.textContent = FAILED;
  ways.hidden = false;
}

async function run(wanted) {
  asking += 1;
  const number = asking;
  clearTimeout(slow);
  fill(wanted);
  if (!wanted.question) {
    found.replaceChildren();
    delete found.dataset.outcome;
    found.setAttribute('aria-busy', 'false');
    status.textContent = '';
    ways.hidden = false;
    letRestCome();
    return;
  }
  found.setAttribute('aria-busy', 'true');
  slow = setTimeout(() => { status.textContent = 'Aranıyor …'; }, PATIENCE);
  const { limit = FIRST, top, unfolded } = history.state ?? {};
  try {
    await show(wanted, FIRST, number);
    clearTimeout(slow);
    if (unfolded && number === asking) await unfold?.();
    if (limit > FIRST && found.querySelector('.button--filled')) await show(wanted, limit, number);
    if (number === asking && top) {
      scrollTo({ top, behavior: 'instant' });
      history.replaceState({ ...history.state, top: 0 }, '');
    }
  } catch {
    if (number === asking) failed(wanted);
  } finally {
    if (number === asking) {
      clearTimeout(slow);
      found.setAttribute('aria-busy', 'false');
      letRestCome();
    }
  }
}

/** The page's fonts, its icon and its sheet for paper may come now: nothing that was asked for waits any more (shell.html, tokens.css). */
function letRestCome() {
  const icon = document.querySelector('link[data-later]');
  icon.href = icon.dataset.later;
  delete document.documentElement.dataset.fonts;
  document.querySelector('link[media="print"]').disabled = false;
}

/** What the form says, as an address of its own. */
function submit(replace) {
  const municipality = places.value;
  const address = searchAddress(field.value.trim(), { municipality, superseded: older.checked && hasOlder(municipality) });
  if (address === location.href) history.replaceState(null, '');
  else history[replace ? 'replaceState' : 'pushState'](null, '', address);
  run(asked());
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit(false);
});
places.addEventListener('change', () => {
  chose(places.value);
  submit(true);
});
older.addEventListener('change', () => submit(true));
addEventListener('popstate', () => run(asked()));
// The way back leads to the same place in the same list.
found.addEventListener('click', (event) => {
  if (event.target.closest('a')) history.replaceState({ ...history.state, top: scrollY }, '');
});

carry('tarih', (place) => place.startsWith('konu/'));
carry('belediye', (place) => place === '' || place.startsWith('konu/'));
form.querySelector('.search-form__filter').hidden = false;
if (!asked().municipality && remembered()) keep({ belediye: remembered() }, { replace: true });
const first = asked();
run(first);
if (!first.question) field.focus();
opened().then((engine) => offer(engine.municipalities, first.municipality), () => {});
