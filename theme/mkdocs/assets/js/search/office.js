/* A directorate that no text held is of, asked about by its name ("zabıta müdürü kime bağlı"); loaded where an official is named. */
import { OFFICIAL } from './named.js';

const OF_OFFICIALS = /^(?:mudur|daire|baskan|sube|birim|servis|bagli|gorev|yetki|sorumlu|amir|alt|ust|calis|teskilat|sema|olus|kurul|yonetmeli|personel)/;

/** The directorate that is asked about and nothing else, if no text held is of it ("zabıta müdürü kime bağlı"): what it is called; null. */
export async function officeNotHeld(words, store) {
  const at = words.findIndex(({ surface }) => OFFICIAL.test(surface));
  const before = words.slice(0, at).map(({ term }) => term);
  const known = await store.officesNotHeld(before);
  const from = ({ stems }) => at - stems.length;
  const fits = known.filter((one) => one.stems.every((stem, i) => before[from(one) + i] === stem)).sort((a, b) => from(a) - from(b));
  const [named] = fits.filter((one) => words.every(({ surface }, i) => (i >= from(one) && i < at) || OF_OFFICIALS.test(surface)));
  return named?.label ?? null;
}
