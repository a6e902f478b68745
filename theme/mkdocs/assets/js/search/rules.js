/* What is laid down of a unit, an office or a text itself, from the data: who is above it, of what it consists, since when it
   is there or holds. Loaded for questions that ask for it (forms.js); exports/search/rules.py writes the rows. */
const MUNICIPALITIES = 12;
const CHART = /\/sema\/$/;
// What only asks, and is in no name, by the kind that is asked for.
const ASKED = {
  above: /^(?:bagli|kars|sorumlu|hesap|amir|ust|makam|birim|calis|gorev|yap|yer)/,
  since: /^(?:yururlu|gir|yonetmeli|metn|metin|madde|tarih|gun)/,
  founded: /^(?:kurul|karar|meclis|tarih)/,
  parts: /^(?:birim|mudurluk|sube|servis|olus|alt|ne(?:ler)?$)/,
};
const NAMED = ['above', 'founded'];   // of these somebody must be named

/** The answer to a question for a rule of this kind: {card, hits, marked} as before.js gives; null if nothing held is laid down of just
    what the words name. Of each municipality one row: the name that has all the words, and fewest others. */
export async function ruleAnswer(store, kind, words, { place }, { analyzer }, marks) {
  const asked = words.filter(({ surface }) => !ASKED[kind].test(surface)).map(({ term }) => term);
  if (NAMED.includes(kind) && !asked.length) return null;
  const places = place >= 0 ? [place] : store.manifest.places.map((_, at) => at).slice(0, MUNICIPALITIES);
  const found = await Promise.all(places.map(async (at) => [at, fitting(await store.rules(at), kind, asked, analyzer)]));
  const rows = await Promise.all(found.filter(([, rule]) => rule).map(([at, rule]) => rowOf(store, at, rule, marks)));
  if (!rows.length) return null;
  return { card: { topic: null, whole: 1, silent: [], rows, hits: [] }, hits: rows.flatMap(({ hit }) => hit ?? []), marked: new Set(asked) };
}

/** The rule of what has all the terms in its name, and fewest others: of several the first, which stands highest. */
function fitting(rules, kind, asked, { tokens }) {
  const named = rules.filter((rule) => rule.kind === kind).map((rule) => [rule, new Set(tokens(rule.of).map(({ term }) => term))])
    .filter(([, terms]) => asked.every((term) => terms.has(term)));
  const [first, ...others] = named;
  return first && others.reduce((best, one) => (one[1].size < best[1].size && asked.length ? one : best), first)[0];
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
