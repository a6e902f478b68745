/* From words to groups with their entries: what stands in the index for each word of a question, and for a word that
   nothing stands for, what may have been meant. */
import { asksWho, beside, isVerb, rootsOf, yours } from './forms.js';
import { nameTerms, personal, running, WEIGHTS } from './question.js';
import { learnedForms } from './scope.js';

const KIN = 0.66;               // the share of a word that a shorter stem must have to stand for it
const WHERE = /.{3,}[dt][ae](?:ki(?:ler)?\w{0,3})?$/;   // "binadaki", "ofiste": where it is, not what
const SHORTEST = 2;             // letters of a word that may be an ending written apart ("wifi yi")
export const NUMBER = /[0-9]/;
const TOWARDS = /^(?:l[ae]r)?(?:[iu]?m[iu]z|[iu]m|s?[iu])?(?:[yn]?[ae]|n?[dt][ae]n|[iu]?m[iu]z[iu]n|[iu]m[iu]n)$/;   // "bina-ya", "oda-mıza", "sokak-tan", "oda-mızın"
const ON = /^(?:l[ae]r)?(?:[iu]?m[iu]z|[iu]m|s?[iu])?n?[dt][ae]n?$/;   // "telefonda", "telefonumdan"
const YEAR = /^(?:19|20)[0-9]{2}$/;      // beside other words when, not what
const LAW = /^kanun/;
const SHORT_NUMBER = /^[0-9]{1,2}$/;

/** The groups of a question in one index: {groups, names, page, missing, corrected, marked}. `names` are whole names found in
    runs of words; `page` the number of the page of this site that is all the question asks for, or -1; `missing` the groups that nothing in the texts stands for; `marked` the terms to be marked. `everyday(words)` tells
    what everyday speech in them stands for: {start, end, terms}. */
export async function lookUp(store, words, read, { analyzer, language, everyday }, typing) {
  const lexicon = await everyday(read.speech);
  const composites = await asKnown(store, read.composites.filter((t) => words.some((word) => word.start >= t.start && word.start < t.end)), analyzer);
  const phrases = new Map([...nameTerms(words, composites), ...outOfOrder(words, language)]);
  const entries = await store.entries(new Set([
    ...[...words, ...composites, ...read.concepts].map((t) => t.term),
    ...lexicon.flatMap((hit) => hit.terms), ...phrases.keys(),
  ]));
  const inTexts = (entry) => entry !== undefined && store.inTexts(entry);
  const groups = grouped(words, composites.filter((t) => inTexts(entries.get(t.term))));
  const over = (from, to) => groups.filter((group) => group.start < to && group.end > from);
  const add = (group, term, boost, form) => {
    const entry = entries.get(term);
    if (entry && !group.alternatives.some((a) => a.term === term)) take(group, term, entry, boost, { form }, store);
  };
  for (const group of groups) {
    add(group, group.term, 1, group.surface || undefined);
    group.own = group.found;
    if (groups.length > 1) Object.assign(group, countOf(group, language));
  }
  for (const t of read.concepts) for (const group of over(t.start, t.end)) add(group, t.term, WEIGHTS.concept);
  let names = wholeNames(store, phrases, entries, over);
  names.push(...await ofKinds(store, running(read.words, read.composites), names, over, { analyzer, language }));
  // What names a topic is what is asked for, wherever it stands: "otomasyonda hata var".
  for (const group of groups) if (group.alternatives.some((a) => a.whole)) Object.assign(group, { aside: false, factor: Math.max(group.factor ?? 1, WEIGHTS.named) });
  for (const hit of lexicon) for (const group of over(hit.start, hit.end)) for (const term of hit.terms) add(group, term, WEIGHTS.lexicon);
  const theirs = onlyCircumstances(groups, names, language);
  for (const group of theirs.size ? groups : []) {
    group.alternatives = group.alternatives.filter((a) => !theirs.has(a.term));
    group.aside ||= group.broken && !group.alternatives.some((a) => a.whole);
  }
  names = names.filter(({ term }) => !theirs.has(term));
  for (const group of groups) group.elsewhere = !group.own && group.found;
  for (const group of groups) weigh(group, store);
  await Promise.all(groups.map((group, i) => widen(store, group, { analyzer, everyday }, typing && i === groups.length - 1)));
  names.push(...await namesMeant(store, words, groups, language));
  const outer = outermost(names, store, groups, language);
  for (const group of symptoms(groups, outer, language)) group.aside = true;
  const marked = new Set(groups.flatMap((group) => group.alternatives.map((a) => a.term)));
  return { groups, names: outer, page: pageNamed(outer, groups, store), missing: groups.filter((group) => !group.found), corrected: [], marked };
}

/** The names (their terms) that say through what or when, where another word says what is asked for: "uygulama telefonda açılmıyor",
    "mesai dışında arıza". The words of these are set aside. */
function onlyCircumstances(groups, names, { through, times, broken }) {
  const device = ({ surface }) => through.find((one) => surface?.startsWith(one));
  const isThrough = (group) => device(group) && ON.test(group.surface.slice(device(group).length));
  const found = groups.filter((group, i) => isThrough(group) || times.includes(groups[i + 1]?.surface) || times.includes(group.surface));
  const says = ({ alternatives }) => alternatives.some((a) => a.whole || a.boost === WEIGHTS.lexicon);
  if (!found.length || !groups.some((group) => !found.includes(group) && says(group))) return new Set();
  for (const group of found) group.aside = true;
  const inFound = (word) => found.some((group) => word.start < group.end && word.end > group.start);
  // "cep telefonunda", and "telefonda açılmıyor" as a fault of telephones.
  const isTheirs = (word) => inFound(word) || device(word) || broken.some((beginning) => word.surface?.startsWith(beginning));
  return new Set(names.filter(({ words }) => words.some(inFound) && words.every(isTheirs)).map(({ term }) => term));
}

/** The names of what is out of order: "yazılım dondu" asks for "yazılım arızası". That it is, is no longer name of a topic. */
function outOfOrder(words, { broken, fault }) {
  const out = words.map((word) => (broken.some((beginning) => word.surface?.startsWith(beginning)) ? { ...word, term: fault } : word));
  if (out.every((word, i) => word === words[i])) return [];
  return [...nameTerms(out, [])].map(([term, run]) => [term, { ...run, length: Math.max(1, run.length - run.words.filter((word) => word.term === fault).length) }]);
}

/** Of what is out of order, the words for what it no longer gives: "görüntü vermiyor", beside the name of what should. */
const symptoms = (groups, names, { symptom }) => groups.filter((group, i) => symptom.some((beginning) => group.surface?.startsWith(beginning)) && groups[i + 1]?.broken
  && names.some(({ entry, start, end }) => entry.clauses.length && !(start < group.end && end > group.start)));

/** Joined spellings, those that nothing has as what is left without the first person's ending: "e-postam" as "e-posta". */
async function asKnown(store, composites, { stem }) {
  const forms = composites.map(({ term, kind, surface }) => (kind === 'joined' ? [term, ...personal(surface).map(stem)] : [term]));
  if (!forms.some((some) => some.length > 1)) return composites;
  const entries = await store.entries(forms.flat());
  return composites.map((t, i) => ({ ...t, term: forms[i].find((term) => entries.has(term)) ?? t.term }));
}

/** How a word counts beside others: {aside (it is not what is asked for), factor}. Verbs say what is done and not to what; some words
    say how, where or by whom, and some nouns nothing. */
function countOf({ surface, term, own }, language) {
  const charge = [surface, term].some((form) => language.inCharge.includes(form));
  const spoken = asksWho(surface, language.doing) || isVerb(surface) || (!own && (beside(surface) || surface?.length <= SHORTEST)) || language.qualifying.includes(surface);
  const broken = language.broken.some((beginning) => surface.startsWith(beginning));
  const there = WHERE.test(surface) || language.around.some((place) => surface.startsWith(place) && TOWARDS.test(surface.slice(place.length)));
  const aside = spoken || charge || broken || there || YEAR.test(surface);
  if (charge) return { aside, broken, factor: WEIGHTS.inCharge };
  return { aside, broken, factor: spoken ? WEIGHTS.aside : language.vague.includes(term) ? WEIGHTS.vague : 1 };
}

/** One group per word; a composite that the texts have takes the place of its parts. */
function grouped(words, composites) {
  const inside = (word) => composites.some((t) => word.start >= t.start && word.end <= t.end);
  return [...words.filter((word) => !inside(word)), ...composites].sort((a, b) => a.start - b.start).map((t) => ({
    term: t.term, surface: t.surface, start: t.start, end: t.end, alternatives: [], found: false, own: false, pair: t.kind === 'pair',
  }));
}

/** Adds an alternative. `more`: form (the spelling that counts extra), own (a guess), written (how a guess is spelled). */
export function take(group, term, entry, boost, more, store) {
  group.alternatives.push({ term, entry, boost, ...more });
  group.found ||= store.inTexts(entry);
}

/** Names of which every word is there: {entry, start, end, length}; a topic's stands for all its clauses. */
function wholeNames(store, phrases, entries, over, own = false) {
  const names = [];
  for (const [term, { start, end, length, surface, words }] of phrases) {
    const entry = entries.get(term);
    // "1" is the number of a decree, too; three digits and more name a law.
    if (!entry || (length === 1 && SHORT_NUMBER.test(surface))) continue;
    names.push({ entry, term, start, end, length, words, surface: length === 1 ? surface : '' });
    standFor(store, { entry, term, words }, over(start, end), WEIGHTS.topic, own);
  }
  return names;
}

/** Has the words of a topic's name stand for all its clauses; `more`: what else is known of the name. */
function standFor(store, { entry, term, words }, groups, boost, own, more = {}) {
  if (!entry.clauses.length) return;
  const said = groups.filter((group) => words.some((word) => word.start < group.end && word.end > group.start));
  for (const group of said) take(group, term, { ...entry, names: [] }, boost, { ...more, own, whole: true, of: entry.names }, store);
}

/** The names of topics that stand for things in a line of words which no duty names; some of these may be `meant` (stems by their beginning). */
export async function ofKinds(store, line, names, over, tools, meant = new Map()) {
  const { stem } = tools.analyzer;
  const read = line.map((word) => ({ ...word, near: [...rootsOf(word.surface), ...yours(word.surface)].map(stem).concat(meant.get(word.start) ?? []) }));
  const forms = new Set(read.flatMap((word) => learnedForms(word, stem)));
  const mayBe = (name) => name.split('=')[0].split(' ').every((other) => !other || forms.has(other));
  const things = (await store.things(forms)).filter(([, packed]) => packed.split(';').some(mayBe));
  // Loaded here and not above: most questions name no thing.
  const found = things.length ? await (await import('./kinds.js')).kindsNamed(store, read, things, names, tools) : [];
  for (const name of found) standFor(store, name, over(name.start, name.end), WEIGHTS.kind, false, { thing: name.thing[0].start, level: name.level });
  return found;
}

/** The number of the page of this site whose names say all that is asked for, one of one word only if that is the whole question; -1
    if there is none. */
function pageNamed(names, groups, store) {
  const within = ({ words }, { start, end }) => words.some((word) => word.start < end && word.end > start);
  const pages = new Map();
  for (const name of names) for (const id of name.entry.names) if (store.kindOf(id) === 'page') pages.set(id, [...(pages.get(id) ?? []), name]);
  const whole = (own) => (groups.length === 1 || own.some(({ length }) => length > 1)) && groups.every((group) => group.aside || own.some((name) => within(name, group)));
  return [...pages].find(([, own]) => whole(own))?.[0] ?? -1;
}

/** Whether a law is asked for as one, and nothing beside it: "KVKK kanunu". */
export function lawNamed({ groups, names }, store) {
  const laws = names.filter(({ entry }) => entry.names.some((id) => store.kindOf(id) === 'law'));
  const within = ({ start, end }) => laws.some((name) => name.start < end && name.end > start);
  return laws.length > 0 && groups.some(({ surface }) => LAW.test(surface)) && groups.every((group) => group.aside || LAW.test(group.surface) || within(group));
}

/** The names without those of topics that a longer topic's name contains: "performans programı" names no software. Nor does such
    a name lead to its topic's clauses. */
function outermost(names, store, groups, { fault, wide }) {
  const topical = ({ entry }) => entry.names.some((name) => store.kindOf(name) === 'topic');
  // What is out of order is named by its noun: "kablosuz internet çekmiyor" asks for no other internet.
  const nouns = ({ words }) => words.filter(({ term }) => term !== fault);
  const inside = (name, other) => nouns(other).length > nouns(name).length && nouns(name).every((word) => other.words.some(({ start }) => start === word.start));
  // "uzaktan bilgisayarıma bağlanan": on what it is done.
  const beside = (name, other) => name.length === 1 && wide.includes(name.term.replace(/=$/, '')) && !other.entry.names.some((id) => name.entry.names.includes(id));
  const inner = names.filter((name) => topical(name) && names.some((other) => topical(other) && (inside(name, other) || beside(name, other))));
  const outer = names.filter((name) => !inner.includes(name));
  const terms = new Set(inner.map(({ term }) => term).filter((term) => !outer.some((name) => name.term === term)));
  for (const group of groups) group.alternatives = group.alternatives.filter(({ term, whole }) => !whole || !terms.has(term));
  return outer;
}

/** Whole names once the words are read as what was meant: "yazıcım" as "yazıcı", "tesliz" as "telsiz". */
export async function namesMeant(store, words, groups, language) {
  const meant = new Map(groups.filter((group) => group.meant).map((group) => [group.start, group.meant]));
  if (!meant.size) return [];
  const read = words.map((word) => (meant.has(word.start) ? { ...word, term: meant.get(word.start) } : word));
  const phrases = new Map([...nameTerms(read, []), ...outOfOrder(read, language)]);
  return wholeNames(store, phrases, await store.entries(phrases.keys()), (start, end) => groups.filter((group) => group.start < end && group.end > start), true);
}

/** Where a word itself is nowhere, what stands for it counts for more. */
function weigh(group, store) {
  if (group.alternatives.some((a) => a.boost >= WEIGHTS.concept && store.inTexts(a.entry))) return;
  for (const a of group.alternatives) a.boost = Math.max(a.boost, WEIGHTS.instead);
}

/** The first person's forms for a word that the texts do not have; beginnings and kindred stems for one that nothing was
    found for; beginnings for one still being typed. */
async function widen(store, group, tools, open) {
  if (!group.surface || NUMBER.test(group.surface)) return;
  if (group.broken) return;
  if (!group.own && await takeMeant(store, group, formsOf(group.surface, open), tools)) return;
  if (group.found && !open) return;
  if (group.surface.length >= 3) {
    const [low, high] = WEIGHTS.prefix;
    for (const [term, entry] of await store.beginning(group.surface)) {
      const boost = low + (high - low) * Math.min(1, group.surface.length / term.length);
      if (term !== group.term) take(group, term, entry, boost, { own: true }, store);
    }
  }
  if (!group.found) await takeKin(store, group, [1]);
}

/** The nearest stem that is this one without its last letters: "yedek" for "yedekle". */
export async function takeKin(store, group, cuts) {
  const shorter = cuts.map((letters) => group.term.slice(0, -letters));
  const fitting = shorter.filter((term) => term.length >= 4 && term.length >= group.term.length * KIN);
  const kin = await store.entries(fitting);
  const nearestKin = fitting.find((term) => kin.has(term));
  if (!nearestKin) return;
  take(group, nearestKin, kin.get(nearestKin), WEIGHTS.related, {}, store);
  Object.assign(group, { kin: true, meant: nearestKin });
}

/** What is left of a word when endings of speech are taken off; of one still being typed no verb's, it may be another's beginning. */
const formsOf = (surface, open) => [...personal(surface), ...(open ? [] : [...yours(surface), ...rootsOf(surface)])];

async function takeMeant(store, group, surfaces, { analyzer, everyday }) {
  const forms = surfaces.map((surface) => ({ surface, term: analyzer.stem(surface), start: 0, end: 0 }));
  const others = await Promise.all(forms.map(async (form) => (await everyday([form])).flatMap((hit) => hit.terms)));
  const entries = await store.entries([...forms.map((form) => form.term), ...others.flat()]);
  const known = forms.findIndex(({ term }, k) => entries.has(term) || others[k].some((t) => entries.has(t)));
  if (known < 0) return false;
  const { term } = forms[known];
  group.meant = term;
  if (entries.has(term)) take(group, term, entries.get(term), WEIGHTS.person, {}, store);
  const boost = entries.has(term) ? WEIGHTS.lexicon : WEIGHTS.instead;
  for (const t of others[known]) if (entries.has(t)) take(group, t, entries.get(t), boost, {}, store);
  return group.found;
}
