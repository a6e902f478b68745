/* "Geçmiş bir tarihte kim sorumluydu?": what a list says of one day. Without script the list alone says it.

   <form data-day="list">              the field; the day stands in the address (?tarih=2023-05-01), to be passed on and
                                        gone back from; no day before the oldest text, none after the last one known
   <ol id="list"> <li data-since="2022-10-11" data-until="2025-11-13">   from the first day to the day before the last;
                                        data-until="" is still the text. Its links marked data-show are offered.
   <div id="lists" data-lists> <ol> … <ol> …   many such lists under one field: the texts of the day are only marked
   On a page of answers (#list with [data-held-since], one per municipality: the first day of which a text is held) the
   answer of that day, if an older text gave another (li[data-since] with its [data-who="kinds"]), takes the place of
   today's: a copy of <template id="answer-then"> for each who answered, of "none-then" if nobody did, of
   "not-in-force-then" where no text was in force (an li without a link), of "no-text-then" before the oldest. */

import { addressWith, carry, keep, listen } from './address.js';
import { element, filled } from './element.js';
import { ANSWERS, LOST, arrangeSections, chooseCells } from './past.js';
import { AS_KNOWN, asked, covers, noDay, notHeld, oldest, told, validOn, written } from './validity.js';
import { today } from './today.js';

/** The list's entry of that day is marked; gives what to say. */
function chooseVersion(list, day) {
  const versions = [...list.querySelectorAll(':scope > [data-since]')];
  const spans = versions.map((li) => ({ since: li.dataset.since, until: li.dataset.until, li }));
  const chosen = day && validOn(spans, day)?.li;
  for (const li of versions) li.toggleAttribute('data-chosen', li === chosen);
  if (!day) return [];
  if (!chosen) return [notHeld(day, oldest(spans))];
  const links = [...chosen.querySelectorAll('a[data-show]')].flatMap((a) => [', ', a.cloneNode(true)]);
  const head = told(day, `${written(day)} günü yürürlükte olan, `, `${AS_KNOWN} ${written(day)} günü yürürlükte olacak olan, `);
  return [`${head}${written(chosen.dataset.since)} tarihli metin: `, ...links.slice(1)];
}

/** The same of many lists, each a regulation's texts: how many are marked, of how many nothing is held. */
function chooseVersions(lists, day) {
  const each = [...lists.querySelectorAll(':scope > section > ol')];
  for (const list of each) chooseVersion(list, day);
  if (!day) return [];
  const chosen = lists.querySelectorAll('[data-chosen]').length;
  const head = told(day, `${written(day)} günü yürürlükte olan`, `${AS_KNOWN} ${written(day)} günü yürürlükte olacak olan`);
  if (!chosen) return [`${head} bir metin elimizde yok.`];
  const lacking = each.length - chosen;
  return [`${head} ${chosen} metin aşağıda işaretli${lacking ? `; ${lacking} yönetmeliğin o günkü metni elimizde yok` : ''}.`];
}

const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

/** One who answered then, drawn as those of today are. */
function olderUnit(who, source, day) {
  const unit = filled('answer-then', {
    '.answer__sentence': [`${written(day)} günü yürürlükte olan metne göre `, ...copies(who.querySelector('[data-said]').childNodes), '.'],
    '.answer__kinds': copies(who.querySelector('[data-signs]').childNodes),
    '.answer__citation': copies(who.querySelector('[data-places]').childNodes),
    '.answer__source': source.cloneNode(true),
  });
  unit.dataset.kinds = who.dataset.who;
  unit.querySelector('.answer__text').append(...copies(who.querySelectorAll('.answer__role, .answer__quote')));
  return unit;
}

/** What an older text answered. */
function olderAnswer(li, day) {
  const source = li.querySelector('a');
  if (!source) return [filled('not-in-force-then', {})];
  const speakers = [...li.querySelectorAll('[data-who]')].map((who) => olderUnit(who, source, day));
  return speakers.length ? speakers : [filled('none-then', { a: copies(source.childNodes) }, source.href)];
}

const noText = (heldSince) => [filled('no-text-then', { span: written(heldSince) })];

/** Today's answer folded away below that of the day, and back. */
function arrange(voices, answer) {
  const older = voices.querySelector(':scope > .that-day');
  if (older) {
    voices.prepend(...voices.querySelector(':scope > .today').querySelectorAll(':scope > :not(summary)'));
    for (const piece of voices.querySelectorAll(':scope > :is(.that-day, .today)')) piece.remove();
  }
  if (!answer) return;
  const today = [...voices.querySelectorAll(':scope > :not(.earlier)')];
  const names = [...voices.querySelectorAll(':scope > .answer__unit :is(.answer__name, .answer__sentence b)')].map((name) => name.textContent.trim());
  const head = element('summary', {}, `Bugün: ${names.join(', ') || 'yönetmeliğinde bu konu yazmıyor'}`);
  voices.prepend(element('div', { class: 'that-day' }, ...answer), element('details', { class: 'today' }, head, ...today));
}

/** What stands above the answers on other days is of today. */
function summarize(day, { found, missing, total }) {
  const summary = document.querySelector('.summary-line');
  summary.querySelector('[data-that-day]')?.remove();
  for (const words of summary.querySelectorAll(':scope > span')) words.hidden = Boolean(day);
  if (!day) return;
  const where = document.querySelector('.letters') ? ' bu sayfadaki' : '';
  const count = found ? `${found} belediyenin yönetmeliğinde ${told(day, 'yazıyordu', 'yazıyor olacak')}`
    : `elimizdeki yönetmeliklerin hiçbirinde ${told(day, 'yazmıyordu', 'yazmıyor olacak')}`;
  const lacking = missing ? `; ${missing} belediyenin o günkü metni elimizde yok` : '';
  const none = missing && missing === total;
  const words = element('span', {}, told(day, '', `${AS_KNOWN} `), element('b', {}, written(day)), none ? ' gününün metinleri elimizde yok.' : ` günü${where} ${count}${lacking}.`);
  words.dataset.thatDay = '';
  summary.prepend(words);
}

/** Answers of that day in the place of today's. */
function chooseAnswers(list, day) {
  const count = { found: 0, missing: 0, different: 0, total: 0 };
  for (const answer of list.querySelectorAll('[data-held-since]')) {
    const olderOnes = [...answer.querySelectorAll('[data-since]')];
    const chosen = day ? olderOnes.filter((li) => covers(li.dataset, day)) : [];
    const status = !day ? '' : day < answer.dataset.heldSince ? 'missing' : chosen.length ? 'older' : '';
    const voices = answer.querySelector('.answer__voices');
    answer.dataset.onDay = status;
    if (voices) {
      arrange(voices, status === 'missing' ? noText(answer.dataset.heldSince) : status === 'older' ? chosen.flatMap((li) => olderAnswer(li, day)) : null);
    } else {
      for (const li of olderOnes) li.toggleAttribute('data-chosen', chosen.includes(li));
      for (const details of answer.querySelectorAll('details.earlier')) details.open = chosen.length > 0;
    }
    const answered = status === 'older' ? chosen.some((li) => li.querySelector('[data-who]')) : voices?.querySelector('.answer__unit, .answer__list');
    count.found += status !== 'missing' && answered ? 1 : 0;
    count.total += 1;
    count.missing += status === 'missing' ? 1 : 0;
    count.different += status === 'older' ? 1 : 0;
  }
  summarize(day, count);
  if (!day) return [];
  const same = count.missing < count.total ? ' Bugünkünden farklı bir yanıt yok.' : '';
  const different = count.different ? ` ${count.different} belediyenin o günkü yanıtı başkaydı.` : same;
  return [`${told(day, '', `${AS_KNOWN} `)}${written(day)} günündeki yanıtlar.${different} `, element('a', { href: addressWith(location.href, { tarih: '' }) }, 'Bugüne dön')];
}

const forms = [...document.querySelectorAll('form[data-day]')];
const listOf = (form) => document.getElementById(form.dataset.day);

/** The days that may be picked: from the oldest text of the list to today, or to a later day a text is known to begin. */
function bound(form) {
  const days = [...listOf(form).querySelectorAll('[data-held-since], [data-since]')]
    .flatMap(({ dataset }) => [dataset.heldSince, dataset.since, dataset.until]).filter(Boolean).sort();
  if (!days.length) return;
  form.elements.tarih.min = days[0];
  form.elements.tarih.max = [today(), days.at(-1)].sort().at(-1);
}

function chooserOf(list) {
  if (list.matches('table')) return chooseCells;
  if (list.matches('[data-lists]')) return chooseVersions;
  return list.querySelector('[data-held-since]') ? chooseAnswers : chooseVersion;
}

const resultOf = (form) => form.querySelector('[data-day-result]');

/** What is said beside the fields stands at the head of the page, too. */
function sayAbove() {
  const line = document.querySelector('[data-day-line]');
  line?.replaceChildren(...[...document.querySelectorAll('[data-day-result]')].flatMap((result) => [...result.cloneNode(true).childNodes, ' ']).slice(0, -1));
}

/** The records of the day did not come. A list has its texts in the page, so what it says of the day stays true; of a table
    nothing but today's is left. */
function tellLost() {
  const { day } = asked();
  for (const form of forms) {
    const kept = listOf(form).matches('table') ? [] : [...resultOf(form).childNodes, ' '];
    const again = element('button', { type: 'button', class: 'button', 'data-again': '' }, 'Yeniden deneyin');
    resultOf(form).replaceChildren(...kept, `${written(day)} gününün kayıtları yüklenemedi; bugünkü durum gösteriliyor. `, again);
  }
  sayAbove();
}

/** All lists of the page tell of the day that the address asks for. */
function show() {
  const { day, wrong } = asked();
  for (const form of forms) {
    const list = listOf(form);
    const choose = chooserOf(list);
    form.elements.tarih.value = day;
    const said = choose(list, day);
    resultOf(form).replaceChildren(...(wrong ? [`${noDay(wrong)} Bugünkü durum gösteriliyor.`] : said));
  }
  sayAbove();
  const line = document.querySelector('[data-day-line]');
  if (line && day && !document.querySelector('li[data-chosen]')) document.documentElement.dataset.day = 'older';
  else delete document.documentElement.dataset.day;
  arrangeSections(day, Boolean(document.querySelector('li[data-chosen]')));
  document.dispatchEvent(new Event(ANSWERS));
}

for (const form of forms) {
  bound(form);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.elements.tarih.addEventListener('change', ({ target }) => keep({ tarih: target.value }));
}
if (forms.length) {
  listen(show);
  document.addEventListener(LOST, tellLost);
  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-again]')) return;
    // The button goes; who pressed it stays at the field.
    forms[0].elements.tarih.focus({ preventScroll: true });
    show();
  });
  carry('tarih', (place) => place.startsWith('konu/'));
  if (new URLSearchParams(location.search).has('tarih')) show();
}
