/* A page that is of today alone (an overview, a comparison, the list of units), asked for a day that was: one line says that
   it does not tell of it. For days to come it is shown as it is then (turn.js), so far as texts are known. */
import { element } from './element.js';
import { asked, noDay, written } from './validity.js';
import { today } from './today.js';

/** Says so at the head of the main part. */
export function tell() {
  const { day, wrong } = asked();
  const words = wrong ? noDay(wrong) : day && day < today() ? `Bu sayfa geçmiş bir günü göstermez: ${written(day)} burada dikkate alınmadı.` : '';
  if (words) document.querySelector('main')?.prepend(element('p', { class: 'day-line', role: 'status' }, words));
}
