/* The day an address asks for (?tarih=2023-05-01), and what was valid then. Every page that knows of days asks here.
   The rule is that of generator/kimsorumlu/model/validity.py: a span { since, until } holds its first day and not the day
   it ends on; where none holds a day no text in force is held; `until` "" has no end. Days are ISO, and compared as they
   are written. */
import { today } from './today.js';

export const written = (day) => day.split('-').reverse().join('.');

/** Whether this is a day of the calendar: no 30th of February. */
function isDay(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** { day }, "" where none is asked for; { wrong }, what stands in its place if that is no day. */
export function asked(search = location.search) {
  const text = (new URLSearchParams(search).get('tarih') ?? '').trim();
  return isDay(text) ? { day: text, wrong: '' } : { day: '', wrong: text };
}

/** What is said of an address that asks for no day of the calendar. */
export const noDay = (wrong) => `Adresteki tarih anlaşılmadı: “${wrong.slice(0, 20)}”. Yıl, ay ve gün beklenir, örneğin 2023-05-01.`;

/** Whether a span holds a day. */
export const covers = ({ since, until }, day) => since <= day && (!until || day < until);

/** The span that holds a day; none where no text held was in force. */
export const validOn = (spans, day) => spans.find((span) => covers(span, day));

/** The first day of which a text is held. */
export const oldest = (spans) => spans.map(({ since }) => since).sort()[0];

/** Of two words or sentences the one for a day that was or is, or that is to come. */
export const told = (day, past, future) => (day > today() ? future : past);

/** What a day to come is told by. */
export const AS_KNOWN = 'Bugün bilinen metinlere göre';

/** Of a day on which none of the texts held was in force: before the oldest, between two, after the last. */
export const notHeld = (day, since) => (day >= since ? `${written(day)} günü yürürlükte olan bir metin elimizde yok.` : `${written(day)} gününün metni elimizde yok. Elimizdeki en eski metin ${written(since)} tarihli.`);
