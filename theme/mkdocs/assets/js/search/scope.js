/* What a question asks for that the texts held may not have: everyday jobs and places, found exactly as
   generator/kimsorumlu/exports/search/{jobs,places}.py find them: tests/exports/search compares the two. */
import { fold } from './analyzer.js';
import { personal, running } from './question.js';

const GAP = 2;                  // so many other words may stand between two words of a job's name
const LETTER = '[\\p{L}\\p{N}_]';
const WORD = new RegExp(`(${LETTER}+)(['’‘´]${LETTER}*)?`, 'gu');
export const ENDINGS = /^(?:n?[dt][ae](?:ki(?:ler)?|n)?|n?[iu]n|[yn]?[ae])?$/;
const MARKS = /^(?:ilce|belediye|ilinde|buyuksehir|kaymakam|valili)/;
const MARKED = 'iı';

/** The tables of a scope file made ready. */
export function readScope({ names, provinces, also, everyday, held, yielding, called, said, subjects, paired, prevailing, common, petition, signs }) {
  const jobs = new Map();
  names.forEach((called, job) => called.forEach((name) => {
    const stems = name.split(' ');
    jobs.set(stems[0], [...(jobs.get(stems[0]) ?? []), { stems, job }]);
  }));
  const slugs = new Map(Object.entries(held));
  const vocabulary = new Set(names.flat().flatMap((name) => name.split(' ')));
  return { jobs, vocabulary, places: placeTable(provinces, also, slugs), everyday: new Set(everyday.map(fold)), held: slugs, yielding: new Set(yielding), called, said, subjects, paired, prevailing: new Set(prevailing), common: new Set(common), petition, signs: new Set(signs) };
}

/* jobs ────────────────────────────────────────────────────────────────────── */
/** The jobs a line of words names, in its order, each once: {job, words (those of its name)}. */
export function jobsNamed(words, jobs, stem) {
  const forms = words.map(({ term, surface, near = [] }) => new Set([term, ...personal(surface).map(stem), ...near]));
  const candidates = forms.flatMap((here, start) => [...here].flatMap((form) => (jobs.get(form) ?? []).flatMap(({ stems, job }) => {
    const at = wordsOf(stems, forms, start);
    return at ? [{ at, job }] : [];
  })));
  const width = ({ at }) => at.at(-1) - at[0];
  candidates.sort((a, b) => b.at.length - a.at.length || width(a) - width(b) || a.at[0] - b.at[0] || a.job - b.job);
  const taken = new Set();
  const found = new Map();
  for (const { at, job } of candidates) {
    if (at.some((place) => taken.has(place))) continue;
    for (const place of at) taken.add(place);
    if (!found.has(job)) found.set(job, { job, words: at.map((place) => words[place]) });
  }
  return [...found.values()].sort((a, b) => a.words[0].start - b.words[0].start);
}

/** Where the words of a name stand from `start` on, each as near to the one before as it can be; null if they do not. */
function wordsOf(stems, forms, start) {
  const at = [start];
  for (const wanted of stems.slice(1)) {
    let place = at.at(-1) + 1;
    const last = Math.min(place + GAP, forms.length - 1);
    while (place <= last && !forms[place].has(wanted)) place += 1;
    if (place > last) return null;
    at.push(place);
  }
  return at;
}

/* places ──────────────────────────────────────────────────────────────────── */
/** All places by the folded words of their names: Map "words" → [{name, place}]. A district is `offered` the metropolitan
    municipality it belongs to, by its slug, where that is held. */
function placeTable(provinces, also, held) {
  const known = provinces.flatMap(([province, whose, metropolitan, districts]) => ['', ...districts].map((district) => (
    { province, whose, district, name: district || province, metropolitan: metropolitan === 1, offered: (district && metropolitan && held.get(`${province}/`)) || '' })));
  const called = known.map((place) => ({ name: place.name, place }));
  for (const [other, name] of also) for (const place of known) if (place.name === name) called.push({ name: other, place });
  const table = new Map();
  for (const one of called) table.set(fold(one.name), [...(table.get(fold(one.name)) ?? []), one]);
  return table;
}

const plain = (text) => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('â', 'a').replaceAll('î', 'i').replaceAll('û', 'u');

/** Whether the letters typed can be the name's: the same, or those without a mark. */
function mayBe(typed, name) {
  const [one, other] = [plain(typed), plain(name)];
  return [...one].every((letter, i) => letter === other[i] || (MARKED.includes(letter) && MARKED.includes(other[i])) || letter === fold(other[i]));
}

/** The places whose name a run of words is; the last may have an ending, the others none. */
function borne(run, table) {
  if (run.slice(0, -1).some((word) => word.rest)) return [];
  const last = run.at(-1);
  const before = run.slice(0, -1).map((word) => `${word.name} `).join('');
  for (let cut = last.name.length; cut > 1; cut--) {
    const ending = fold(last.name.slice(cut));
    if (ending && (last.rest !== undefined || !ENDINGS.test(ending))) continue;
    const typed = before + last.name.slice(0, cut);
    const found = (table.get(fold(typed)) ?? []).filter(({ name }) => mayBe(typed, name)).map(({ place }) => place);
    if (found.length) return found;
  }
  return [];
}

/** The places a question names, in its order: {start, end, places}. Several where districts of one name are meant. */
export function placesNamed(text, scope) {
  const { words, found } = placesIn(text, scope);
  return certain(found, words, scope.everyday);
}

/** Those of them that are everyday words, too, and are taken for such: where nothing else has the word it may be the place. */
export function placesPerhaps(text, scope) {
  const { words, found } = placesIn(text, scope);
  const sure = certain(found, words, scope.everyday);
  return found.filter(({ start }) => !sure.some((named) => named.start === start));
}

function placesIn(text, { places }) {
  const words = [...text.matchAll(WORD)].map((m) => ({ name: m[1], rest: m[2], start: m.index, end: m.index + m[0].length }));
  const found = [];
  for (let at = 0; at < words.length;) {
    const length = [2, 1].find((size) => at + size <= words.length && borne(words.slice(at, at + size), places).length);
    if (length) found.push({ start: words[at].start, end: words[at + length - 1].end, places: borne(words.slice(at, at + length), places) });
    at += length ?? 1;
  }
  return { words, found };
}

/** The finds without everyday words that nothing makes a place, each narrowed to the provinces named beside it. */
function certain(found, words, everyday) {
  const provinces = new Set(found.flatMap(({ places }) => places.filter((place) => !place.district).map((place) => place.province)));
  return found.flatMap((named) => {
    const nearer = named.places.filter((place) => place.district && provinces.has(place.province));
    const common = named.places.every((place) => everyday.has(fold(place.name)));
    return common && !nearer.length && !marked(named, words) ? [] : [{ ...named, places: nearer.length ? nearer : named.places }];
  });
}

/** Whether what stands after a name makes it a place: an apostrophe, "ilçesi", "Belediyesi". */
function marked({ end }, words) {
  if (words.some((word) => word.rest && word.end === end)) return true;
  const next = words.find((word) => word.start >= end);
  return next !== undefined && MARKS.test(fold(next.name));
}

/** Of the places named, those that no municipality held here is of. A province beside its district only says where. */
export function placesNotHeld(named, held) {
  const around = new Set(named.flatMap(({ places }) => places.filter((place) => place.district).map((place) => place.province)));
  return named.filter(({ places }) => places.every((place) => !held.has(`${place.province}/${place.district}`)
    && (place.district || !around.has(place.province))));
}

/** The words that are not of a place, nor of what stands beside its name ("Mersin Belediyesi"). */
export function withoutPlaces(words, places) {
  if (!places.length) return words;
  return words.filter((word) => !MARKS.test(word.surface) && !places.some(({ start, end }) => word.start < end && word.end > start));
}

/** What a question names that the texts held may not have: {places, said (all places named), jobs, line (the words jobs are looked for in), held …}. What
    is part of a job's name is no place: "vize başvurusu", "kangal köpeği". */
export function readBeyond(text, { words, composites }, scope, stem) {
  const { jobs, held, yielding, prevailing, common, subjects, called, said, paired, petition, signs } = scope;
  const whole = running(words, composites);
  const inJob = ({ start, end }) => jobsNamed(whole, jobs, stem).some((named) => named.words.length > 1 && named.words.some((word) => word.start === start && word.end === end));
  const named = placesNamed(text, scope).filter((place) => !inJob(place));
  const line = whole.filter((word) => !named.some(({ start, end }) => word.start < end && word.end > start));
  return { places: placesNotHeld(named, held), said: named, jobs: jobsNamed(line, jobs, stem), line, yielding, prevailing, common, everyday: line.some(({ term }) => signs.has(term)), strange: [], subjects, held: { said, called, paired, petition } };
}
