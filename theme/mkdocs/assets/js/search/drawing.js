/* How found things are drawn, in the suggestions and on the search page. Everything found is text; nothing is markup. */
import { element } from '../element.js';

/** The text in pieces, the marked ones as <mark>. */
export function marked(text, marks) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(element('mark', {}, text.slice(start, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** A stretch of the text that begins a little before its first mark, at most `most` letters: {text, marks}. */
export function excerpt(text, marks, most) {
  if (text.length <= most) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  let from = 0;
  if (first > most / 2) from = text.lastIndexOf(' ', Math.min(first - most / 4, text.length - most)) + 1;
  let to = Math.min(text.length, from + most);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + most / 2);
  const [before, after] = [from ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = before.length - from;
  const inside = marks.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start + shift, end + shift]);
  return { text: before + text.slice(from, to) + after, marks: inside };
}

/** "Kocaeli BB, m. 8/a"; where a municipality has several regulations the index says which: "Gebze, Temizlik İşleri, m. 7/6". */
export const place = ({ whose, citation }) => `${whose}, ${citation}`;

/** Who speaks in a hit: the unit and beside it the title that does, else what the article is called, else nobody:
    {name, title, marks}. Of many who speak together the article's heading tells more. */
export function speaker({ speakers, heading, headingMarks, citation }) {
  const [first, ...others] = speakers;
  if (first && others.length < 2) {
    const also = others.map(({ unit, role }) => `, ${unit || role}`).join('');
    return { name: (first.unit || first.role) + also, title: first.unit && !also ? first.role : '', marks: [] };
  }
  return heading ? { name: heading, title: '', marks: headingMarks } : { name: citation, title: '', marks: [] };
}

/** "13.11.2025" */
export const day = (iso) => iso.split('-').reverse().join('.');

const KINDS = { topic: 'Konu', law: 'Mevzuat', role: 'Unvan', unit: 'Birim', version: 'Yönetmelik', municipality: 'Belediye', pair: 'Karşılaştırma', page: 'Bu sitede' };

/** The small line above an answer's name. */
export function kindOf(answer) {
  const old = answer.inForce === false ? ', yürürlükten kalkmış metinde' : '';
  return [answer.whose ?? answer.municipality, KINDS[answer.kind]].filter(Boolean).join(' · ') + old;
}
