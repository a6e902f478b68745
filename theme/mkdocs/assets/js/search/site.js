/* What of this site a question asks for by its name: a municipality, its regulation or chart, what changed in it, two
   municipalities side by side. The words for these come with the language's tables (language.py). Loaded where a municipality is named. */
import { subjectOf } from './named.js';
import { sifted } from './question.js';

const YEAR = /^(?:19|20)[0-9]{2}$/;

/** {kind: "pair" | "changes" | "chart" | "text" | "municipality", places (numbers), subject (whose regulation, as stems; "" for
    any)}; null if it asks for none of these. `towns` are the municipalities named, `subjects` what regulations are of. */
export function siteNamed(words, towns, { language, asking, subjects }) {
  const places = towns.map(({ place }) => place);
  if (places.length > 1) return { kind: 'pair', places: places.slice(0, 2), subject: '' };
  if (!places.length) return null;
  const { specific, telling } = sifted(words, towns, asking);
  const { changed, maybe, texts, chart, units } = language.pages;
  const is = (...lists) => ({ surface, term }) => lists.some((list) => list.includes(surface) || list.includes(term));
  const { subject, rest } = subjectOf(telling, subjects);
  const found = (kind) => ({ kind, places, subject });
  const years = rest.filter(({ surface }) => YEAR.test(surface));
  const beside = rest.filter((word) => !is(maybe, texts)(word) && !years.includes(word));
  if (rest.some(is(changed)) || years.length > 1) return found('changes');
  if (rest.some(is(maybe)) && (rest.some(is(texts)) || !beside.length)) return found('changes');
  // "izmir bilgi işlem ne yapar" asks for more than a page.
  if (telling.length && telling.length < specific.length) return null;
  if (rest.some(is(chart)) && rest.every(is(chart, texts, units))) return found('chart');
  if (rest.some(is(texts)) && rest.every(is(texts, units))) return found('text');
  return rest.every(is(units)) ? found(subject ? 'text' : 'municipality') : null;
}
