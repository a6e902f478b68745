/* What no duty names is asked of its kind: "kulaklık bozuldu" of "çevre birimi arızası", and where nothing is known of that, of
   "donanım arızası". Which kinds a thing is of, the narrowest first, is in search-words.yml. */
import { jobsNamed } from './scope.js';

const NEAR = 3;                 // so many words a thing may be away from what is asked of it

/** The names of topics that the `things` which a line of words may name stand for: {entry, term, start, end, length, words, thing, level}. Of each thing
    those that say most of what is asked, a narrower kind's before a wider one's (`level`): a municipality that the narrower one
    answers needs no other. Nothing of a thing of which one of the `names` found says as much. */
export async function kindsNamed(store, line, things, names, { analyzer, language }) {
  const { kinds, acts } = await store.kindsOfThings();
  const read = line.map((word) => ({ ...word, act: actOf(word, acts, language) }));
  const table = new Map(things.map(([stem, packed]) => [stem, packed.split(';').map((name) => unpackThing(stem, name, kinds))]));
  const asked = jobsNamed(read, table, analyzer.stem).map(({ job, words }) => job.flatMap((kind, level) => phrasesOf(kind, words, read).map((phrase) => ({ ...phrase, thing: words, level }))));
  const entries = await store.entries(asked.flat().map(({ term }) => term));
  return asked.flatMap((phrases) => {
    const known = phrases.filter(({ term }) => entries.get(term)?.clauses.length);
    const most = Math.max(0, ...known.map(({ said }) => said));
    if (!most || names.some((name) => isSaid(name, known[0].thing, most))) return [];
    const best = known.filter(({ said }) => said === most);
    const [{ end, length, thing }] = best;
    // What stands behind a thing is what is asked of it: "excel dosyasının yedeği".
    if (length === thing.length && most === length && names.some((name) => name.entry.clauses.length > 0 && name.start >= end)) return [];
    return best.map((phrase) => ({ ...phrase, entry: entries.get(phrase.term), surface: '' }));
  });
}

/** A thing's name as `jobsNamed` reads names, its kinds in the place of a job. */
function unpackThing(stem, name, kinds) {
  const [others, number] = name.split('=');
  return { stems: [stem, ...others.split(' ').filter(Boolean)], job: kinds[number].split(',') };
}

/** What a word asks of a thing, as the noun that names have for it; undefined for others. */
function actOf({ surface }, acts, { broken, fault }) {
  if (broken.some((beginning) => surface.startsWith(beginning))) return fault;
  return acts.map((line) => line.split(' ')).find(([, ...beginnings]) => beginnings.some((beginning) => surface.startsWith(beginning)))?.[0];
}

/** The names that a kind may be part of, alone or with one or two further words of the question behind it. */
function phrasesOf(kind, thing, line) {
  const [first, ...rest] = kind.split(' ');
  const at = line.indexOf(line.find(({ start }) => start === thing[0].start));
  const others = line.filter((word, i) => !thing.some(({ start }) => start === word.start) && Math.abs(i - at) <= NEAR);
  const runs = [[], ...others.map((word) => [word]), ...others.flatMap((word, i) => others.slice(i + 1).map((next) => [word, next]))];
  return runs.flatMap((run) => [...new Set([run.map(({ term }) => term).join(' '), run.map(({ term, act }) => act ?? term).join(' ')])].map((behind) => {
    const words = [...thing, ...run].sort((a, b) => a.start - b.start);
    const term = `${first}=${[...rest, behind].filter(Boolean).join(' ')}`;
    return { term, words, start: words[0].start, end: words.at(-1).end, length: thing.length + run.filter(({ act }) => !act).length, said: words.length };
  }));
}

/** Whether a topic's name that stands there says the thing, and as much of the question. */
const isSaid = ({ entry, words }, thing, most) => entry.clauses.length > 0 && words.length >= most && thing.every(({ start }) => words.some((word) => word.start === start));
