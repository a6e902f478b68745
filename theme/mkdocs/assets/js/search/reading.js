/* The texts of an answer and of the first hits, read. Loaded while these texts are, so that nothing waits for one more round trip;
   a question that nothing held here answers needs neither. */
const READ = {
  candidates: 8,                // clauses of a municipality that are looked at, as in answer.js
  units: 4,                     // units of it that are named
  beside: 0.97,                 // a further unit of a municipality: how much of its best's score
  besideAbout: 0.5,
  said: 1.25,                   // the clause by which the topic's sentence names its unit
};

/** The answer as it is shown: {topic: {label, address} or null, whole, rows: [{place, whose, municipality, municipalitySlug, speakers, kind, citation, address, text, marks,
    said: {before, after} (the topic's sentence, if the clause is its) or null}], silent: [municipalities of which the topic's regulations say nothing], hits: [each municipality's first row as a hit]}.
    The rows of `places`, the municipalities asked of, stand first, in their order. */
export async function answerOf(store, { topics, sentences, whole, byPlace }, places, marks) {
  const said = new Map(sentences.map((sentence) => [sentence.clause, sentence]));
  // Units that stand over one that answers have general duties on the topic, too: they are no second answer.
  const units = new Set(topics[0]?.sentences.map(({ unit }) => unit));
  const beside = topics.length ? READ.besideAbout : READ.beside;
  const rows = await Promise.all([...byPlace.values()].map((clauses) => rowsOf(store, clauses.slice(0, READ.candidates), { said, answering: units, beside, marks })));
  // A clause that lays a duty has a unit (shards.py), so every municipality has a row.
  const turn = ({ place }) => (places.includes(place) ? places.indexOf(place) : places.length);
  const all = rows.sort(([a], [b]) => turn(a) - turn(b) || b.value - a.value);
  const topic = shownOf(topics, all.flat());
  return { topic, whole, rows: all.flat(), silent: topic ? topic.without.filter((name) => !all.some(([row]) => row.municipality === name)) : [], hits: all.map(([{ hit }]) => hit) };
}

/** Of the topics that are named the first that anything shown is about; the first, if none is. */
function shownOf(topics, rows) {
  const addresses = new Set(rows.map(({ address }) => address));
  return topics.find(({ sentences }) => sentences.some(({ clause }) => addresses.has(clause))) ?? topics[0] ?? null;
}

/** The units of those who speak: of the units that answer on the topic, if any of them speaks. */
function answeringOf(speakers, answering) {
  const units = speakers.filter(({ unit }) => unit);
  const ours = units.filter(({ address }) => answering.has(address));
  return ours.length ? ours : units;
}

/** The rows of one municipality: its best clause, and those of further units that say nearly as much. */
async function rowsOf(store, clauses, { said, answering, beside, marks }) {
  const shown = await Promise.all(clauses.map(async ({ id, article, place, kind, value }) => {
    const { address, clauses: all, ...facts } = await store.article(article);
    const { fragment, citation, text, speakers } = all[id - store.starts[article]];
    const at = `${address}#${fragment}`;
    return {
      hit: { store, kind: 'clause', id, article, score: value }, place, kind: kind.toLowerCase(), citation, address: at, text, marks: marks(text), speakers: answeringOf(speakers, answering), said: said.get(at) ?? null,
      whose: facts.whose, date: facts.date, municipality: facts.municipality, municipalitySlug: facts.municipalitySlug, value: value * (said.has(at) ? READ.said : 1),
    };
  }));
  // Where somebody read who answers, also a unit over another was meant.
  const ours = clauses[0].told ? shown : shown.filter((row) => row.speakers.some(({ address }) => answering.has(address)));
  const rows = (ours.length ? ours : shown).sort((a, b) => b.value - a.value || (a.address < b.address ? -1 : 1));
  const units = new Set();
  return rows.filter(({ value, speakers }) => {
    const others = speakers.filter(({ address }) => !units.has(address));
    if (!others.length || units.size >= READ.units || value < beside * rows[0].value) return false;
    for (const { address } of others) units.add(address);
    return true;
  });
}

/** What is shown of a hit. `marks(text)` gives the places to be marked. */
export async function shown({ store, kind, id, article, score: value }, inForce, marks) {
  const { clauses, cited, mark, ...facts } = await store.article(article);
  const clause = kind === 'clause' ? clauses[id - store.starts[article]] : clauses[0];
  const text = clause?.text ?? mark;
  return {
    kind, ...facts, speakers: kind === 'clause' ? clause.speakers : facts.speakers, inForce, score: value, text, marks: marks(text), headingMarks: marks(facts.heading),
    address: kind === 'clause' ? `${facts.address}#${clause.fragment}` : facts.address,
    citation: kind === 'clause' ? clause.citation : cited,
  };
}
