/* What a question asks for that the texts held may not have: everyday jobs and places, found exactly as
   generator/kimsorumlu/exports/search/{jobs,places}.py find them: tests/exports/search compares the two. */
import { fold } from './analyzer.js';
import { personal, running } from './question.js';
import { passes } from './sieve.js';

const GAP = 2;                  // so many other words may stand between two words of a job's name
const LETTER = '[\\p{L}\\p{N}_]';
const WORD = new RegExp(`(${LETTER}+)(['’‘´]${LETTER}*)?`, 'gu');
export const ENDINGS = /^(?:n?[dt][ae](?:ki(?:ler)?|n)?|n?[iu]n|[yn]?[ae])?$/;
const MARKS = /^(?:ilce|belediye|ilinde|buyuksehir|kaymakam|valili)/;
const MARKED = 'iı';

/** What is known of jobs and places, as far as questions have asked for it: `learn` fetches what words may name. */
export class Scope {
  #store; #sieve; #letters = new Map();
  /** By the first stem of a name: [{stems, job}]; every word of a name, of those asked for; by the folded name: [{name, place}]. */
  jobs = new Map(); vocabulary = new Set(); places = new Map();

  /** Of an index that has a scope. */
  constructor(store) {
    const { sieve, asked, held, yielding, prevailing, common, signs, said, called, subjects, paired, petition, left } = store.manifest.scope;
    this.#store = store;
    this.#sieve = sieve;
    Object.assign(this, {
      said, called, subjects, paired, petition, left, asked: new Set(asked),
      held: new Map(Object.entries(held)), yielding: new Set(yielding),
      prevailing: new Set(prevailing), common: new Set(common), signs: new Set(signs),
    });
  }

  /** Fetches the places that folded names may be of. */
  async learnPlaces(keys) {
    await this.placesUnder(keys.filter((key) => passes(key, this.#sieve)).map((key) => key[0]));
  }

  /** Fetches the names of jobs that begin with a stem, and notes which stems are words of any. */
  async learnJobs(stems) {
    for (const [stem, names] of await this.#store.jobNames(new Set(stems))) {
      this.vocabulary.add(stem);
      if (names.length) this.jobs.set(stem, names);
    }
  }

  /** The places whose names begin with one of the letters, in the order in which they are preferred: [folded name, {name, place}]. */
  async placesUnder(letters) {
    const found = await Promise.all([...new Set(letters)].map((letter) => {
      if (!this.#letters.has(letter)) this.#letters.set(letter, this.#placesUnder(letter));
      return this.#letters.get(letter);
    }));
    return found.flat().sort((a, b) => a.number - b.number);
  }

  async #placesUnder(letter) {
    const found = (await this.#store.placesUnder(letter)).map(([number, name, [province, whose, metropolitan], district, everyday]) => ({ number, name, key: fold(name), place: {
      province, whose, district, everyday, name: district || province, metropolitan: metropolitan === 1,
      // A district is offered the metropolitan municipality it belongs to, where that is held.
      offered: (district && metropolitan && this.held.get(`${province}/`)) || '',
    } }));
    for (const one of found) this.places.set(one.key, [...(this.places.get(one.key) ?? []), one]);
    return found;
  }

  /** The words of jobs' names that begin with one of the letters. */
  async jobWords(letters) {
    return (await Promise.all([...new Set(letters)].map((letter) => this.#store.jobWords(letter)))).flat();
  }
}

/* jobs ────────────────────────────────────────────────────────────────────── */
/** The stems a word may be of a job's name by. */
export const learnedForms = ({ term, surface, near = [] }, stem) => [term, ...personal(surface).map(stem), ...near];

/** The jobs a line of words names, in its order, each once: {job, words (those of its name)}. */
export function jobsNamed(words, jobs, stem) {
  const forms = words.map((word) => new Set(learnedForms(word, stem)));
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
const plain = (text) => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('â', 'a').replaceAll('î', 'i').replaceAll('û', 'u');

/** Whether the letters typed can be the name's: the same, or those without a mark. */
function mayBe(typed, name) {
  const [one, other] = [plain(typed), plain(name)];
  return [...one].every((letter, i) => letter === other[i] || (MARKED.includes(letter) && MARKED.includes(other[i])) || letter === fold(other[i]));
}

/** As what a run of words may be a place's name: [typed, folded], the longest first; the last word may have an ending, the others none. */
function keysOf(run) {
  if (run.slice(0, -1).some((word) => word.rest)) return [];
  const last = run.at(-1);
  const before = run.slice(0, -1).map((word) => `${word.name} `).join('');
  const keys = [];
  for (let cut = last.name.length; cut > 1; cut--) {
    const ending = fold(last.name.slice(cut));
    if (ending && (last.rest !== undefined || !ENDINGS.test(ending))) continue;
    const typed = before + last.name.slice(0, cut);
    keys.push([typed, fold(typed)]);
  }
  return keys;
}

/** The places whose name a run of words is. */
function borne(run, table) {
  for (const [typed, key] of keysOf(run)) {
    const found = (table.get(key) ?? []).filter(({ name }) => mayBe(typed, name)).map(({ place }) => place);
    if (found.length) return found;
  }
  return [];
}

const wordsIn = (text) => [...text.matchAll(WORD)].map((m) => ({ name: m[1], rest: m[2], start: m.index, end: m.index + m[0].length }));

/** The places a question names, of those `scope` has learned, in its order: {start, end, places}. Several where districts of one name are meant. */
export function placesNamed(text, scope) {
  const { words, found } = placesIn(text, scope);
  return certain(found, words);
}

/** Those of them that are everyday words, too, and are taken for such: where nothing else has the word it may be the place. */
export function placesPerhaps(text, scope) {
  const { words, found } = placesIn(text, scope);
  const sure = certain(found, words);
  return found.filter(({ start }) => !sure.some((named) => named.start === start));
}

function placesIn(text, { places }) {
  const words = wordsIn(text);
  const found = [];
  for (let at = 0; at < words.length;) {
    const length = [2, 1].find((size) => at + size <= words.length && borne(words.slice(at, at + size), places).length);
    if (length) found.push({ start: words[at].start, end: words[at + length - 1].end, places: borne(words.slice(at, at + length), places) });
    at += length ?? 1;
  }
  return { words, found };
}

/** The finds without everyday words that nothing makes a place, each narrowed to the provinces named beside it. */
function certain(found, words) {
  const provinces = new Set(found.flatMap(({ places }) => places.filter((place) => !place.district).map((place) => place.province)));
  return found.flatMap((named) => {
    const nearer = named.places.filter((place) => place.district && provinces.has(place.province));
    const common = named.places.every((place) => place.everyday);
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
  return words.filter((word) => (word.joined || !MARKS.test(word.surface)) && !places.some(({ start, end }) => word.start < end && word.end > start));
}

/** Fetches what the words of a question may name. Those that only make a question begin few names, which are `asked`. */
export function learnFrom(text, line, scope, { stem, language }) {
  const typed = wordsIn(text);
  const runs = typed.flatMap((_, at) => [typed.slice(at, at + 1), typed.slice(at, at + 2)]);
  const stems = line.flatMap((word) => {
    const forms = learnedForms(word, stem);
    return language.asking.includes(word.surface) ? forms.filter((form) => scope.asked.has(form)) : forms;
  });
  return Promise.all([scope.learnJobs(stems), scope.learnPlaces(runs.flatMap(keysOf).map(([, key]) => key))]);
}

/** What a question names that the texts held may not have: {places, said (all places named), jobs, line (the words jobs are looked for in), held …}. What
    is part of a job's name is no place: "vize başvurusu", "kangal köpeği". */
export async function readBeyond(text, { words, composites }, scope, { analyzer: { stem }, language }) {
  const { jobs, held, yielding, prevailing, common, subjects, called, said, paired, petition, signs, left } = scope;
  const whole = running(words, composites);
  await learnFrom(text, whole, scope, { stem, language });
  const inJob = ({ start, end }) => jobsNamed(whole, jobs, stem).some((named) => named.words.length > 1 && named.words.some((word) => word.start === start && word.end === end));
  const named = placesNamed(text, scope).filter((place) => !inJob(place));
  const line = whole.filter((word) => !named.some(({ start, end }) => word.start < end && word.end > start));
  return { places: placesNotHeld(named, held), said: named, jobs: jobsNamed(line, jobs, stem), line, yielding, prevailing, common, everyday: line.some(({ term }) => signs.has(term)), strange: [], subjects, left, held: { said, called, paired, petition } };
}
