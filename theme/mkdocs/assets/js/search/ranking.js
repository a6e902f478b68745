/* Scores: for each clause and name the sum over the question's groups of idf × weight, more for the share of the question
   that is there. Without alternatives, spreading and coordination this is what lunr sums (a test compares the two). */

import { WEIGHTS } from './question.js';

export const STEP = 2.2 / 63;          // (K1 + 1) / 63, see postings.py
const TYPICAL = 29;             // what a topic's clause weighs; more if it is known to answer, less if others are (postings.py)
export const TUNING = {
  surface: 0.15,                // the same spelling, not only the same stem
  spread: 0.45,                 // a word that stands in the article's heading, for its clauses
  spreadCredit: 0.6,
  beside: 0.2,                  // the heading's word where the clause has it too
  heading: 1.4,                 // a heading that has the words
  phrase: 0.35,                 // … side by side
  credit: 1.2,
  coordination: 1.3,
  certain: 1.4,
  spreadCertain: 0.6,
  lacking: 0.8,
  duty: 1.15,
  about: 1.5,
  role: 0.9,
  meaning: 2.5,
  rule: 1.4,
  told: 0.6,
  again: 0.97,                  // each further hit in an article that is there already
};

/** lunr's idf (lunr 2.3.9, lunr.idf). */
export const idf = (documents, all) => Math.log(1 + Math.abs((all - documents + 0.5) / (documents + 0.5)));

const rarityOf = (store, { clauses, names }) => (clauses.length ? idf(clauses.length, store.clauses) : idf(names.length, store.names));

/** How rare a group is: by the word itself if it occurs, else by the best of what stands for it. Guesses (beginnings, near
    spellings) count by their own rarity: a frequent word is a poor guess. */
function rarity(store, group) {
  const { alternatives } = group;
  const exact = alternatives.find((a) => a.term === group.term && a.entry.clauses.length);
  const sure = alternatives.filter((a) => !a.own && store.inTexts(a.entry));
  if (exact ?? sure.length) {
    const best = exact ?? sure.reduce((a, b) => (b.boost > a.boost ? b : a));
    return rarityOf(store, best.entry) * (group.factor ?? 1);
  }
  const rarest = Math.max(...alternatives.map((a) => rarityOf(store, a.entry))) || 1;
  for (const a of alternatives) a.share = rarityOf(store, a.entry) / rarest;
  return rarest * (group.factor ?? 1);
}

/** What an alternative counts towards the share of the question that is there. */
const credit = (boost) => (boost >= 0.9 ? 1 : Math.min(1, boost * TUNING.credit));

/** How surely a word's alternative says what was asked: the word itself, or a clause of the topic that was named, in full. */
function certainty({ boost, whole, written, term }) {
  if (whole || written || boost >= WEIGHTS.person) return 1;
  return boost >= WEIGHTS.instead ? 0.95 : Math.min(1, boost * TUNING.certain);
}

/** The groups' weights per document touched: `rows`, each {values, credits, sure, said, positions} by the place of a document in
    `touched`, and `slots`, that place by document, counted from 1 (0: not touched). A question touches a small part of a country. */
function gather(slots, groups, list, weights, positions) {
  const lists = groups.flatMap((group) => group.alternatives.map(({ entry }) => entry[list]));
  const touched = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const documents of lists) {
    for (let k = 0; k < documents.length; k++) {
      const at = documents[k];
      if (!slots[at]) { touched[size++] = at; slots[at] = size; }
    }
  }
  const rows = groups.map((group) => {
    const row = { values: new Float32Array(size), credits: new Float32Array(size), sure: new Float32Array(size), said: new Float32Array(size), positions: positions && new Int16Array(size).fill(-9) };
    for (const alternative of group.alternatives) {
      const { entry, boost, form, share = 1 } = alternative;
      const certain = certainty(alternative);
      const beside = alternative.whole ? certainty({ boost }) : certain;
      const counted = credit(boost);
      const same = form === undefined ? null : entry.spelled.map((set) => set.includes(form));
      const documents = entry[list];
      const levels = entry[weights];
      for (let k = 0; k < documents.length; k++) {
        const at = slots[documents[k]] - 1;
        const exact = same && !positions && same[entry.forms[k]] ? 1 + TUNING.surface : 1;
        const value = boost * share * levels[k] * STEP * exact;
        if (value > row.values[at]) {
          row.values[at] = value;
          if (positions) row.positions[at] = entry.positions[k];
        }
        if (counted > row.credits[at]) row.credits[at] = counted;
        const here = levels[k] < TYPICAL ? beside : certain;
        if (here > row.sure[at]) row.sure[at] = here;
        if (!alternative.whole && certain > row.said[at]) row.said[at] = certain;
      }
    }
    return row;
  });
  return { rows, touched: touched.subarray(0, size), slots };
}

/** Every clause and name that matches, unsorted: {clauses: {ids, scores, sure, said}, lists of the same length, names: [{id, score, share}]}. */
export function score(store, groups, lacking = 0) {
  const rare = groups.map((group) => rarity(store, group));
  const all = rare.reduce((a, b) => a + b, 0) || 1;
  const telling = groups.every((group) => group.aside) ? rare : rare.map((value, g) => (groups[g].aside ? 0 : value));
  // Where verbs say most of what is asked, they count.
  const told = Math.max(telling.reduce((a, b) => a + b, 0), TUNING.told * all) + lacking;
  const [ofNames, ofClauses] = store.slots();
  const names = gather(ofNames, groups, 'names', 'nameWeights', true);
  const clauses = gather(ofClauses, groups, 'clauses', 'weights', false);
  const shared = (covered) => (covered / all) ** TUNING.coordination;

  const named = Array.from(names.touched, (id, at) => {
    let sum = 0;
    let covered = 0;
    let pairs = 0;
    for (let g = 0; g < groups.length; g++) {
      const { values, credits, positions } = names.rows[g];
      if (!values[at]) continue;
      sum += rare[g] * values[at];
      covered += rare[g] * credits[at];
      if (g && names.rows[g - 1].values[at] && positions[at] === names.rows[g - 1].positions[at] + 1) pairs += 1;
    }
    const phrase = groups.length > 1 ? 1 + TUNING.phrase * (pairs / (groups.length - 1)) : 1;
    return { id, score: sum * TUNING.heading * phrase * shared(covered), share: covered / all };
  });

  const size = clauses.touched.length;
  const found = { ids: clauses.touched, scores: new Float64Array(size), sure: new Float64Array(size), said: new Float64Array(size) };
  for (let at = 0; at < size; at++) {
    const article = store.articleOf(found.ids[at]);
    const name = ofNames[store.firstArticle + article] - 1;
    // An article of one clause is that clause: its heading counts in full.
    const alone = store.counts[article] === 1;
    let sum = 0;
    let covered = 0;
    let sure = 0;
    let said = 0;
    for (let g = 0; g < groups.length; g++) {
      const row = clauses.rows[g];
      const head = names.rows[g];
      const own = row.values[at];
      const above = name < 0 ? 0 : head.values[name];
      const spread = above * (alone ? 1 : TUNING.spread);
      sum += rare[g] * (own > 0 ? Math.max(own, spread) + TUNING.beside * Math.min(own, above) : spread);
      covered += rare[g] * Math.max(row.credits[at], name < 0 ? 0 : head.credits[name] * (alone ? 1 : TUNING.spreadCredit));
      sure += telling[g] * Math.max(row.sure[at], name < 0 ? 0 : head.sure[name] * TUNING.spreadCertain);
      said += telling[g] * Math.max(row.said[at], name < 0 ? 0 : head.said[name] * TUNING.spreadCertain);
    }
    found.scores[at] = sum * shared(covered);
    found.sure[at] = sure / told;
    found.said[at] = said / told;
  }
  for (const at of names.touched) ofNames[at] = 0;
  for (const at of clauses.touched) ofClauses[at] = 0;
  return { clauses: found, names: named };
}

/* Hits: {store, kind ("clause" or "article"), id, article, score} ------------------------------------------------------- */

const ELSEWHERE = 0.3;          // another municipality than those the question names
const ANSWERS = 6;
const YEAR = /^(?:19|20)[0-9]{2}$/;   // beside other words a year rather than a law's number
const MOST = 500;               // hits kept in order
const WORTH = 0.5;              // clauses with less of what the best duty says of the question answer nothing (answer.js)
const KINDS = { topic: 0, role: 1, law: 2, unit: 3, version: 4, page: 5 };
const RANK = { article: 0, clause: 1 };

/** What a clause's kind makes of its score: duties before definitions, unless somebody asks what a word means, or for a rule. */
function dutyWeight(kind, meaning, rule) {
  if (kind === '.') return rule ? TUNING.rule : 1;
  if (rule) return 1;
  if (kind === 't') return meaning ? TUNING.meaning : 1;
  return meaning ? 1 : TUNING.duty * (kind < 'a' ? TUNING.role : 1);
}

/** By score; then in the order of the texts. */
export const byScore = (a, b) => b.score - a.score || a.article - b.article || RANK[a.kind] - RANK[b.kind] || a.id - b.id;

/** Of a topic's clauses those that answer: all, where nothing is known of them. */
export const answering = ({ clauses, weights }, least = TYPICAL) => clauses.filter((_, k) => weights[k] >= least);

/** Whether a municipality is one of those asked of; all are where none is. */
export const isAsked = ({ places }, place) => !places.length || places.includes(place);

/** {hits, names, total}: the MOST best clauses and articles by score, and the names other than articles. `where`: {places (those
    asked of; none: anywhere), strict (nothing from elsewhere)}. */
export function rank(store, groups, where, { meaning = false, rule = false } = {}) {
  const live = groups.filter((group) => group.alternatives.length);
  if (!live.length) return { hits: [], duties: [], names: [], total: 0 };
  const lacking = groups.filter((group) => !group.alternatives.length && !group.aside).length * TUNING.lacking * idf(1, store.clauses);
  const found = score(store, live, lacking);
  const about = new Map();      // clause → the names of the topics that it is about
  const told = new Set();       // … those that are known to answer
  const wholes = new Map(live.flatMap((group) => group.alternatives.filter((a) => a.whole).map((a) => [a.term, a])));
  const placeOf = (id) => store.placeOf(store.articleOf(id));
  for (const { term, entry, inside } of narrowed([...wholes.values()])) {
    const besides = new Set(inside.flatMap((one) => answering(one.entry, TYPICAL + 1)).map(placeOf));
    for (const id of answering(entry)) if (!besides.has(placeOf(id))) about.set(id, [...(about.get(id) ?? []), term]);
    for (const id of answering(entry, TYPICAL + 1)) if (!besides.has(placeOf(id))) told.add(id);
  }
  const named = (id) => live.filter((group) => group.alternatives.some((a) => a.whole && about.get(id)?.includes(a.term))).map(({ start }) => start);
  const { ids, scores, sure, said } = found.clauses;
  const places = Int32Array.from(ids, placeOf);
  const values = new Float64Array(ids.length);
  const inside = new Uint8Array(ids.length);
  let best = 0;                 // how much of the question the best duty says
  for (let at = 0; at < ids.length; at++) {
    const kind = store.dutyOf(ids[at]);
    values[at] = scores[at] * dutyWeight(kind, meaning, rule) * (meaning ? 1 : TUNING.about ** (about.get(ids[at])?.length ?? 0));
    inside[at] = isAsked(where, places[at]) ? 1 : 0;
    if (kind !== '.' && kind !== 't' && sure[at] > best && (inside[at] || !where.strict)) best = sure[at];
  }
  const duties = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    if ((where.strict && !inside[at]) || (sure[at] < WORTH * best && !about.has(id))) continue;
    duties.push({ id, score: values[at], sure: sure[at], said: said[at], kind: store.dutyOf(id), about: about.has(id), named: named(id), told: told.has(id), article: store.articleOf(id), place: places[at] });
  }
  // An article of one clause is that clause.
  const headings = found.names.filter(({ id }) => id >= store.firstArticle && store.counts[id - store.firstArticle] !== 1)
    .map((name) => ({ article: name.id - store.firstArticle, value: name.score, inside: isAsked(where, store.placeOf(name.id - store.firstArticle)) }));
  const here = (isInside, value) => (isInside ? value : where.strict ? -1 : value * ELSEWHERE);
  const all = new Float64Array(ids.length + headings.length);
  for (let at = 0; at < ids.length; at++) all[at] = here(inside[at], values[at]);
  headings.forEach((one, at) => { all[ids.length + at] = here(one.inside, one.value); });
  const total = where.strict ? all.reduce((count, value) => count + (value >= 0), 0) : all.length;
  // A frequent word has thousands of hits; these are the ones worth ordering.
  const least = all.length > MOST ? Math.max(0, Float64Array.from(all).sort()[all.length - MOST]) : 0;
  const hits = [];
  for (let at = 0; at < ids.length; at++) if (all[at] >= least) hits.push({ store, kind: 'clause', id: ids[at], article: store.articleOf(ids[at]), score: all[at] });
  headings.forEach(({ article }, at) => { if (all[ids.length + at] >= least) hits.push({ store, kind: 'article', id: article, article, score: all[ids.length + at] }); });
  return { hits: apart(hits.sort(byScore)), duties, names: found.names.filter((name) => name.id < store.firstArticle), total };
}

/** The names, each with those `inside` it: of the same topic, with fewer clauses that are known to answer. Where one of these is answered, the
    wider name is not asked for: "internet bant genişliği" asks for the bandwidth. */
function narrowed(wholes) {
  const told = new Map(wholes.map((one) => [one, answering(one.entry, TYPICAL + 1).length]));
  const isPart = (other, one) => told.get(other) < told.get(one) && one.of.every((topic) => other.of.includes(topic));
  // Of the kinds of one thing the narrower one.
  const isNarrower = (other, one) => (other.thing !== undefined && other.thing === one.thing ? other.level < one.level : isPart(other, one));
  const isInside = (other, one) => told.get(other) > 0 && isNarrower(other, one);
  return wholes.map((one) => ({ ...one, inside: wholes.filter((other) => isInside(other, one)) }));
}

/** In order, the further hits of an article a little lower, so that a long article leaves room for others. */
function apart(hits) {
  const before = new Map();
  for (const hit of hits) {
    const count = before.get(hit.article) ?? 0;
    before.set(hit.article, count + 1);
    hit.score *= TUNING.again ** count;
  }
  return hits.sort(byScore);
}

/** Each hit once, the first time. */
export function unique(hits) {
  const seen = new Map();
  return hits.filter(({ store, kind, id }) => {
    if (!seen.has(store)) seen.set(store, new Set());
    const key = `${kind}/${id}`;
    return !seen.get(store).has(key) && seen.get(store).add(key);
  });
}

/** The cards of what the question names; `whole` are names found word by word, `names` those that have all its words.
    A name is `sure` if it is the one asked for, else only near: of a topic or law the question has a part; a role is what
    is asked for if the question says nothing beside it but that it is about duties ("şefin görevleri"). */
export async function answers(store, names, asked, where, ofDuties) {
  const whole = new Map();
  for (const { entry, ...run } of asked.names) for (const id of entry.names) if (!(whole.get(id)?.length > run.length)) whole.set(id, run);
  const fits = (id, kind) => kind !== 'unit' || where.place < 0 || store.placeOfUnit(id) === where.place;
  const alone = ({ start, end }) => asked.groups.every((group) => (group.start < end && group.end > start) || ofDuties.includes(group.term));
  const sureOf = (id, kind, run) => {
    if (kind === 'role') return alone(run);
    if (kind === 'page') return id === asked.page;
    return !(kind === 'law' && asked.groups.length > 1 && YEAR.test(run.surface ?? ''));
  };
  const listed = [...whole].map(([id, run]) => ({ id, kind: store.kindOf(id), run }))
    .map(({ id, kind, run }) => ({ id, kind, sure: sureOf(id, kind, run), value: 10 + run.length }))
    .filter(({ id, kind }) => fits(id, kind));
  for (const { id, score: value, share } of names) {
    const kind = store.kindOf(id);
    const sure = kind === 'unit' || kind === 'version';
    if (share > 0.99 && fits(id, kind) && !whole.has(id)) listed.push({ id, kind, sure, value: Math.min(9, value) });
  }
  listed.sort((a, b) => b.sure - a.sure || b.value - a.value || KINDS[a.kind] - KINDS[b.kind] || a.id - b.id);
  const town = where.place < 0 ? null : store.manifest.places[where.place][1];
  const cards = await Promise.all(listed.slice(0, 2 * ANSWERS).map(async ({ id, kind, sure }) => ({ ...card(kind, await store.card(id)), sure })));
  const here = ({ municipality }) => municipality === town;
  return cards.filter((answer) => !town || !answer.municipality || here(answer)).slice(0, ANSWERS)
    .map((answer) => (town && Array.isArray(answer.duties) ? { ...answer, duties: [...answer.duties].sort((a, b) => here(b) - here(a)) } : answer));
}

/** What is shown of a name, from its row in the index. */
export function card(kind, row) {
  if (kind === 'topic') {
    const [label, id, group, address, rows, total, without, silent, housekeeping, sentences, [directorates, unit, job] = [[], '', -1]] = row;
    const duties = rows.map(([municipality, unit, citation, at, others]) => ({ municipality, unit, citation, address: at, others }));
    return {
      kind, label, id, group, address, duties, total, without, silent, housekeeping: housekeeping === 1, directorates, unit, job,
      sentences: sentences.map(([clause, by, before, after]) => ({ clause, unit: by, before, after })),
    };
  }
  if (kind === 'role') {
    const [label, address, rows] = row;
    const duties = rows.map(([municipality, unit, citation, at]) => ({ municipality, unit, citation, address: at, others: 0 }));
    return { kind, label, address, duties, without: [] };
  }
  if (kind === 'law' || kind === 'page') return { kind, label: row[0], address: row[1] };
  if (kind === 'unit') {
    const [label, unitKind, municipality, address, parent, citation, duties, inForce, whose = municipality] = row;
    return { kind, label, unitKind, whose, municipality, address, parent, duties: duties ? { citation, address: duties } : null, inForce: inForce === 1 };
  }
  const [label, municipality, address, date, decision, inForce] = row;
  return { kind, label, municipality, address, date, decision, inForce: inForce === 1 };
}
