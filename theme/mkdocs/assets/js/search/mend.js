/* What a question may mean that nothing was found for: a misspelt place, a place that is an everyday word, too, a misspelt
   word of a job or of the texts. A name is never taken for another: what is a place as it stands was read as one before. */
import { beside, isVerb } from './forms.js';
import { namesMeant, NUMBER, ofKinds, take, takeKin } from './lookup.js';
import { WEIGHTS } from './question.js';
import { ENDINGS, jobsNamed, placesPerhaps } from './scope.js';
import { distance, nearest, tolerance } from './spelling.js';

const SHORTEST = 5;             // letters of a name that is believed to be misspelt
const LONGEST_ENDING = 5;
const NOUN = 7;                 // letters of what looks like a verb and is believed to be a misspelt noun

/** {text (the question as it may be meant, or null), place (what is spelled otherwise in it, or null), jobs, strange (the groups
    that are no word of a text or job, nor near to one of a text)}. `missing` are the groups that no text has, `beyond` what was read of places and jobs. */
export async function meant(store, text, { missing, names }, beyond, scope, { analyzer, language }) {
  const topical = names.some(({ entry }) => entry.names.some((name) => store.kindOf(name) === 'topic'));
  const spoken = (surface) => language.spoken.some((ending) => surface.endsWith(ending));
  const unknown = missing.filter(({ surface }) => surface?.length >= 3 && !NUMBER.test(surface));
  const perhaps = beyond.jobs.length || !topical ? null : placesPerhaps(text, scope).find(({ start }) => unknown.some((group) => group.start === start));
  if (perhaps) return { text: `${text.slice(0, perhaps.end)}'${text.slice(perhaps.end)}`, place: null, strange: [], jobs: [] };
  await scope.learnJobs(unknown.map(({ term }) => term));
  const strange = unknown.filter(({ surface, term }) => !spoken(surface) && !scope.vocabulary.has(term));
  const inTexts = new Map();
  const near = new Map();
  for (const { surface } of strange) {
    const [best] = await nearest(store, surface, analyzer.stem);
    inTexts.set(surface, best?.distance ?? Infinity);
    near.set(surface, surface.length >= SHORTEST && best?.distance === 1 && best.folded[0] === surface[0]);
  }
  for (const { surface, start, end } of strange) {
    const named = nearPlace(surface, await scope.placesUnder(surface.slice(0, 2)));
    // A district's name is less known than a word of everyday life: it is believed beside a topic only.
    const possible = named && (!named.district || (topical && !beyond.jobs.length));
    const nearer = possible && (named.steps < inTexts.get(surface) || (named.steps === inTexts.get(surface) && !named.district));
    if (nearer) return { text: text.slice(0, start) + named.name + text.slice(end), place: named.name, strange: [], jobs: [] };
  }
  const line = beyond.line.map((word) => ({ ...word, unknown: strange.some(({ start }) => start === word.start) }));
  const within = (fewer) => nearJobs(line, ({ surface }) => Math.min(tolerance(surface.length), inTexts.get(surface) - fewer), scope, analyzer.stem);
  const jobs = await within(1);
  const alien = strange.filter(({ surface }) => !near.get(surface));
  return { text: null, place: null, strange: alien, jobs: jobs.length ? jobs : (await within(0)).filter(({ words }) => words.length > 1) };
}

/** How far a word may be from another, and how far it is: Infinity if they do not begin alike. */
function far(typed, name) {
  const swapped = typed[0] === name[1] && typed[1] === name[0];
  return typed[0] === name[0] || swapped ? distance(typed, name, tolerance(Math.max(typed.length, name.length))) : Infinity;
}

/** The place that a misspelt word names, and how far it is from it: {name, steps}; null if none is near. Of two as near a
    province, then the first. Only the letters before an ending are compared ("ankrada"). */
function nearPlace(surface, places) {
  let best = null;
  for (const { key, name, place } of places) {
    if (key.length < SHORTEST || key.includes(' ')) continue;
    for (let cut = surface.length; cut >= Math.max(4, key.length - 2); cut--) {
      const ending = surface.slice(cut);
      if (!ENDINGS.test(ending)) continue;
      const steps = far(surface.slice(0, cut), key);
      if (steps < (best?.steps ?? Infinity) || (steps === best?.steps && !place.district && best.district)) {
        best = { name: name + (ending && `’${ending}`), steps, district: place.district };
      }
    }
  }
  return best && best.steps < Infinity ? best : null;
}

/** The jobs that a line names once its unknown words are read as words of jobs' names near to them; `limit(word)` says how near. */
async function nearJobs(line, limit, scope, stem) {
  const read = await Promise.all(line.map(async (word) => ({ ...word, near: word.unknown ? await nearStems(word, scope, limit(word)) : [] })));
  if (!read.some(({ near }) => near.length)) return [];
  await scope.learnJobs(read.flatMap(({ near }) => near));
  return jobsNamed(read, scope.jobs, stem).filter(({ words }) => words.some(({ near }) => near.length));
}

/** The stems nearest to a word, none farther than `most`. */
async function nearStems({ surface, term }, scope, most) {
  const vocabulary = await scope.jobWords([...surface.slice(0, 2), ...term.slice(0, 2)]);
  let nearest = most;
  let found = [];
  for (const stem of vocabulary) {
    if (stem.length < SHORTEST) continue;
    const beginnings = [-1, 0, 1].map((more) => stem.length + more).filter((length) => surface.length >= length && surface.length - length <= LONGEST_ENDING);
    const steps = Math.min(far(term, stem), ...beginnings.map((length) => far(surface.slice(0, length), stem)));
    if (steps < nearest) { nearest = steps; found = []; }
    if (steps === nearest) found.push(stem);
  }
  return found;
}

/** Near spellings for the words that nothing was found for, and beside them for those of which only a kindred stem was; those that got one
    are in `asked.corrected`. */
export async function respell(store, asked, words, { analyzer, language }, line = words) {
  await Promise.all([...asked.missing, ...asked.groups.filter(({ kin }) => kin)].map(async (group) => {
    if (!group.surface || NUMBER.test(group.surface)) return;
    // A verb of everyday speech is no misspelt noun; "bilgsayar" only looks like one.
    const spoken = language.spoken.some((ending) => group.surface.endsWith(ending));
    // What says how something is, or that it is out of order, is a word as it stands: "yanlış" is no "yanı".
    const plain = group.broken || isVerb(group.surface) || language.qualifying.includes(group.surface);
    if (words.length > 1 && plain) return;
    const near = await nearest(store, group.surface, analyzer.stem);
    if (words.length > 1 && (spoken || beside(group.surface))) {
      if (group.surface.length < NOUN || near[0]?.distance !== 1 || near[0].folded[0] !== group.surface[0]) return;
      group.aside = false;
      group.factor = 1;
    }
    const entries = await store.entries(near.map((n) => analyzer.stem(n.folded)));
    const things = new Map(await store.things(near.map((n) => analyzer.stem(n.folded))));
    for (const { folded, written } of near) {
      const term = analyzer.stem(folded);
      const there = group.alternatives.find((a) => a.term === term);
      if (!entries.has(term) && things.has(term)) group.meant ??= term;
      if (!entries.has(term) || (there && !group.kin)) continue;
      if (there) Object.assign(there, { boost: WEIGHTS.spelling, own: true, written });
      else take(group, term, entries.get(term), WEIGHTS.spelling, { own: true, written }, store);
      asked.marked.add(term);
      group.meant ??= term;
    }
    if (group.alternatives.some((a) => a.written)) asked.corrected.push(group);
    else if (!things.has(group.meant)) await takeKin(store, group, [2, 3]);             // after the spellings: "şartanme" is "şartname", not "şart"
  }));
  if (asked.corrected.length) asked.names.push(...await namesMeant(store, words, asked.groups, language));
  const meant = new Map(asked.missing.filter(({ meant: stem }) => stem).map(({ start, meant: stem }) => [start, [stem]]));
  const over = (start, end) => asked.groups.filter((group) => group.start < end && group.end > start);
  if (meant.size) asked.names.push(...await ofKinds(store, line, asked.names, over, { analyzer, language }, meant));
}

/** The question with its misspelt words replaced, by the spellings that the first result has. */
export function suggestion(text, corrected, first) {
  let result = text;
  for (const { start, end, alternatives } of [...corrected].sort((a, b) => b.start - a.start)) {
    const guesses = alternatives.filter((a) => a.written);
    const fitting = guesses.find((a) => first !== undefined && a.entry.clauses.includes(first)) ?? guesses[0];
    result = result.slice(0, start) + fitting.written + result.slice(end);
  }
  return result;
}
