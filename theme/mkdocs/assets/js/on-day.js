/* A page of one text, asked for another day (?tarih=2023-05-01): one line says what was valid then. An address without a
   date of its own leads on to it. Without script the page says of which text it is.

   <p data-day-line></p>
   <template id="days"><div> <ul data-own="Burada … gösteriliyor." data-leads> <li data-since="2022-10-11"
     data-until="2025-11-13" data-here data-to="…/madde-8/">11.10.2022 tarihli metin, m. 7</li> …   (view/days.py) */
import { AS_KNOWN, asked, noDay, notHeld, oldest, told, validOn, written } from './validity.js';

const line = document.querySelector('[data-day-line]');
const lists = [...document.getElementById('days').content.querySelectorAll('ul')];
const spansOf = (list) => [...list.children].map((li) => ({ since: li.dataset.since, until: li.dataset.until, li }));
const words = (li) => [...li.childNodes].map((node) => node.cloneNode(true));

/** The same address for a day, on the page that tells of it. */
function onDay(page, day) {
  const link = document.createElement('a');
  const address = new URL(page, location.href);
  address.searchParams.set('tarih', day);
  link.href = address.href;
  return link;
}

/** What one regulation's texts say of the day, as nodes and words. */
function tell(list, day) {
  const { page } = list.dataset;
  // An address that follows the text in force shows nothing of a day that it has nowhere to lead to.
  const own = list.dataset.leads === undefined ? list.dataset.own : '';
  const head = list.dataset.title ? `${list.dataset.title}: ` : '';
  if (page !== undefined) {
    const link = onDay(page, day);
    link.append(`${written(day)} günü için sayfasına bakın`);
    return [`${own} `, link, '.'];
  }
  const spans = spansOf(list);
  const valid = validOn(spans, day);
  if (!valid) return [`${head}${notHeld(day, oldest(spans))} ${own}`.trim()];
  if ('here' in valid.li.dataset) {
    return [head + told(day, `${written(day)} günü bu metin yürürlükteydi.`, `${AS_KNOWN} ${written(day)} günü bu metin yürürlükte olacak.`)];
  }
  return [`${head}${own && `${own} `}${told(day, `${written(day)} günü yürürlükte olan: `, `${AS_KNOWN} ${written(day)} günü yürürlükte olacak olan: `)}`, ...words(valid.li), '.'];
}

/** Leads on to another page, with the query and the fragment. */
function leadOn(to) {
  const address = new URL(to, location.href);
  address.search = location.search;
  address.hash = location.hash;
  location.replace(address.href);
}

/** Where the address leads on that day, or by itself where it asks for none; nowhere if the page is to stay. */
function target(list, day) {
  if (list.dataset.leads === undefined) return undefined;
  const li = day ? validOn(spansOf(list), day)?.li : list.querySelector('[data-here]');
  return li?.dataset.to;
}

const { day, wrong } = asked();
const to = (day || wrong) && lists.length === 1 ? target(lists[0], day) : undefined;
if (to) {
  leadOn(to);
} else if (wrong) {
  line.textContent = `${noDay(wrong)} ${lists.map((list) => list.dataset.own).join(' ')}`;
} else if (day) {
  line.append(...lists.flatMap((list, place) => (place ? [' ', ...tell(list, day)] : tell(list, day))));
  const valid = lists.filter(({ dataset }) => dataset.page === undefined).map((list) => validOn(spansOf(list), day)?.li);
  const leading = lists.some(({ dataset }) => dataset.leads !== undefined);
  if (leading && !('here' in (valid[0]?.dataset ?? {}))) document.documentElement.dataset.day = 'unknown';
  else if (valid.length && !valid.some(Boolean)) document.documentElement.dataset.day = 'older';
}
