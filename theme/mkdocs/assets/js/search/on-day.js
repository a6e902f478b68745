/* The search asked for a day (?q=kamera&tarih=2023-05-01): older texts are searched too, and each result says whether its
   text was valid that day. Cards answer by the texts in force, which the line above says. */
import { AS_KNOWN, asked, covers, noDay, told, written } from '../validity.js';

/** The day the address asks for; "" for none. */
export const dayAsked = () => asked().day;

/** What stands above the results; `older`: whether the site has texts that are not in force any more. */
export function lineOf(older) {
  const { day, wrong } = asked();
  if (wrong) return `${noDay(wrong)} Bugün yürürlükte olan metinlerde aranıyor.`;
  if (!day) return '';
  const where = older ? 'eski metinlerde de aranıyor' : 'elimizdeki metinlerde aranıyor, bu sitede yürürlükten kalkmış metin yok';
  return `${told(day, '', `${AS_KNOWN} `)}${written(day)} günü için ${where}; her sonuçta o gün yürürlükte olup olmadığı yazıyor. Yanıt kutuları bugün yürürlükte olan metinlere göre.`;
}

/** Of a clause's text, whether it was valid that day: its words, and whether it was. */
export function standingOf(hit, day) {
  const valid = covers(hit, day);
  const words = valid ? told(day, 'günü yürürlükteydi', 'günü yürürlükte olacak') : told(day, 'günü yürürlükte değildi', 'günü yürürlükte olmayacak');
  return { words: `${written(day)} ${words} (${written(hit.date)} metni)`, valid };
}
