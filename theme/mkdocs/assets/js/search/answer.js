/* The answer card: who does what is asked, of each municipality the duty that says it best. */
export const CARD = {
  over: 0.8,
  about: 0.9,
  leastAbout: 0.5,
  least: 0.62,                  // how much of the question a clause must have to be shown
  nearNamed: 0.6,
  besideNamed: 0.6,
  near: 0.85,                   // … and of what the best has
  beside: 0.97,                 // another unit of the same municipality, of what its best scores
  kinds: { d: 1, h: 1, c: 0.9, u: 0.85, s: 0.85, a: 0.85, r: 0.8, m: 0.85, n: 0.6 },
  floor: 0.35,
  most: 12,
  candidates: 8,
};

export async function cardOf(store, duties, asked, where) {
  const laying = duties.filter(({ kind }) => kind !== '.');
  const best = Math.max(0, ...laying.map((clause) => clause.sure));
  const beyond = Math.max(0, ...duties.map((clause) => clause.sure));
  const bestAbout = Math.max(0, ...laying.map((clause) => (clause.about ? clause.sure : 0)));
  const named = bestAbout >= CARD.about * best && bestAbout >= CARD.leastAbout;
  if (best < (named ? CARD.leastAbout : CARD.least) || best < CARD.over * beyond) return null;
  const fitting = laying.filter(({ sure, about }) => sure >= (named ? CARD.nearNamed : CARD.near) * best && (!named || about))
    .map((clause) => ({ ...clause, value: clause.score * CARD.kinds[clause.kind.toLowerCase()] }))
    .sort((a, b) => b.value - a.value || a.id - b.id);
  const floor = CARD.floor * (fitting[0]?.value ?? 0);
  const byPlace = new Map();
  for (const clause of fitting) if (clause.value >= floor) byPlace.set(clause.place, [...(byPlace.get(clause.place) ?? []), clause]);
  const rows = [];
  for (const [place, clauses] of [...byPlace].slice(0, CARD.most)) rows.push(...await rowsOf(store, place, clauses.slice(0, CARD.candidates), named ? CARD.besideNamed : CARD.beside));
  return rows.length ? { rows } : null;
}

async function rowsOf(store, place, clauses, beside) {
  const rows = [];
  for (const clause of clauses) {
    const article = await store.article(clause.article);
    const { fragment, citation, text, speakers } = article.clauses[clause.id - store.starts[clause.article]];
    const speaking = speakers.filter(({ unit }) => unit);
    if (!speaking.length) continue;
    if (rows.length && (clause.value < beside * rows[0].value || rows.some((row) => row.unit === speaking[0].unit))) continue;
    const names = speaking.map(({ unit, role }) => (role ? `${unit} · ${role}` : unit)).join(' ; ');
    rows.push({ place, value: clause.value, sure: clause.sure, kind: clause.kind, municipality: article.municipality, unit: names, citation, address: `${article.address}#${fragment}`, text: [clause.sure.toFixed(2), clause.value.toFixed(2), clause.kind] });
  }
  return rows;
}
