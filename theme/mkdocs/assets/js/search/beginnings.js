/* Names that begin with what is typed: municipalities, topics, units, and everyday jobs. From the second letter on; nothing is loaded for them but
   the part of the index that the letters lead to, and the names' own rows. */
import { fold } from './analyzer.js';
import { pairAddress } from './links.js';
import { municipalitiesNamed, sifted } from './question.js';
import { card } from './ranking.js';

const LEAST = 2;                // letters
const TOPICS = 4;
const UNITS = 3;
const TOWNS = 4;
const JOBS = 3;
const KINDS = { topic: TOPICS, unit: UNITS };
// Names of one thing are this many positions apart in the index (NAME_GAP of postings.py): a multiple begins a name.
const GAP = 12;

/** What the words typed begin: two municipalities side by side, then cards of municipalities, topics and units. `municipality`: its units only. */
export async function begun(store, { words }, municipality) {
  const { places } = store.manifest;
  const towns = municipalitiesNamed(words, places);
  const rest = towns.length ? sifted(words, towns, () => false).specific : words;
  const place = municipality === null ? (towns.length === 1 ? towns[0].place : -1) : places.findIndex(([slug]) => slug === municipality);
  const cards = rest.length ? await beginnings(store, { words: rest }, place) : towns.map((town) => townCard(store, town.place));
  return towns.length > 1 ? [pairBegun(store, towns), ...cards] : cards;
}

/** Cards of what the last word begins ({kind, label, address, …}), municipalities first if nothing else is typed. `place`: only units
    of that municipality (-1: any). */
async function beginnings(store, { words }, place) {
  const last = words.at(-1);
  if (!last || last.surface.length < LEAST) return [];
  const towns = words.length === 1 && place < 0 ? townsOf(store, last.surface) : [];
  const names = await namesOf(store, words.slice(0, -1), last, place);
  const cards = await Promise.all(names.map(async ({ id, kind }) => card(kind, await store.card(id))));
  return [...towns, ...cards.filter(({ kind, inForce }) => kind !== 'unit' || inForce)];
}

/** The page that has the first two of these municipalities side by side, as a card. */
function pairBegun({ manifest: { places, scope } }, towns) {
  const [one, other] = towns.map(({ place }) => places[place]);
  return { kind: 'pair', label: `${one[1]} ile ${other[1]} yan yana`, address: pairAddress([one[0], other[0]], scope ?? { paired: true }) };
}

/** The everyday jobs whose names begin with what is typed: [{kind: "job", label}], the shortest names first. */
export async function jobsBegun(store, { words }) {
  const last = words.at(-1);
  if (!store.manifest.scope || !last || last.surface.length < LEAST) return [];
  const [first, ...others] = words.slice(0, -1);
  const begins = (stem) => stem.startsWith(last.surface) || stem === last.term;
  const names = first ? (await store.jobNames([first.term])).flatMap(([, some]) => some)
    : [...await store.jobsBegun(last.surface), ...(await store.jobNames([last.term])).flatMap(([, some]) => some)];
  const fitting = names.filter(({ stems }) => !first || (others.every(({ term }) => stems.includes(term)) && stems.slice(1).some(begins)));
  const jobs = [...new Set(fitting.sort((a, b) => a.stems.length - b.stems.length || a.job - b.job).map(({ job }) => job))].slice(0, JOBS);
  return Promise.all(jobs.map(async (job) => ({ kind: 'job', label: (await store.job(job)).label })));
}

/** A municipality's card, by its place among the manifest's. */
function townCard({ manifest: { places } }, place) {
  const [slug, label] = places[place];
  return { kind: 'municipality', label, address: `${slug}/` };
}

function townsOf(store, typed) {
  const begins = ([, shortName, names]) => fold(shortName).startsWith(typed) || names.some((terms) => terms.join(' ').startsWith(typed));
  return store.manifest.places.flatMap((town, place) => (begins(town) ? [townCard(store, place)] : [])).slice(0, TOWNS);
}

/** The topics and units whose names have all the words, the last only begun: those it begins with first. */
async function namesOf(store, before, last, place) {
  const [begun, whole] = await Promise.all([store.beginning(last.surface), store.entries([last.term, ...before.map(({ term }) => term)])]);
  const entries = new Set([...begun.map(([, entry]) => entry), whole.get(last.term)].filter(Boolean));
  const others = before.flatMap(({ term }) => (whole.has(term) ? [new Set(whole.get(term).names)] : []));
  const found = new Map();
  for (const { names, positions } of entries) {
    names.forEach((id, k) => {
      const at = others.length || positions[k] % GAP === 0 ? 0 : 1;
      if (id < store.firstArticle && others.every((set) => set.has(id))) found.set(id, Math.min(found.get(id) ?? at, at));
    });
  }
  const listed = [...found].map(([id, at]) => ({ id, at, kind: store.kindOf(id) }))
    .filter(({ id, kind }) => kind in KINDS && (kind !== 'unit' || place < 0 || store.placeOfUnit(id) === place))
    .sort((a, b) => a.at - b.at || a.id - b.id);
  return Object.entries(KINDS).flatMap(([wanted, most]) => listed.filter(({ kind }) => kind === wanted).slice(0, most));
}
