/* A page that is of today alone (an overview, a comparison, the list of units), asked for a day that was: one line says that
   it does not tell of it, and which pages do, where it knows them. For days to come it is shown as it is then (turn.js), so far as texts are known.

   <template id="that-day"> <a href="../../bir-belediye/">…</a> …    pages of the same that tell of any day */
import { element } from './element.js';
import { asked, noDay, written } from './validity.js';
import { today } from './today.js';

/** Links to the pages that tell of the day, asked for it. */
function links(day) {
  if (!document.getElementById('that-day')) return [];
  return [...document.getElementById('that-day').content.children].flatMap((link, place) => {
    const copy = document.importNode(link, true);
    const address = new URL(copy.getAttribute('href'), location.href);
    address.searchParams.set('tarih', day);
    copy.href = address.href;
    return [place ? ', ' : ' O gün için: ', copy];
  });
}

/** Says so at the head of the main part. */
export function tell() {
  const { day, wrong } = asked();
  const words = wrong ? noDay(wrong) : day && day < today() ? `Bu sayfa geçmiş bir günü göstermez: ${written(day)} burada dikkate alınmadı.` : '';
  if (!words) return;
  const line = element('p', { class: 'day-line', role: 'status' }, words);
  if (!wrong) line.append(...links(day));
  document.querySelector('main')?.prepend(line);
}
