/* Hits in order, and what is shown of them. A hit is {store, kind ("clause" or "article"), id, article, score}. */
import { score } from './scoring.js';

const ELSEWHERE = 0.3;          // another municipality than the one the question names
const ANSWERS = 6;
const MOST = 500;               // hits kept in order
const KINDS = { topic: 0, law: 1, unit: 2, version: 3 };
const RANK = { article: 0, clause: 1 };

/** By score; then in the order of the texts. */
export const byScore = (a, b) => b.score - a.score || a.article - b.article || RANK[a.kind] - RANK[b.kind] || a.id - b.id;

/** {hits, names, total}: the MOST best clauses and articles by score, and the names other than articles. `where`: {place
    (-1: anywhere), strict (nothing from elsewhere)}. */
export function rank(store, groups, where) {
  const live = groups.filter((group) => group.alternatives.length);
  if (!live.length) return { hits: [], names: [], total: 0 };
  const found = score(store, live);
  const hits = [];
  const push = (kind, id, article, value) => {
    const inside = where.place < 0 || store.placeOf(article) === where.place;
    if (inside || !where.strict) hits.push({ store, kind, id, article, score: inside ? value : value * ELSEWHERE });
  };
  for (const clause of found.clauses) push('clause', clause.id, store.articleOf(clause.id), clause.score);
  for (const name of found.names) {
    const article = name.id - store.firstArticle;
    if (article >= 0 && store.counts[article] !== 1) push('article', article, article, name.score);
  }
  return { hits: best(hits).sort(byScore), names: found.names.filter((name) => name.id < store.firstArticle), total: hits.length };
}

/** The hits worth ordering: a frequent word has thousands. */
function best(hits) {
  if (hits.length <= MOST) return hits;
  const least = Float64Array.from(hits, (hit) => hit.score).sort()[hits.length - MOST];
  return hits.filter((hit) => hit.score >= least);
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

/** The clauses and articles at a cited place; those that fit the rest of the question first. */
export async function atPlace(store, cited, where, ranked) {
  const entries = await store.entries(cited.terms);
  const fitting = new Map([...ranked].reverse().map((hit) => [hit.article, hit.score]));
  for (const term of cited.terms) {
    const entry = entries.get(term);
    if (!entry) continue;
    const hits = [
      ...entry.clauses.map((id) => ({ store, kind: 'clause', id, article: store.articleOf(id), score: Infinity })),
      ...entry.names.map((id) => ({ store, kind: 'article', id: id - store.firstArticle, article: id - store.firstArticle, score: Infinity })),
    ].filter((hit) => where.place < 0 || store.placeOf(hit.article) === where.place);
    // The exact place first, then the same letter in the same article of texts that number otherwise.
    hits.sort((a, b) => (fitting.get(b.article) ?? 0) - (fitting.get(a.article) ?? 0) || byScore(a, b));
    if (!hits.length) continue;
    const looser = term === cited.terms[0] && cited.similar ? await atPlace(store, { terms: [cited.similar] }, where, ranked) : [];
    return [...hits, ...looser];
  }
  return [];
}

/** The cards of topics, laws, units and versions that the question names; `whole` are names found word by word. */
export async function answers(store, names, whole, where) {
  const lengths = new Map();
  for (const { entry, from, to } of whole) for (const id of entry.names) lengths.set(id, Math.max(lengths.get(id) ?? 0, to - from));
  const here = (id, kind) => kind !== 'unit' || where.place < 0 || store.placeOfUnit(id) === where.place;
  const listed = [...lengths].map(([id, length]) => ({ id, value: 10 + length, kind: store.kindOf(id) }))
    .filter(({ id, kind }) => here(id, kind));
  for (const { id, score: value, share } of names) {
    const kind = store.kindOf(id);
    const complete = share > 0.99 && (kind === 'unit' || kind === 'version');
    if (complete && here(id, kind) && !lengths.has(id)) listed.push({ id, value: Math.min(9, value), kind });
  }
  listed.sort((a, b) => b.value - a.value || KINDS[a.kind] - KINDS[b.kind] || a.id - b.id);
  const town = where.place < 0 ? null : store.manifest.places[where.place][1];
  const cards = await Promise.all(listed.slice(0, 2 * ANSWERS).map(async ({ id, kind }) => card(kind, await store.card(id))));
  return cards.filter((answer) => !town || !answer.municipality || answer.municipality === town).slice(0, ANSWERS);
}

function card(kind, row) {
  if (kind === 'topic') {
    const [label, id, group, address, rows, total] = row;
    const duties = rows.map(([municipality, unit, citation, at]) => ({ municipality, unit, citation, address: at }));
    return { kind, label, id, group, address, duties, total };
  }
  if (kind === 'law') return { kind, label: row[0], number: row[1], address: row[2] };
  if (kind === 'unit') {
    const [label, unitKind, municipality, address, parent, citation, duties, inForce] = row;
    return { kind, label, unitKind, municipality, address, parent, duties: duties ? { citation, address: duties } : null, inForce: inForce === 1 };
  }
  const [label, municipality, address, date, decision, inForce] = row;
  return { kind, label, municipality, address, date, decision, inForce: inForce === 1 };
}

/** What is shown of a hit. `marks(text)` gives the places to be marked. */
export async function shown({ store, kind, id, article, score: value }, inForce, marks) {
  const { clauses, number, mark, ...facts } = await store.article(article);
  const clause = kind === 'clause' ? clauses[id - store.starts[article]] : clauses[0];
  const text = clause?.text ?? mark;
  return {
    kind, ...facts, inForce, score: value, text, marks: marks(text), headingMarks: marks(facts.heading),
    address: kind === 'clause' ? `${facts.address}#${clause.fragment}` : facts.address,
    citation: kind === 'clause' ? clause.citation : `m. ${number}`,
  };
}
