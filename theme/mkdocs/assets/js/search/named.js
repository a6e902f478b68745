/* What of this site a question asks for by its name: a municipality, its regulation or chart, what changed in it, two
   municipalities side by side. The words for these come with the language's tables (language.py). */
import { sifted } from './question.js';

const YEAR = /^(?:19|20)[0-9]{2}$/;

/** {kind: "pair" | "changes" | "chart" | "text" | "municipality", places (numbers), subject (whose regulation, as stems; "" for
    any)}; null if it asks for none of these. `towns` are the municipalities named, `subjects` what regulations are of. */
export function siteNamed(words, towns, { language, asking, subjects }) {
  const places = towns.map(({ place }) => place);
  if (places.length > 1) return { kind: 'pair', places: places.slice(0, 2), subject: '' };
  if (!places.length) return null;
  const { specific, telling } = sifted(words, towns, asking);
  const { changed, maybe, texts, chart, units } = language.pages;
  const is = (...lists) => ({ surface, term }) => lists.some((list) => list.includes(surface) || list.includes(term));
  const { subject, rest } = subjectOf(telling, subjects);
  const found = (kind) => ({ kind, places, subject });
  const years = rest.filter(({ surface }) => YEAR.test(surface));
  const beside = rest.filter((word) => !is(maybe, texts)(word) && !years.includes(word));
  if (rest.some(is(changed)) || years.length > 1) return found('changes');
  if (rest.some(is(maybe)) && (rest.some(is(texts)) || !beside.length)) return found('changes');
  // "izmir bilgi işlem ne yapar" asks for more than a page.
  if (telling.length && telling.length < specific.length) return null;
  if (rest.some(is(chart)) && rest.every(is(chart, texts, units))) return found('chart');
  if (rest.some(is(texts)) && rest.every(is(texts, units))) return found('text');
  return rest.every(is(units)) ? found(subject ? 'text' : 'municipality') : null;
}

const OFFICE = /^(?:mudur|daire|baskan|sube|birim|uzman|personel|yonetmelik|altyapi)/;

/** What is asked besides the directorate that is asked ("bilgi işlemin ihaleleri"); all if nothing is, or if it is part of a name
    ("bilgi işlem müdürü"). */
export function besideSubject(words, subjects) {
  const { subject, rest } = subjectOf(words, subjects);
  return !subject || !rest.length || officeNamed(words, subjects) >= 0 ? words : rest;
}

/** Where the word begins that says what kind of office the directorate asked is ("bilgi işlem dairesi"); -1 if none does. */
export function officeNamed(words, subjects) {
  const { subject, rest } = subjectOf(words, subjects);
  const after = subject && rest.find(({ start }) => words.findIndex((word) => word.start === start) > words.findIndex((word) => !rest.includes(word)));
  return after && OFFICE.test(after.surface) ? after.start : -1;
}

const OFFICIAL = /^(?:mudur|daire|baskan|sube)/;
const OF_OFFICIALS = /^(?:mudur|daire|baskan|sube|birim|servis|bagli|gorev|yetki|sorumlu|amir|alt|ust|calis|teskilat|sema|olus|kurul|yonetmeli|personel)/;

/** The directorate that is asked about and nothing else, if no text held is of it ("zabıta müdürü kime bağlı"): what it is called; null. */
export async function officeNotHeld(words, store) {
  const at = words.findIndex(({ surface }) => OFFICIAL.test(surface));
  if (at < 1) return null;
  const before = words.slice(0, at).map(({ term }) => term);
  const known = await store.officesNotHeld(before);
  const from = ({ stems }) => at - stems.length;
  const fits = known.filter((one) => one.stems.every((stem, i) => before[from(one) + i] === stem)).sort((a, b) => from(a) - from(b));
  const [named] = fits.filter((one) => words.every(({ surface }, i) => (i >= from(one) && i < at) || OF_OFFICIALS.test(surface)));
  return named?.label ?? null;
}

/** Whether a question speaks of an office's own building: "hizmet binasının temizliği". */
export const asksOfOffice = (words) => words.some(({ surface }, i) => i > 0 && surface.startsWith('bina') && /^(?:hizmet|belediye|mudurluk|daire)/.test(words[i - 1].surface));

/** Whose regulation is asked for ("bilgi işlem"), and the words that are left. */
function subjectOf(words, subjects) {
  const terms = words.map(({ term }) => term);
  for (const subject of subjects) {
    const stems = subject.split(' ');
    const at = terms.findIndex((_, i) => stems.every((stem, k) => terms[i + k] === stem));
    if (at >= 0) return { subject, rest: words.filter((_, i) => i < at || i >= at + stems.length) };
  }
  return { subject: '', rest: words };
}
