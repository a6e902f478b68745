/* Scores: for each clause and name the sum over the question's groups of idf × weight, more for the share of the question
   that is there. Without alternatives, spreading and coordination this is what lunr sums (a test compares the two). */

const STEP = 2.2 / 63;          // (K1 + 1) / 63, see postings.py
export const TUNING = {
  surface: 0.15,                // the same spelling, not only the same stem
  spread: 0.45,                 // a word that stands in the article's heading, for its clauses
  spreadCredit: 0.6,
  beside: 0.2,                  // the heading's word where the clause has it too
  heading: 1.4,                 // a heading that has the words
  phrase: 0.35,                 // … side by side
  credit: 1.2,
  coordination: 1.3,
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

/** The groups' weights per document: {values, credits, positions}[], and the documents touched. */
function gather(size, groups, list, weights, positions) {
  const seen = new Uint8Array(size);
  const touched = [];
  const rows = groups.map((group) => {
    const row = { values: new Float32Array(size), credits: new Float32Array(size), positions: positions && new Int16Array(size).fill(-9) };
    for (const { entry, boost, form, share = 1 } of group.alternatives) {
      const same = form === undefined ? null : entry.spelled.map((set) => set.includes(form));
      const documents = entry[list];
      for (let k = 0; k < documents.length; k++) {
        const at = documents[k];
        const exact = same && !positions && same[entry.forms[k]] ? 1 + TUNING.surface : 1;
        const value = boost * share * entry[weights][k] * STEP * exact;
        if (value > row.values[at]) {
          row.values[at] = value;
          if (positions) row.positions[at] = entry.positions[k];
        }
        if (credit(boost) > row.credits[at]) row.credits[at] = credit(boost);
        if (!seen[at]) { seen[at] = 1; touched.push(at); }
      }
    }
    return row;
  });
  return { rows, touched };
}

/** Every clause and name that matches: {clauses: [{id, score, share}], names: [{id, score, share}]}, unsorted. */
export function score(store, groups) {
  const rare = groups.map((group) => rarity(store, group));
  const all = rare.reduce((a, b) => a + b, 0) || 1;
  const names = gather(store.names, groups, 'names', 'nameWeights', true);
  const clauses = gather(store.clauses, groups, 'clauses', 'weights', false);
  const shared = (covered) => (covered / all) ** TUNING.coordination;

  const named = names.touched.map((id) => {
    let sum = 0;
    let covered = 0;
    let pairs = 0;
    groups.forEach((_, g) => {
      const { values, credits, positions } = names.rows[g];
      if (!values[id]) return;
      sum += rare[g] * values[id];
      covered += rare[g] * credits[id];
      if (g && names.rows[g - 1].values[id] && positions[id] === names.rows[g - 1].positions[id] + 1) pairs += 1;
    });
    const phrase = groups.length > 1 ? 1 + TUNING.phrase * (pairs / (groups.length - 1)) : 1;
    return { id, score: sum * TUNING.heading * phrase * shared(covered), share: covered / all };
  });

  const found = clauses.touched.map((id) => {
    const article = store.articleOf(id);
    const name = store.firstArticle + article;
    // An article of one clause is that clause: its heading counts in full.
    const alone = store.counts[article] === 1;
    let sum = 0;
    let covered = 0;
    groups.forEach((_, g) => {
      const own = clauses.rows[g].values[id];
      const above = names.rows[g].values[name];
      const spread = above * (alone ? 1 : TUNING.spread);
      sum += rare[g] * (own > 0 ? Math.max(own, spread) + TUNING.beside * Math.min(own, above) : spread);
      covered += rare[g] * Math.max(clauses.rows[g].credits[id], names.rows[g].credits[name] * (alone ? 1 : TUNING.spreadCredit));
    });
    return { id, score: sum * shared(covered), share: covered / all };
  });
  return { clauses: found, names: named };
}

/** The plain sum, as lunr has it, for the comparison: Map clause → score. */
export function plainScores(store, entries) {
  const sums = new Map();
  for (const entry of entries) {
    const rare = idf(entry.clauses.length, store.clauses);
    entry.clauses.forEach((id, k) => sums.set(id, (sums.get(id) ?? 0) + rare * entry.weights[k] * STEP));
  }
  return sums;
}
