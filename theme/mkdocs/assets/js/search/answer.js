/* The answer card: who does what is asked, municipality by municipality, each with the clause that says so.

   A clause is shown only if it lays a duty on a unit and has enough of the question. If the question names a topic, the
   topic's clauses answer; else those that have nearly as much of the question as the best. */
export const CARD = {
  least: 0.62,                  // how much of the question the best clause must have …
  leastAbout: 0.5,              // … or, if it is about the topic that is named, this much,
  leastTold: 0.35,              // … and if somebody read that it answers, this much
  about: 0.9,                   // the topic answers if its best clause has so much of what the best of all has
  over: 0.8,                    // clauses that lay no duty must not have much more of the question,
  overTold: 0.5,                // … very much more than those known to answer
  near: 0.85,                   // how much of what the best has the others must have
  nearAbout: 0.6,
  nearTold: 0.5,                // … and those known to answer
  aboutTold: 0.6,               // … and how much of the best of all these must have
  other: 1,                     // how much of the score of the best clause that lays no duty
  otherTold: 0.3,
  floor: 0.35,                  // … and of its score,
  floorWide: 0.2,               // … where the question's words are those of the topic's own name,
  saidLeast: 0.75,              // … or, of a topic's clauses, how much of what the one says that says most
  kinds: { d: 1, h: 1, c: 0.9, u: 0.85, s: 0.75, a: 0.85, r: 0.8, m: 0.85, n: 0.6 },
};
const NO_DUTY = '.t';
const MUNICIPALITIES = 12;
const BROAD = 5;                // clauses of a municipality; with more, on the average, the question is too wide for an answer
export const CANDIDATES = 8;     // clauses of a municipality that are looked at

/** Which clauses answer, before anything is read of them: {topics (those that are answered on, if a topic is named), whole (how much of the question
    one clause says itself, at most 1), sentences, byPlace: Map place → [its clauses, best first]}; null if there is no answer. `listed`: several things are asked for. */
export function planOf(duties, topics, listed = false) {
  const laying = duties.filter(({ kind }) => !NO_DUTY.includes(kind));
  const most = (clauses) => clauses.reduce((best, { sure }) => Math.max(best, sure), 0);
  const best = most(laying);
  const bestAbout = most(laying.filter(({ about }) => about));
  const known = laying.some(({ told }) => told);
  const named = bestAbout >= (known ? CARD.leastTold : CARD.leastAbout) && bestAbout >= (known ? CARD.aboutTold : CARD.about) * best;
  if ((!named && best < CARD.least) || best < (named && known ? CARD.overTold : CARD.over) * most(duties)) return null;
  const fitting = laying.filter(({ sure, about, told }) => (named ? about && sure >= (told ? CARD.nearTold : CARD.nearAbout) * best : sure >= CARD.near * best))
    .map((clause) => ({ ...clause, value: clause.score * CARD.kinds[clause.kind.toLowerCase()] }))
    .sort((a, b) => b.value - a.value || a.id - b.id)
    .filter((clause, _, [first]) => !named || listed || oneSubject(first, clause));
  // What the texts say best lays no duty on a unit: a ban on everybody, a definition, a rule of procedure.
  const highest = (clauses) => clauses.reduce((high, { score }) => Math.max(high, score), 0);
  const foremost = highest(duties.filter(({ kind, sure }) => NO_DUTY.includes(kind) && sure >= CARD.over * best));
  if (!fitting.length || highest(fitting) < (named && known ? CARD.otherTold : CARD.other) * foremost) return null;
  const bestSaid = fitting.reduce((high, { said }) => Math.max(high, said), 0);
  const wide = named && topics[0].wide;
  const floor = (wide ? CARD.floorWide : CARD.floor) * fitting[0].value;
  const answers = fitting.filter(({ value, said, told }) => value >= floor || (named && told) || (named && said >= CARD.saidLeast * bestSaid));
  const byPlace = new Map();
  for (const clause of answers) if (!byPlace.get(clause.place)?.push(clause)) byPlace.set(clause.place, [clause]);
  // "eğitim" alone asks for nothing that one clause of a municipality could answer.
  if (!named && fitting.length > BROAD * byPlace.size) return null;
  return { topics: named ? topics : [], sentences: topics.flatMap(({ sentences }) => sentences), whole: bestSaid, byPlace: new Map([...byPlace].slice(0, MUNICIPALITIES)) };
}

/** Whether two clauses are about what the same words name: of "istifa dilekçesi" one about leaving is no answer beside one about petitions. */
const oneSubject = (first, other) => first.id === other.id || !first.named.length || first.named.some((word) => other.named.includes(word));

/** The clauses one of which stands first on the card, as hits. */
export function leadingOf({ byPlace }, places) {
  const first = places.find((place) => byPlace.has(place));
  return (first === undefined ? [...byPlace.values()].flat() : byPlace.get(first)).map((clause) => ({ ...clause, kind: 'clause' }));
}
