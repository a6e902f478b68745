/* The search engine: a question in, answers and ranked clauses out. No interface here, and no request but for the index.

     const engine = await openEngine();
     const found = await engine.search('güvenlik kamerasına kim bakıyor', { limit: 10 });

   The question is text all the way: it is cut to MOST_LETTERS, folded and compared, never made into a pattern or markup. */
import { createAnalyzer } from './analyzer.js';
import { CANDIDATES, leadingOf, planOf } from './answer.js';
import { asksMeaning, asksRule, ruleAsked } from './forms.js';
import { lawNamed, lookUp } from './lookup.js';
import { asksOfOffice, besideSubject, namesOfficial, officeNamed } from './named.js';
import { folds, outcomeByWords, outcomeOf } from './outcome.js';
import { askingOf, contentWords, everydayOf, municipalitiesNamed, phraseTerm, readWords, said } from './question.js';
import { answering, answers, byScore, rank, unique } from './ranking.js';
import { readBeyond, Scope, withoutPlaces } from './scope.js';
import { openStore } from './store.js';
import { MOST_LETTERS } from '../asked.js';

const DIGIT = /[0-9]/;
const LISTED = /,| (?:ve|veya|ya da|ile) /i;
const CARDLESS = ['outside', 'page'];
const ABOUT_PLACES = ['compare', 'page', 'silent'];
const NOTHING = { places: [], said: [], jobs: [], yielding: new Set(), prevailing: new Set(), common: new Set(), strange: [], subjects: [], left: [] };

/** Opens the engine. `base`: the address of the index; found from this module's own if not given. */
export async function openEngine(base = new URL('../../search/', import.meta.url)) {
  return new Engine(base, await openStore(base, 'current'));
}

// A ligature is its letters: "ﬁrma" is asked as "firma", as the texts are indexed.
const clean = (query) =>
  String(query ?? '')
    .slice(0, MOST_LETTERS)
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .trim();

// Loaded when something is missing: most questions are spelled well.
const mending = () => import('./mend.js');
const reading = () => import('./reading.js');
const earlier = () => import('./older.js');

const without = (text, start, end) => `${text.slice(0, start)} ${text.slice(end)}`.trim();

/** Places before words; but a composite that the texts have before places, and with a bare place its digits are no words. */
function inOrder(matching, placed, said, certain) {
  if (said) return [...matching, ...placed];
  return certain || !placed.length ? [...placed, ...matching] : placed;
}

/** Whether every word is only guessed to be another: "mercimek çorbası tarifi" as "tarifesi". */
const allGuessed = ({ groups }) => groups.length > 1 && groups.every((group) => group.aside || !group.found || group.alternatives.every((a) => a.own));

class Engine {
  #base; #store; #older = null; #tools; #asking; #scope;

  constructor(base, store) {
    this.#base = base;
    this.#store = store;
    this.#learn();
  }

  #learn() {
    const { language } = this.#store;
    const analyzer = createAnalyzer(language);
    const everyday = async (words) => said(words, await everydayOf(this.#store, words, language));
    this.#tools = { language, analyzer, everyday };
    this.#asking = askingOf(language, analyzer);
    this.#scope = null;
  }

  /** What the words typed begin, for suggestions: two municipalities side by side, cards of municipalities, topics and units. `municipality`: its units only. */
  async begun(query, municipality = null) {
    return (await import('./beginnings.js')).begun(this.#store, readWords(clean(query), this.#tools), municipality);
  }

  /** The everyday jobs that the words typed begin: cards {kind: "job", label}; the search knows whom to ask about them. */
  async jobsBegun(query) {
    return (await import('./beginnings.js')).jobsBegun(this.#store, readWords(clean(query), this.#tools));
  }

  /** The municipalities that can be chosen: {slug, name}. */
  get municipalities() {
    return this.#store.manifest.places.map(([slug, name]) => ({ slug, name }));
  }

  /** Answers a question. Options: `municipality` (slug: nothing from elsewhere), `superseded` (older versions too), `limit`,
      `typing` (the last word may be unfinished), `brief` (neither card nor clauses where they lie folded below something else: most questions
      that nothing held here answers need none of the texts), `told` (called with `folded` as soon as that is known, while texts are read). Gives:
      - answers: cards, best first (the named municipality's duties first in each), each `sure` or only near: topic {label, address, group, duties: [{municipality, unit, citation, address,
        others (how many more units)}], total (municipalities in all), without (municipalities that say nothing), silent (how many)}, law {label, address}, role {label, address, duties}, unit {label, unitKind, whose, municipality, address, parent, duties, inForce}, version {label, municipality, address, date, …}
      - card: who does what is asked (see answer.js), or null
      - clauses: in rank order {kind: "clause" | "article", address, citation, heading, headingMarks, text, marks, speakers:
        [{unit, address, role}], whose (before the citation), municipality, municipalitySlug, date, inForce}; marks are [start, end] pairs in the text beside them
      - outcome (see outcome.js), folded (whether what was found lies below what is said of that), lead (the municipalities it is about: {kind, subject, municipalities}, or null), job (what is shown of the job that is outside, or null), office (the directorate asked about that no text held is of, or null),
        places (those not held that are named, each a list), rest (the question without them), around (the first place named, held or not), held: {said, called, paired, petition}, content (what of the question was looked up)
      - total, missing (words of the question that no text has, nor anything near), instead (words that no text has, but others of their meaning), didYouMean (a question or null), municipality (the slug chosen or named, or null; of several that are named none), leading (the slugs chosen or named,
        whose duties go before those of others) */
  async search(query, options = {}) {
    try {
      return await this.#search(clean(query), options);
    } catch (error) {
      if (!error.stale) throw error;
      await this.#store.refresh();
      this.#older = null;
      this.#learn();
      return this.#search(clean(query), options);
    }
  }

  async #search(text, options) {
    const question = await this.#read(text, options);
    const looked = await this.#lookedUp(text, question, options);
    if (looked.near) return this.#mended(text, looked.near, options);
    const { asked, old, beyond } = looked;
    const instead = await this.#earlier(question, asked, options) ?? await this.#laidDown(text, question, asked, options);
    const { office } = question.beyond;
    const told = instead ? { outcome: instead.outcome, job: null } : office && !beyond.places.length ? { outcome: 'outside', job: null } : null;
    // What lies folded is read when it is opened: no card is fetched for it.
    const byWords = options.brief && !told ? outcomeByWords(beyond, asked, this.#store) : null;
    const found = await this.#found(asked, old, question, options.superseded ?? false, { instead, bare: byWords !== null });
    const { places } = this.#store.manifest;
    const { where, site, words } = question;
    const { cards } = found;
    const asking = where.place < 0 && places.length === 1 ? 0 : where.place;
    const { outcome, job } = told ?? byWords
      ?? await outcomeOf(beyond, asked, this.#store, { ...found, answers: cards, first: async () => (await found.read()).ordered[0], site, place: asking });
    const folded = folds(outcome, site, cards);
    options.told?.(folded);
    const [about, lead, { card, ordered, clauses }] = await Promise.all([
      job === null ? null : this.#store.job(job),
      this.#lead(outcome, site, asking, cards),
      options.brief && folded ? { card: null, ordered: found.ordered, clauses: [] } : this.#drawn(found, asked, options),
    ]);
    const lacking = lead?.unheld;
    const apart = job !== null && where.place >= 0 && beyond.left.some(([, numbers]) => numbers.includes(job));
    return {
      query: text,
      outcome: lacking ? 'outside' : outcome,
      folded,
      job: lacking ?? about,
      office: outcome === 'outside' ? office ?? null : null,
      lead: lacking ? null : lead,
      unheld: lacking ? lead.municipalities[0].whose : apart ? (await this.#store.municipality(where.place)).whose : null,
      places: beyond.places.map((one) => one.places),
      around: beyond.said[0]?.places[0] ?? null,
      rest: beyond.places.reduceRight((left, { start, end }) => without(left, start, end), text),
      held: beyond.held ?? null,
      content: words.map(({ start, end }) => text.slice(start, end)).join(' '),
      answers: cards,
      card: CARDLESS.includes(outcome) ? null : card,
      clauses,
      total: Math.max(found.total, ordered.length),
      instead: asked.groups.filter((group) => group.elsewhere).map((group) => text.slice(group.start, group.end)),
      missing: asked.page >= 0 ? [] : asked.missing.filter((group) => group.surface && !group.aside && !group.found && !old.length && this.#isContent(group)).map((group) => text.slice(group.start, group.end)),
      // What is a job of everyday life as it is written was not misspelt.
      didYouMean: asked.corrected.length && outcome !== 'outside' ? (await mending()).suggestion(text, asked.corrected, found.hits.find((hit) => hit.kind === 'clause')?.id) : null,
      municipality: where.place >= 0 ? places[where.place][0] : null,
      leading: where.places.map((place) => places[place][0]),
    };
  }

  /** The question read: where it asks (`where`: the `places` chosen or named, the only one as `place`, `strict` if nothing from elsewhere), the place in a text that it cites, what it names that the texts may not have (`beyond`) or of
      this site (`site`), its words as they stand (`read`), those that say what it is about (`about`) and of them those that are looked up (`words`), and whether it asks what a word means, or for a rule. */
  async #read(text, { municipality = null, typing = false }) {
    const { places } = this.#store.manifest;
    const whole = readWords(text, this.#tools);
    const towns = municipalitiesNamed(whole.words, places);
    const [named] = towns;
    const place = named ? without(text, whole.words[named.from].start, whole.words[named.to - 1].end) : text;
    const cited = DIGIT.test(text) ? (await import('./place.js')).readPlace(place, Boolean(named)) : null;
    const read = cited?.certain ? readWords(cited.rest, this.#tools) : whole;
    const only = municipality === null ? -1 : places.findIndex(([slug]) => slug === municipality);
    const asked = only >= 0 ? [only] : towns.map((town) => town.place);
    const where = { places: asked, place: asked.length === 1 ? asked[0] : -1, strict: only >= 0 };
    // On its way while places and jobs are looked up.
    const naming = towns.length && !typing && !cited ? import('./site.js') : null;
    const beyond = typing || cited?.certain ? NOTHING : await this.#beyond(text, whole);
    const content = withoutPlaces(contentWords(read.words, read === whole ? towns : [], this.#asking), beyond.places);
    // "Eyüpsultan, İstanbul": where a municipality lies is not looked for beside something else.
    const about = [withoutPlaces(content, beyond.said), content].find((some) => some.length) ?? [];
    const words = besideSubject(about, beyond.subjects);
    const { qualifying } = this.#tools.language;
    const office = officeNamed(about, beyond.subjects);
    const jobs = (await this.#unanswered(beyond.jobs, beyond, where)).filter((job) => !job.words.every((word) => qualifying.includes(word.surface) || word.start === office));
    const unheld = typing || cited || !namesOfficial(about) ? null : await (await import('./office.js')).officeNotHeld(about, this.#store);
    const site = typing || cited || !towns.length ? null : (await naming).siteNamed(whole.words, towns, { ...this.#tools, asking: this.#asking, subjects: beyond.subjects });
    return { read, words, about, towns, where, cited, site, beyond: { ...beyond, jobs, office: unheld, ours: words !== about || asksOfOffice(about) }, listed: LISTED.test(text), meaning: asksMeaning(text), rule: asksRule(text) };
  }

  /** What the words lead to: {asked, old (hits in older texts), beyond}; or {near} if something else was meant. */
  async #lookedUp(text, { read, words, towns, where, cited, beyond }, { superseded = false, typing = false, mended = false }) {
    const store = this.#store;
    const [asked] = await Promise.all([
      lookUp(store, words, read, this.#tools, typing),
      cited && store.entries(cited.terms),          // on its way while the words are looked up
    ]);
    // Who names a place asks about that, not for a page of this site.
    if (towns.length || beyond.said.length) asked.page = -1;
    // A word of a job that is named is spelled well: nothing is loaded to mend it.
    const named = new Set(beyond.jobs.flatMap((job) => job.words.map(({ start }) => start)));
    const unread = { ...asked, missing: asked.missing.filter(({ start }) => !named.has(start)) };
    let known = beyond;
    if (unread.missing.length && asked.page < 0 && this.#scope && !typing && !cited) {
      const near = await (await mending()).meant(store, text, unread, beyond, this.#scope, this.#tools);
      if (near.text && !mended) return { near };
      const jobs = await this.#unanswered(near.jobs, beyond, where);
      known = { ...beyond, strange: near.strange, jobs: jobs.length ? jobs : beyond.jobs };
    }
    const old = superseded || (asked.missing.length && await store.hadOnlyBefore(asked.missing.map((group) => group.term))) ? await this.#superseded({ words, read, where }, asked, superseded) : [];
    if (unread.missing.length && (superseded || !old.length)) {
      const unheard = superseded ? await (await earlier()).unheard(this.#older, unread) : unread;
      await (await mending()).respell(store, unheard, words, this.#tools, read.words);
    }
    return { asked, old, beyond: known };
  }

  /** What is found, before any of its texts is read: {cards, plan (what answers, see answer.js), ordered (all hits, those of the answer not yet first),
      perhaps (those one of which stands first), hits, total, read: reads the answer, gives {card, ordered}}. `instead`: what answers in place of the duties in force; `bare`: no cards are wanted. */
  async #found(asked, old, { where, cited, listed, meaning, rule }, superseded, { instead, bare }) {
    const store = this.#store;
    const { hits, names, total, duties } = rank(store, asked.groups, where, { meaning, rule });
    const matching = superseded ? [...hits, ...old].sort(byScore) : [...hits, ...old];
    const placed = cited ? await (await import('./place.js')).atPlace(store, cited, where, hits) : [];
    // "22/d" is a law's article where a text says so, and a place in these texts besides.
    const inText = cited && !cited.certain && asked.groups.some((group) => group.pair);
    const after = (card) => unique(inOrder([...(card?.hits ?? []), ...(instead?.hits ?? []), ...matching], placed, inText, cited?.certain ?? true));
    const cards = bare && matching.length ? [] : await answers(store, names, asked, where, this.#tools.language.duties);
    const topics = await this.#topicsMeant(cards, asked, duties);
    // Who asks for a law by its name asks for the law.
    const lawful = (!topics.length || lawNamed(asked, store)) && cards.some(({ kind, sure }) => kind === 'law' && sure);
    const cardless = lawful || meaning || (cited && !inText) || (!topics.length && (rule || allGuessed(asked)));
    const plan = cardless || instead || bare ? null : planOf(duties, topics, listed);
    const ordered = after(null);
    let answer;
    const marks = (line) => this.marks(line, asked.marked);
    const answerRead = async () => {
      const card = plan ? await (await reading()).answerOf(store, plan, where.places, marks) : instead?.card ?? null;
      return { card, ordered: after(card) };
    };
    const read = () => (answer ??= answerRead());
    const leading = plan && (inText || !placed.length);
    return { cards, plan, ordered, perhaps: leading ? leadingOf(plan, where.places) : ordered.slice(0, 1), hits, total, read };
  }

  /** The answer, all hits in order, and the first of them as they are shown: {card, ordered, clauses}. */
  async #drawn({ read, plan, ordered: found }, { marked }, { limit = 30 }) {
    const answers = plan ? [...plan.byPlace.values()] : [];
    this.#fetched([...answers.flatMap((clauses) => clauses.slice(0, CANDIDATES)), ...found.slice(0, limit - answers.length)]);
    const [{ shown }, { card, ordered }] = await Promise.all([reading(), read()]);
    const clauses = await Promise.all(ordered.slice(0, limit).map((hit) => shown(hit, hit.store === this.#store, (line) => this.marks(line, marked))));
    return { card, ordered, clauses };
  }

  /** Has the texts of hits on their way, all at once, before anything reads them. */
  #fetched(hits) {
    // What fails is asked for again by who reads it, and told there.
    for (const { store = this.#store, article } of hits) store.article(article).catch(() => {});
  }

  /** What the texts of an earlier time answer, if the question is about such a time (before.js); null if not. */
  async #earlier({ read, words, towns, where }, asked, { typing = false }) {
    if (typing || !this.#tools.language.pages) return null;
    const { pages } = this.#tools.language;
    if (!read.words.some(({ surface }) => pages.older.includes(surface) || /^(?:19|20)[0-9]{2}$/.test(surface))) return null;
    // Loaded here and not above: most questions are about today.
    const { earlierAnswer, earlierAsked } = await import('./before.js');
    const time = earlierAsked(read.words, words, towns, this.#tools.language);
    if (!time) return null;
    this.#older ??= await openStore(this.#base, 'superseded');
    const answer = await earlierAnswer(this.#older, time, { read, where }, this.#tools, (line, terms) => this.marks(line, terms));
    for (const term of answer?.marked ?? []) asked.marked.add(term);
    return answer && { ...answer, outcome: 'answer' };
  }

  /** What is laid down beside duties, if the question asks for that (rules.js); null if not, or of a place that is not held. */
  async #laidDown(text, { about, where, beyond }, asked, { typing = false }) {
    const kind = typing || beyond.places.length || beyond.office || !this.#store.manifest.rules ? null : ruleAsked(text);
    if (!kind) return null;
    const { ruleAnswer } = await import('./rules.js');
    const answer = await ruleAnswer(this.#store, kind, about, where, this.#tools, (line) => this.marks(line, asked.marked));
    return answer && { ...answer, outcome: 'clauses' };
  }

  /** Whether a word says what is asked for: neither a question's own word nor a verb of everyday speech. */
  #isContent({ surface, term }) {
    return !this.#asking({ surface, term }) && !this.#tools.language.spoken.some((ending) => surface.endsWith(ending));
  }

  /** The question as it may be meant, asked once. */
  async #mended(text, near, options) {
    const result = await this.#search(near.text, { ...options, mended: true });
    return { ...result, query: text, didYouMean: near.place ? near.text : null };
  }

  /** The topics that are surely meant, each `wide` if a word of its own name is said: those named, else the only one whose name
      has every word. The duties about that one are marked so. */
  async #topicsMeant(cards, { groups }, duties) {
    const telling = groups.filter((group) => !group.aside);
    const topics = cards.filter(({ kind }) => kind === 'topic').map((topic) => {
      const own = new Set(this.#tools.analyzer.tokens(topic.label).map(({ term }) => term));
      return { ...topic, wide: telling.some(({ term, meant }) => own.has(term) || own.has(meant)) };
    });
    const named = topics.filter(({ sure }) => sure);
    if (named.length || topics.length !== 1 || groups.length < 2) return named;
    const [entry] = (await this.#store.entries([phraseTerm(topics[0].label, this.#tools.analyzer)])).values();
    const about = new Set(entry && answering(entry));
    for (const duty of duties) duty.about ||= about.has(duty.id);
    return about.size ? topics : named;
  }

  /** What is said of the municipalities that an outcome is about (leading.js); null for others. */
  async #lead(outcome, site, place, cards) {
    if (!ABOUT_PLACES.includes(outcome) || (outcome === 'page' && !site)) return null;
    return (await import('./leading.js')).leadingTo(outcome, site, place, cards, this.#store, this.#tools.analyzer);
  }

  /** What a question names that the texts held may not have: {places, jobs}. */
  async #beyond(text, read) {
    if (!this.#store.manifest.scope) return NOTHING;
    this.#scope ??= new Scope(this.#store);
    return readBeyond(text, read, this.#scope, this.#tools);
  }

  /** Of the jobs named those that no text held is left to answer: of a job that the texts of its directorate are left to, only where
      the municipality asked about has sent no such text. */
  async #unanswered(jobs, { left }, { place }) {
    const kindOf = ({ job }) => left.find(([, numbers]) => numbers.includes(job))?.[0];
    if (!jobs.some(kindOf)) return jobs;
    const held = place < 0 ? null : (await this.#store.municipality(place)).texts.map(({ directorate }) => directorate);
    return jobs.filter((job) => !kindOf(job) || (held && !held.includes(kindOf(job)) && !held.includes('')));
  }

  /** Hits in superseded versions (older.js). */
  async #superseded(question, asked, everything) {
    const [{ olderHits }, older] = await Promise.all([earlier(), this.#older ?? openStore(this.#base, 'superseded')]);
    this.#older = older;
    return olderHits(older, question, asked, everything, this.#tools);
  }

  /** Where terms stand in a text: [start, end] pairs, in order, apart from each other. The text must be in NFC. */
  marks(text, terms) {
    const found = [];
    for (const { term, start, end } of this.#tools.analyzer.tokens(text)) {
      if (!terms.has(term)) continue;
      const last = found.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end); else found.push([start, end]);
    }
    return found;
  }

  /** The terms a question looks for, as a set for `marks`: for marking them on the page a result leads to. */
  async terms(query) {
    const read = readWords(clean(query), this.#tools);
    const towns = municipalitiesNamed(read.words, this.#store.manifest.places);
    const asked = await lookUp(this.#store, contentWords(read.words, towns, this.#asking), read, this.#tools, false);
    return asked.marked;
  }
}
