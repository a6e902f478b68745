/* What the texts have, drawn: hints, the answer, clauses, pages that go by a name. Loaded when it is to be shown. */
import { element } from '../element.js';
import { answerOf, pagesOf } from './cards.js';
import { searchAddress } from './drawing.js';
import { addHits, resultsOf } from './results.js';

const NAME = 60;

/** Sentences above the results: what else may have been meant, and where else to look. */
function hintsOf(result, wanted, nameOf) {
  const hints = wanted.unknown ? [[`“${wanted.unknown.slice(0, NAME)}” adında bir belediye bu sitede yok; bütün belediyelerde arandı.`]] : [];
  const link = (text, question, options) => element('a', { href: searchAddress(question, options) }, text);
  if (result.didYouMean) hints.push(['Bunu mu aradınız: ', link(result.didYouMean, result.didYouMean, wanted), '? Aşağıdakiler yazdığınıza yakın sözcüklerle bulundu.']);
  const absent = result.missing.map((word) => `“${word}”`).join(', ');
  if (absent && result.clauses.length) hints.push([`${absent} bu yönetmeliklerde geçmiyor.`]);
  const instead = result.instead.map((word) => `“${word}”`).join(', ');
  if (instead && result.clauses.length && !result.card) hints.push([`${instead} bu yönetmeliklerde geçmiyor. Yakın sözcüklerle bulunanlar aşağıda.`]);
  const named = !wanted.municipality && result.municipality && nameOf(result.municipality);
  if (named && result.clauses.length) {
    const first = result.clauses[0].municipalitySlug === result.municipality;
    hints.push([first ? `Önce ${named} sonuçları. ` : 'En yakın maddeler başka belediyelerde. ',
      link(`Yalnız ${named} sonuçlarını göster`, wanted.question, { ...wanted, municipality: result.municipality })]);
  }
  if (!result.clauses.length && wanted.municipality) hints.push([link('Bütün belediyelerde arayın', wanted.question, { ...wanted, municipality: '' })]);
  if (!result.clauses.length && !wanted.superseded) hints.push([link('Yürürlükten kalkmış metinlerde de arayın', wanted.question, { ...wanted, superseded: true })]);
  return hints.map((parts) => element('p', { class: 'search-hint' }, ...parts));
}

/** The municipality whose results stand first: the one named, if the best is of it. */
const leading = ({ municipality, clauses }) => (clauses[0].municipalitySlug === municipality ? municipality : '');

/** Adds to a section of results those after the first `there`; gives the new ones in sight. */
export const added = (section, result, there) => addHits(section, result.clauses.slice(there), leading(result));

/** All of it, in order. Of a job outside the texts nothing is an answer. `nameOf(slug)` gives a municipality's short name. */
export function answered(result, wanted, nameOf) {
  const { outcome, folded, clauses, municipality } = result;
  const card = outcome === 'outside' ? null : result.card;
  const answers = outcome === 'outside' ? result.answers.map((answer) => ({ ...answer, sure: false })) : result.answers;
  const chosen = wanted.municipality && nameOf(wanted.municipality);
  const results = clauses.length ? [resultsOf(clauses, leading(result))] : [];
  const heading = folded ? 'Elimizdeki belediyelerde' : 'Yanıt';
  return [
    ...hintsOf(result, wanted, nameOf),
    ...(card ? [answerOf(card, municipality, heading), ...results, ...pagesOf(answers, card.topic, chosen)] : [...pagesOf(answers, null, chosen), ...results]),
  ];
}
