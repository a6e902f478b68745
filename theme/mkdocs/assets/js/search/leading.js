/* What is said of the municipalities that an outcome is about; loaded only for those outcomes. */
import { phraseTerm } from './question.js';

/** {kind, subject, municipalities, topic (the silence is about, {label, id, address, asked: whether none of its clauses is of the municipality, so
    that a letter may ask}; or null)}, and `unheld` (where no text of the municipality could say who does what it is asked: the job that is shown instead). */
export async function leadingTo(outcome, site, place, cards, store, analyzer) {
  const silent = outcome === 'silent';
  const topic = silent ? await silentTopic(cards, place, store, analyzer) : null;
  const municipalities = await Promise.all((silent ? [place] : site.places).map((one) => store.municipality(one)));
  const lead = { kind: silent ? outcome : site.kind, subject: site?.subject ?? '', topic, municipalities };
  return silent && isUnheld(topic, municipalities[0]) ? { ...lead, unheld: await jobOf(topic, store) } : lead;
}

/** Whether none of the municipality's texts could say who does what it is asked: a text of another directorate says nothing by its silence. */
const isUnheld = (topic, { texts }) => topic?.directorates?.length > 0 && !texts.some(({ directorate }) => !directorate || topic.directorates.includes(directorate));

/** What is shown of the job that a topic is; of one that is none, who usually does it. */
const jobOf = ({ label, unit, job }, store) => (job < 0 ? { label, unit, body: '', levels: [] } : store.job(job));

async function silentTopic(cards, place, store, analyzer) {
  const named = cards.find(({ sure }) => sure);
  if (named?.kind !== 'topic') return named ?? null;
  const [entry] = (await store.entries([phraseTerm(named.label, analyzer)])).values();
  const asked = !entry?.clauses.some((clause) => store.placeOf(store.articleOf(clause)) === place);
  return { ...named, asked };
}
