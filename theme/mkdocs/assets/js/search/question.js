/* A question read: which municipality it names, and group by group what to look for. A group is one word of the question
   (or one composite such as "22/d") with everything that may stand for it, each with its weight. */
import { fold } from './analyzer.js';
import { isVerb, rootsOf } from './forms.js';

export const WEIGHTS = {
  concept: 0.95,         // "KVKK" for "kişisel verilerin korunması"
  lexicon: 0.6,          // an everyday word for the regulation's
  instead: 0.8,          // … or the topic's clauses, where the word itself occurs nowhere
  topic: 0.35,           // every clause of the topic that the question names
  kind: 0.3,             // … or of a kind of the thing named
  prefix: [0.35, 0.55],  // a beginning of a word, by how much of it is there
  related: 0.45,         // "yedek" for "yedekleme", where that is not found
  person: 0.9,           // "şifremi" as "şifre"
  spelling: 0.6,         // a near spelling
  aside: 0.4,            // verbs of everyday speech, as far as the texts have them
  inCharge: 0.3,         // "sorumlu": what it counts beside other words
  vague: 0.4,            // "işlemleri"
  named: 1,              // … unless it is part of a name
};
const MOST_WORDS = 16;
const LONGEST_NAME = 6;
// "2023te", "2022'nin" without its apostrophe: the year is what is said.
const YEAR_WITH_ENDING = /^((?:19|20)[0-9]{2})(?:[dt][ae](?:n|ki)?|y?[ae]|n?[iu]n|l[iu])$/;
const GAP = 2;                  // so many other words may stand between the words of a name

/** The words of a question and what goes with them, before the index is asked. `speech`: the words that everyday speech is looked
    for in, joined spellings ("e-imza") behind those that stand apart. */
export function readWords(text, { analyzer, language }) {
  const tokens = analyzer.tokens(text);
  const composites = tokens.filter((t) => ['joined', 'pair', 'date'].includes(t.kind));
  const inside = (word) => composites.some((t) => t.kind === 'joined' && word.start >= t.start && word.end <= t.end);
  const words = tokens.filter((t) => t.kind === 'word' && !language.greetings.includes(t.surface)).slice(0, MOST_WORDS)
    .map((word) => ({ ...asWritten(asYear(word), analyzer.stem), joined: inside(word) }));
  const concepts = tokens.filter((t) => t.kind === 'concept');
  return { words, composites, concepts, speech: [...words, ...composites.filter((t) => t.kind === 'joined')] };
}

function asYear(word) {
  const [, year] = YEAR_WITH_ENDING.exec(word.surface) ?? [];
  return year ? { ...word, surface: year, term: year } : word;
}

// "açılmıyo", "istiyom": "-yor" as it is said; "bakcak", "alcam": the future of the verbs that people ask with. A "banliyö" is
// no verb.
const NOW = /^(?!banliyo)(.{2,}[iu]yo)(m|z|lar)?$/;
const FUTURE = /^(bak|al|ver|yap|yaptir|kur|tak|ac|gel|gonder|duzelt|goster|ol)c([ae])([kmz])$/;
const AFTER_NOW = { m: 'rum', z: 'ruz', lar: 'rlar' };
const AFTER_FUTURE = { k: 'k', m: 'gim', z: 'giz' };

/** A word in spoken spelling as it is written. */
function asWritten(word, stem) {
  const [, now, who] = NOW.exec(word.surface) ?? [];
  const [, root, vowel, whose] = FUTURE.exec(word.surface) ?? [];
  const surface = now ? now + (AFTER_NOW[who] ?? 'r') : root && `${root}${vowel}c${vowel}${AFTER_FUTURE[whose]}`;
  return surface ? { ...word, surface, term: stem(surface) } : word;
}

/** The lines of everyday words that a question may have. Words that only make a question begin few, which are `askedFor`. */
export async function everydayOf(store, words, { asking, askedFor, lexicon }) {
  const stems = words.filter(({ surface, term }) => !asking.includes(surface) || askedFor.includes(term)).map(({ term }) => term);
  return [...lexicon, ...await store.everyday(stems)].sort((a, b) => a.at - b.at);
}

/** What the lines have for runs of words: {start, end, terms}. */
export function said(words, lines) {
  const found = [];
  for (const { parts, terms } of lines) {
    for (let i = 0; i + parts.length <= words.length; i++) {
      const run = words.slice(i, i + parts.length);
      const fits = parts.every((part, k) => (part.endsWith('*') ? run[k].surface.startsWith(part.slice(0, -1)) : run[k].term === part));
      if (fits) found.push({ start: run[0].start, end: run.at(-1).end, terms });
    }
  }
  return found;
}

/** The municipalities a question names, each once, in its order: {place, from, to} (the words it takes). */
export function municipalitiesNamed(words, places) {
  const joined = places.map(([, shortName]) => fold(shortName.normalize('NFC')).split(' ')[0]);
  const found = [];
  for (let from = 0; from < words.length;) {
    const best = places.reduce((longest, [, , names], place) => {
      const said = names.filter((terms) => terms.length && terms.every((term, i) => words[from + i]?.term === term && !words[from + i].joined));
      const split = from + 1 < words.length && words[from].surface + words[from + 1].surface === joined[place];
      const to = Math.max(0, split ? from + 2 : 0, ...said.map((terms) => from + terms.length));
      return to > (longest?.to ?? 0) ? { place, from, to } : longest;
    }, null);
    if (best) found.push(best);
    from = best?.to ?? from + 1;
  }
  return found.filter(({ place }, i) => found.findIndex((other) => other.place === place) === i);
}

const GENERIC = /^(?:buyuksehir|belediye|bel$|bld$)/;
// "Büyük şehir", in two words, behind a municipality's name only: a city may be big, too.
const SPLIT = /buyuk sehir/;

// "e-belediye" is a service, not what stands beside a municipality's name.
const isGeneric = ({ surface, joined }) => !joined && GENERIC.test(surface);

/** Whether a word only makes a question: the test for `asking` below. As it is written, by its stem, where no text has that, or as a
    form of a verb by which somebody asks ("isteyeyim"). */
export function askingOf({ asking, askingAsWritten, asks }, { stem }) {
  const [written, stems] = [new Set(asking), new Set(asking.filter((word) => !askingAsWritten.includes(word)).map(stem))];
  return ({ surface, term }) => written.has(surface) || stems.has(term) || (isVerb(surface) && rootsOf(surface).some((root) => asks.includes(root)));
}

/** The words left when the municipalities, and questions' own words, are taken out. */
export function contentWords(words, towns, asking) {
  const { left, specific, telling } = sifted(words, towns, asking);
  return [telling, specific, left].find((some) => some.length) ?? words;
}

/** The words without the municipalities named (`left`), without what stands beside these (`specific`), and at last without
    questions' own words (`telling`). */
export function sifted(words, towns, asking) {
  const inside = (i) => towns.some(({ from, to }) => i >= from && i < to);
  const beside = (i) => towns.some(({ to }) => i >= to && words.slice(to, i + 1).every((word, k) => isGeneric(word) || SPLIT.test(words.slice(to + k - 1, to + k + 2).map(({ surface }) => surface).join(' '))));
  const numbered = words.map((word, i) => [word, i]).filter(([, i]) => !inside(i));
  const left = numbered.map(([word]) => word);
  const specific = towns.length ? numbered.filter(([word, i]) => !isGeneric(word) && !beside(i)).map(([word]) => word) : left;
  const telling = specific.filter((word) => !asking(word));
  return { left, specific, telling };
}

/** The words in a line, joined spellings ("e-imza") in place of their parts. */
export function running(words, composites) {
  const joined = composites.filter((t) => t.kind === 'joined');
  const inside = (word) => joined.some((t) => word.start >= t.start && word.end <= t.end);
  return [...words.filter((word) => !inside(word)), ...joined].sort((a, b) => a.start - b.start);
}

/** The term under which a whole name is kept: "Güvenlik kameraları" → "guvenlik=kamer". */
export function phraseTerm(name, analyzer) {
  const tokens = analyzer.tokens(name);
  const [first, ...others] = running(tokens.filter((t) => t.kind === 'word'), tokens).map((word) => word.term);
  return `${first}=${others.join(' ')}`;
}

/** The runs within a run that begin and end with it and leave out some of its words, at most GAP in all. */
function withGaps(run) {
  const inside = run.slice(1, -1);
  const least = Math.max(0, inside.length - GAP);
  const kept = inside.reduce((sets, word) => sets.flatMap((set) => [set, [...set, word]]), [[]]);
  return kept.filter((set) => set.length >= least && set.length < inside.length).map((set) => [run[0], ...set, run.at(-1)]);
}

/** The terms under which whole names are kept ("guvenlik=kamer"), for every run of words: Map term → the run. Joined
    spellings ("e-imza") stand for their parts, as in names, and beside them the parts alone. */
export function nameTerms(words, composites) {
  const joined = composites.filter((t) => t.kind === 'joined');
  const whole = running(words, composites);
  const found = new Map();
  for (const line of joined.length ? [words, whole] : [words]) {
    for (let from = 0; from < line.length; from++) {
      for (let to = from + 1; to <= Math.min(line.length, from + LONGEST_NAME); to++) {
        const run = line.slice(from, to);
        for (const words of [...withGaps(run), run]) {
          const [first, ...others] = words.map((word) => word.term);
          found.set(`${first}=${others.join(' ')}`, { start: run[0].start, end: run.at(-1).end, length: words.length, surface: run[0].surface, words });
        }
      }
    }
  }
  return found;
}

// "pc", "tv": spoken letter by letter, so that the possessive stands behind them as it is ("pcm").
const LETTERS = /^[bcdfgklmnprstvz]{2}$/;

/** Forms a word may also have: the first person's possessive taken off ("sifremi" → "sifre"). */
export function personal(surface) {
  const found = [];
  for (const ending of ['lerim', 'larim', 'im', 'um', 'm']) {
    for (const last of ['', 'i', 'u', 'e', 'a', 'de', 'da', 'den', 'dan', 'in', 'un', 'le', 'la', 'iz', 'uz', 'izi', 'uzu', 'ize', 'uza', 'uze', 'iza', 'izde', 'izda', 'uzda', 'izin', 'uzun']) {
      const noun = surface.slice(0, surface.length - ending.length - last.length);
      if (surface.endsWith(ending + last) && (noun.length >= 3 || LETTERS.test(noun))) found.push(noun);
    }
  }
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}
