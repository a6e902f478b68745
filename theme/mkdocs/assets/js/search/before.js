/* What was before: a question about a text that is not in force any more ("Kocaeli'de 2023'te", "eski yönetmelikte") is
   answered from that text, and says so. */
import { planOf } from './answer.js';
import { lookUp } from './lookup.js';
import { isAsked, rank } from './ranking.js';

const YEAR = /^(?:19|20)[0-9]{2}$/;
const NUMBER = /^[0-9]+$/;

/** {year (0: any), words (what is asked besides)}; null if a question asks of no earlier time, or what changed. `towns` are the
    municipalities named: a year alone may be a law's number or a plan's. */
export function earlierAsked(whole, words, towns, { pages }) {
  const is = (list) => ({ surface, term }) => list.includes(surface) || list.includes(term);
  const years = whole.filter(({ surface }) => YEAR.test(surface)).map(({ surface }) => Number(surface));
  const older = whole.some(is(pages.older)) && (whole.some(is(pages.texts)) || whole.some(is(pages.then)));
  if (years.length > 1 || whole.some(is(pages.compared)) || !(older || (years.length && towns.length))) return null;
  const left = words.filter((word) => !is(pages.older)(word) && !is(pages.then)(word) && !is(pages.texts)(word) && !NUMBER.test(word.surface));
  return left.length ? { year: years[0] ?? 0, words: left } : null;
}

/** The answer of the earlier texts: {card, hits, marked}; null if none of that time is held or they do not answer. */
export async function earlierAnswer(store, { year, words }, { read, where }, tools, marks) {
  const held = (place) => (store.manifest.earlier ?? []).some(([of, first, last]) => of === place && (!year || (first <= year && year < last)));
  const asked = await lookUp(store, words, read, tools, false);
  if (asked.missing.length) await (await import('./mend.js')).respell(store, asked, words, tools);
  const { hits, duties } = rank(store, asked.groups, where);
  const inside = ({ article }) => held(store.placeOf(article)) && isAsked(where, store.placeOf(article));
  const plan = planOf(duties.filter(inside), []);
  const card = plan && await (await import('./reading.js')).answerOf(store, plan, where.places, (line) => marks(line, asked.marked));
  return card && { card: { ...card, rows: card.rows.map((row) => ({ ...row, earlier: true })) }, hits: hits.filter(inside), marked: asked.marked };
}
