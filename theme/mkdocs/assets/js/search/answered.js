/* What the texts have, drawn: hints, the answer, clauses, pages that go by a name. Loaded when it is to be shown. */
import { element } from '../element.js';
import { answerOf, pagesOf } from './cards.js';
import { searchAddress } from './links.js';
import { dayAsked } from './on-day.js';
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
  if (!result.clauses.length && wanted.widens) hints.push([link('Yürürlükten kalkmış metinlerde de arayın', wanted.question, { ...wanted, superseded: true })]);
  return hints.map((parts) => element('p', { class: 'search-hint' }, ...parts));
}

/** The municipalities whose results stand first: those named, if the best is of one of them. */
const leadingIn = ({ leading, clauses }) => (leading.includes(clauses[0].municipalitySlug) ? leading : []);

/** What the answer of an outcome shows, and the clauses found without those that it shows. Where a day is asked of, only the list says
    what was valid then. */
function parted({ outcome, card: answer, clauses }) {
  const card = outcome === 'outside' ? null : answer;
  const said = new Set(dayAsked() ? [] : card?.rows.map(({ address }) => address));
  return { card, said, others: clauses.filter(({ address }) => !said.has(address)) };
}

/** Adds to a section of results those after the first `there` of all; gives the new ones in sight. */
export function added(section, result, there) {
  const { others } = parted({ ...result, clauses: result.clauses.slice(there) });
  return addHits(section, others, leadingIn(result));
}

/** All of it, in order. Of a job outside the texts nothing is an answer. `nameOf(slug)` gives a municipality's short name. */
export function answered(result, wanted, nameOf) {
  const { outcome, folded, clauses, total } = result;
  const { card, said, others } = parted(result);
  const answers = outcome === 'outside' ? result.answers.map((answer) => ({ ...answer, sure: false })) : result.answers;
  const chosen = wanted.municipality && nameOf(wanted.municipality);
  const results = others.length || total > clauses.length ? [resultsOf(others, clauses.length ? leadingIn(result) : [], said.size)] : [];
  const heading = folded ? 'Elimizdeki belediyelerde' : 'Yanıt';
  return [
    ...hintsOf(result, wanted, nameOf),
    ...(card ? [answerOf(card, result.leading, heading), ...results, ...pagesOf(answers, card.topic, chosen)] : [...pagesOf(answers, null, chosen), ...results]),
  ];
}
