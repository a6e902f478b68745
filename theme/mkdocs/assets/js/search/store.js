/* One index on the server: its manifest, the shards of postings, the blocks of documents. Loads what is asked for, once.
   The packing is that of generator/kimsorumlu/exports/search/{postings,shards}.py. */
import { today } from '../today.js';

export const VALUES = new Uint8Array(128);
[...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'].forEach((sign, value) => {
  VALUES[sign.charCodeAt(0)] = value;
});
const OF_JOBS = '+';                        // behind a stem: names of jobs that begin with it; behind a letter: words of theirs
const OF_OFFICES = '!';                      // behind a stem: directorates that no text is of
const OF_EVERYDAY = '|';                     // behind a stem: everyday words that begin with it
const OF_THINGS = '>';                       // behind a stem: things whose names begin with it, and their kinds
const OLDER = '^';                          // in a shard: the terms that only superseded versions have
const SPREAD_SHARDS = 2;                    // a beginning of a word looks at no more shards than this

/** A reader of packed numbers. */
function reader(text) {
  let at = 0;
  return {
    get more() { return at < text.length; },
    sign: () => VALUES[text.charCodeAt(at++)],
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const next = VALUES[text.charCodeAt(at++)];
        value |= (next & 31) << shift;
        if (next < 32) return value;
      }
    },
  };
}

export function unpackNumbers(text) {
  const from = reader(text);
  const numbers = [];
  while (from.more) numbers.push(from.number());
  return numbers;
}

/** An entry as lists: clauses and names with their weights (1…63), the set of spellings of each, positions in names. */
function unpack([clauses = '', names = '', forms = '']) {
  const spelled = forms.split(' ').map((set) => set.split('+'));
  const entry = { clauses: [], weights: [], forms: [], spelled, names: [], nameWeights: [], positions: [] };
  const several = spelled.length > 1;
  let from = reader(clauses);
  for (let last = -1; from.more;) {
    last += from.number() + 1;
    entry.clauses.push(last);
    entry.weights.push(from.sign());
    entry.forms.push(several ? from.number() : 0);
  }
  from = reader(names);
  for (let last = -1; from.more;) {
    last += from.number() + 1;
    entry.names.push(last);
    entry.nameWeights.push(from.sign());
    entry.positions.push(from.sign());
  }
  return entry;
}

/** The last position in a sorted list whose value is not after `wanted`; -1 if all are. */
export function lastNotAfter(list, wanted, value = (x) => x) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(list[middle]) <= wanted) low = middle + 1; else high = middle;
  }
  return low - 1;
}

/** Lines of everyday words: {at (its number among all), parts, terms}; of those behind a stem that stem is the first part. */
const unpackLines = (lines, stem = '') => lines.split(';').filter(Boolean).map((line) => {
  const [parts, at, terms] = line.split('|').map((some) => some.split(' ').filter(Boolean));
  return { at: Number(at[0]), parts: stem ? [stem, ...parts] : parts, terms };
});

/** The names of jobs that begin with a stem: {stems, job}. */
const unpackJobs = (stem, packed) => packed.split(';').filter(Boolean).map((name) => {
  const others = name.split(' ');
  const job = Number(others.pop());
  return { stems: [stem, ...others], job };
});

const listed = (lines) => Object.fromEntries(Object.entries(lines).map(([name, words]) => [name, words.split(' ')]));

/** The tables of the language, from lines of words. */
function unpackLanguage({ words, fault, pages, endings, roots, variants, lexicon, askedFor }) {
  const concepts = {};
  for (const line of variants.split(';').filter(Boolean)) {
    const [said, name = said] = line.split('=');
    const terms = said.split(' ');
    (concepts[terms[0]] ??= []).push([terms, `${name}~`]);
  }
  return {
    ...listed(words),
    fault,
    pages: listed(pages),
    endings: endings.split(' ').map((entry) => /^([a-z]+)([0-9])(.*)$/.exec(entry).slice(1)).map(([ending, rest, condition]) => [ending, Number(rest), condition]),
    roots: Object.fromEntries(roots.split(' ').map((pair) => pair.split(':')).map(([word, root = word]) => [word, root])),
    variants: concepts,
    lexicon: unpackLines(lexicon),
    askedFor: askedFor.split(' '),
  };
}

/** For each of `size` things in a row, which run it belongs to; -1 before the first. A run that begins at -1 is empty. */
function spread(size, beginnings) {
  const runs = new Int32Array(size).fill(-1);
  beginnings.map((first, run) => [first, run]).filter(([first]) => first >= 0).sort(([a], [b]) => a - b)
    .forEach(([first, run]) => runs.fill(run, first));
  return runs;
}

/** Opens the index `name` below `base` (a URL that ends in "/"). */
export async function openStore(base, name) {
  const load = async (file, options) => {
    const answer = await fetch(new URL(file, base), options);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  };
  const manifest = await load(`${name}.json`);
  // From a day to come on other texts are in force: there is an index for each such day.
  const turn = (manifest.turns ?? []).filter((day) => day <= today()).at(-1);
  return turn ? new Store(load, `${name}-${turn}`, await load(`${name}-${turn}.json`)) : new Store(load, name, manifest);
}

class Store {
  #load; #name; #files = new Map(); #entries = new Map(); #articles; #places; #unitPlaces; #slots;

  constructor(load, name, manifest) {
    this.#load = load;
    this.#name = name;
    this.#use(manifest);
  }

  #use(manifest) {
    this.manifest = manifest;
    this.language = manifest.language && unpackLanguage(manifest.language);
    this.#files.clear();
    this.clauses = manifest.clauses;
    this.names = manifest.names;
    this.counts = unpackNumbers(manifest.counts);
    this.starts = new Int32Array(this.counts.length + 1);
    this.counts.forEach((count, i) => { this.starts[i + 1] = this.starts[i] + count; });
    this.firstArticle = manifest.kinds.at(-1)[1];
    this.#articles = new Int32Array(this.clauses);
    this.counts.forEach((_, i) => this.#articles.fill(i, this.starts[i], this.starts[i + 1]));
    this.#places = spread(this.counts.length, manifest.places.map(([, , , article]) => article));
    this.#unitPlaces = spread(this.firstArticle, manifest.places.map(([, , , , unit]) => unit));
    this.#entries.clear();
    this.#slots = null;
  }

  /** A file by its kind and number. If it is gone, the site has been published anew: `stale` is thrown. */
  #file(kind, number) {
    const name = `${this.manifest.folder}/${kind}-${number}.json`;
    if (!this.#files.has(name)) {
      const loading = this.#load(name).catch((error) => {
        this.#files.delete(name);
        throw Object.assign(error, { stale: true });
      });
      this.#files.set(name, loading);
    }
    return this.#files.get(name);
  }

  /** Reads the manifest again, past every cache. */
  async refresh() {
    this.#use(await this.#load(`${this.#name}.json`, { cache: 'reload' }));
  }

  /** What the shards have of the terms, with a sign behind each: [term, as it is packed]. */
  async #packed(terms, sign = '') {
    const wanted = new Map();
    for (const term of terms) {
      const shard = Math.max(0, lastNotAfter(this.manifest.terms, term));
      wanted.set(shard, [...(wanted.get(shard) ?? []), term]);
    }
    const found = await Promise.all([...wanted].map(async ([shard, inside]) => {
      const packed = await this.#file('terms', shard);
      return inside.filter((term) => Object.hasOwn(packed, term + sign)).map((term) => [term, packed[term + sign]]);
    }));
    return found.flat();
  }

  /** The entries of the terms that exist, as a Map. */
  async entries(terms) {
    return new Map((await this.#packed(terms)).map(([term, packed]) => {
      if (!this.#entries.has(term)) this.#entries.set(term, unpack(packed));
      return [term, this.#entries.get(term)];
    }));
  }

  /** What the shards have that begins with `start`, as it is packed: [key, packed]. Looks at two shards at most. */
  async #begun(start) {
    const first = Math.max(0, lastNotAfter(this.manifest.terms, start));
    const last = Math.min(lastNotAfter(this.manifest.terms, `${start}\uffff`), first + SPREAD_SHARDS - 1);
    const shards = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.#file('terms', first + i)));
    return shards.flatMap((packed) => Object.entries(packed)).filter(([key]) => key.startsWith(start));
  }

  /** The terms that begin with `start`, with their entries: [term, entry], by term. */
  async beginning(start) {
    const found = (await this.#begun(start)).filter(([term]) => !/[=~+|!>]/.test(term)).map(([term, packed]) => {
      if (!this.#entries.has(term)) this.#entries.set(term, unpack(packed));
      return [term, this.#entries.get(term)];
    });
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The everyday words that begin with one of the stems, as lines (see `unpackLines`). */
  async everyday(stems) {
    return (await this.#packed(new Set(stems), OF_EVERYDAY)).flatMap(([stem, packed]) => unpackLines(packed, stem));
  }

  /** Whether a superseded version has one of the terms, and no text in force. */
  async hadOnlyBefore(terms) {
    const found = await Promise.all(terms.map(async (term) => {
      const { [OLDER]: older = '' } = await this.#file('terms', Math.max(0, lastNotAfter(this.manifest.terms, term)));
      return older.split(' ').includes(term);
    }));
    return found.includes(true);
  }

  /** A place for each name and each clause, all 0; who writes there wipes it. */
  slots() { return this.#slots ??= [new Int32Array(this.names), new Int32Array(this.clauses)]; }

  /** Whether a term occurs in the texts: in a clause or in an article's heading, not only in the name of something else. */
  inTexts(entry) { return entry.clauses.length > 0 || entry.names.at(-1) >= this.firstArticle; }

  /** The article a clause belongs to, counted among the articles. */
  articleOf(clause) { return this.#articles[clause]; }

  /** Which municipality an article belongs to: its place among the manifest's. */
  placeOf(article) { return this.#places[article]; }

  /** Which municipality a unit belongs to. */
  placeOfUnit(name) { return this.#unitPlaces[name]; }

  /** What kind of responsibility a clause lays down, a letter (shards.py has the list); "." for none. */
  dutyOf(clause) { return this.manifest.duties[clause]; }

  /** The kind of a name: "topic", "law", "unit", "version" or "article". */
  kindOf(name) {
    const { kinds } = this.manifest;
    return kinds[lastNotAfter(kinds, name, (run) => run[1])][0];
  }

  /** What is to be shown of an article: {address, heading, …, clauses}. */
  async article(number) {
    const { blocks } = this.manifest;
    const block = lastNotAfter(blocks, number);
    const { versions, speakers, articles } = await this.#file('articles', block);
    const [version, slug, cited, heading, mark, speaking, clauses] = articles[number - blocks[block]];
    const [url, date, municipality, municipalitySlug, since, until, whose = municipality] = versions[version];
    const named = (numbers) => numbers.map((k) => ({ unit: speakers[k][0], address: speakers[k][1], role: speakers[k][2] }));
    return {
      address: `${url}${slug}/`, cited, heading, mark, date, whose, municipality, municipalitySlug, since, until, speakers: named(speaking),
      clauses: clauses.map(([fragment, citation, text, own = speaking]) => ({ fragment, citation, text, speakers: named(own) })),
    };
  }

  /** The row of a name's card. */
  async card(number) {
    const { cards } = this.manifest;
    const block = lastNotAfter(cards, number);
    return (await this.#file('names', block))[number - cards[block]];
  }

  /** What is shown of a municipality, counted among the manifest's places. */
  async municipality(place) {
    const first = this.manifest.kinds.find(([kind]) => kind === 'municipality')[1];
    const [name, whose, address, texts] = await this.card(first + place);
    return { name, whose, address, texts: texts.map(([subject, text, at, chart, changes, directorate]) => ({ subject, name: text, address: at, chart, changes, directorate })) };
  }

  /** What the texts of a municipality lay down beside duties: {kind, of, before, answer, after, address, clause (-1: none says so), page}. */
  async rules(place) {
    const run = lastNotAfter(this.manifest.rules ?? [], place);
    const { [place]: rows = [] } = run < 0 ? {} : await this.#file('rules', run);
    return rows.map(([kind, of, before, answer, after, address, clause, page]) => ({ kind, of, before, answer, after, address, clause, page }));
  }

  /** The stems of jobs' names among these: [stem, the names that begin with it: {stems, job}]. */
  async jobNames(stems) {
    return (await this.#packed(stems, OF_JOBS)).map(([stem, packed]) => [stem, unpackJobs(stem, packed)]);
  }

  /** The things whose names begin with one of the stems, as they are packed (kinds.js reads them): [stem, names]. */
  async things(stems) { return this.#packed(new Set(stems), OF_THINGS); }

  /** Of what kinds the things are, by their numbers, and what is asked of them: {kinds, acts}. */
  async kindsOfThings() { return this.#file('things', 0); }

  /** The directorates that no text held is of and whose names begin with one of the stems: {stems, label}. */
  async officesNotHeld(stems) {
    return (await this.#packed(new Set(stems), OF_OFFICES)).flatMap(([stem, packed]) => packed.split(';').map((line) => {
      const [others, label] = line.split('=');
      return { stems: [stem, ...others.split(' ').filter(Boolean)], label };
    }));
  }

  /** The names of jobs whose first stem begins with `start`. */
  async jobsBegun(start) {
    return (await this.#begun(start)).filter(([key]) => key.endsWith(OF_JOBS)).flatMap(([key, packed]) => unpackJobs(key.slice(0, -1), packed));
  }

  /** The stems of jobs' names that begin with a letter. */
  async jobWords(letter) { return this.#lettered(letter, OF_JOBS); }

  /** What is shown of a job. */
  async job(number) {
    const { jobs } = this.manifest.scope;
    const block = lastNotAfter(jobs, number);
    const [label, unit, body, levels, silent = ''] = (await this.#file('jobs', block))[number - jobs[block]];
    return { label, unit, body, silent, levels: levels.map(([whose, where, basis]) => ({ whose, where, basis })) };
  }

  /** The places whose names begin with a folded letter: [number, name, [province, whose, metropolitan], district, everyday]. */
  async placesUnder(letter) {
    const run = lastNotAfter(this.manifest.scope.places, letter);
    if (run < 0) return [];
    const [letters, provinces] = await Promise.all([this.#file('places', run), this.#file('provinces', 0)]);
    return (Object.hasOwn(letters, letter) ? letters[letter] : [])
      .map(([number, name, province, district = name, everyday = 0]) => [number, name, provinces[province], district, everyday === 1]);
  }

  /** The words that begin with a letter as written, lower case. */
  async spellings(letter) { return this.#lettered(letter); }

  async #lettered(letter, sign = '') {
    const run = lastNotAfter(this.manifest.spellings, letter);
    const lists = run < 0 ? {} : await this.#file('spellings', run);
    return Object.hasOwn(lists, letter + sign) ? lists[letter + sign].split(' ') : [];
  }
}
