/* What is laid down of a unit, an office or a text itself, from the data: who is above it, of what it consists, since when it
   is there or holds. Loaded for questions that ask for it (forms.js); exports/search/rules.py writes the rows. */
const MUNICIPALITIES = 12;
const ROWS = 4;                 // of a municipality
const CHART = /\/sema\/$/;
// What only asks, and is in no name, by the kind that is asked for.
const ASKED = {
  above: /^(?:bagli|kars|sorumlu|hesap|amir|ust|makam|birim|calis|gorev|yap|yer)/,
  since: /^(?:yururlu|gir|yonetmeli|metn|metin|madde|tarih|gun)/,
  founded: /^(?:kurul|karar|meclis|tarih)/,
  executed: /^(?:yonetmeli|yurut)/,
  parts: /^(?:birim|mudurluk|sube|servis|olus|alt|ne(?:ler)?$)/,
};
const NAMED = ['above', 'founded'];   // of these somebody must be named

/** The answer to a question for a rule of this kind: {card, hits, marked} as before.js gives; null if nothing held is laid down of just
    what the words name. Of each municipality the rows of the name that has all the words, and fewest others. */
export async function ruleAnswer(store, kind, words, where, { analyzer, language }, marks) {
  const asked = words.filter(({ surface }) => !ASKED[kind].test(surface)).map(({ term }) => term);
  if (NAMED.includes(kind) && !asked.length) return null;
  const places = where.places.length ? where.places : store.manifest.places.map((_, at) => at).slice(0, MUNICIPALITIES);
  const found = await Promise.all(places.map(async (at) => fitting(await store.rules(at), kind, asked, analyzer, language).map((rule) => [at, rule])));
  const rows = await Promise.all(found.flat().map(([at, rule]) => rowOf(store, at, rule, marks)));
  if (!rows.length) return null;
  return { card: { topic: null, whole: 1, silent: [], rows, hits: [] }, hits: rows.flatMap(({ hit }) => hit ?? []), marked: new Set(asked) };
}

/** The rules of what has all the terms in its name, and fewest others: of several names the first, which stands highest, of several of that
    name all. What kind of unit it is may be said otherwise than the text says it: "bilgi işlem müdürlüğü" for a "Daire Başkanlığı". */
function fitting(rules, kind, asked, { tokens }, { pages }) {
  const named = rules.filter((rule) => rule.kind === kind).map((rule) => [rule, new Set(tokens(rule.of).map(({ term }) => term))]);
  const having = (terms) => (terms.length || !asked.length ? named.filter(([, own]) => terms.every((term) => own.has(term))) : []);
  const whole = having(asked);
  const [first, ...others] = whole.length ? whole : having(asked.filter((term) => !pages.units.includes(term)));
  if (!first) return [];
  const [best] = others.reduce((least, one) => (one[1].size < least[1].size && asked.length ? one : least), first);
  return rules.filter((rule) => rule.kind === kind && rule.of === best.of).slice(0, ROWS);
}

/** A row of the card; `hit` is its clause, if one says so. */
async function rowOf(store, place, { before, answer, after, address, clause, page }, marks) {
  const [municipalitySlug, municipality] = store.manifest.places[place];
  const row = { place, municipality, municipalitySlug, kind: null, speakers: [{ unit: answer, address, role: '' }], said: { before, after } };
  if (clause < 0) return { ...row, whose: municipality, citation: CHART.test(page) ? 'teşkilat şeması' : 'kendi sayfası', address: page, text: '', marks: [] };
  const article = store.articleOf(clause);
  const { address: at, whose, date, clauses } = await store.article(article);
  const { fragment, citation, text } = clauses[clause - store.starts[article]];
  return { ...row, whose, date, citation, address: `${at}#${fragment}`, text, marks: marks(text), hit: { store, kind: 'clause', id: clause, article, score: Infinity } };
}
