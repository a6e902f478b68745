/* The answer drawn: who does it, municipality by municipality; and what else goes by a name that was asked for. */
import { element, filled } from '../element.js';
import { day, excerpt, kindOf, marked, place } from './drawing.js';
import { letterAbout, to } from './links.js';

const CARDS = 2;                // pages shown whole; others by name
const ROWS = 8;                 // rows in sight where no municipality is named
const LETTERS = 340;
const COUNTED = ['', '', 'iki ', 'üç ', 'dört ', 'beş ', 'altı ', 'yedi ', 'sekiz ', 'dokuz ', 'on '];
// The sign and the word of each kind of responsibility, as view/kinds.py has them: a test compares the two.
const KINDS = {
  d: ['does', 'Yapan'], h: ['has-done', 'Yaptıran'], s: ['supports', 'Destekleyen'], c: ['coordinates', 'Koordine eden'], u: ['supervises', 'İzleyen, denetleyen'],
  a: ['approves', 'Onaylayan'], r: ['reports', 'Bildiren'], m: ['may', 'Yetkili'], n: ['must-not', 'Yasaklı'],
};

/* the answer card ─────────────────────────────────────────────────────────── */
/** The unit, with a link to its page if it has one, and small beside it the title that has the duty. */
function unitOf({ unit, address, role }) {
  const name = element('b', {}, address ? element('a', { href: to(address) }, unit) : unit);
  return role ? [name, ' ', element('small', {}, `· ${role}`)] : [name];
}

const unitsOf = (speakers) => speakers.flatMap((speaker, i) => (i ? [', ', ...unitOf(speaker)] : unitOf(speaker)));

function rowOf({ whose, citation, address, speakers, said, kind, text, marks, date, earlier }, large) {
  const cut = excerpt(text, marks, LETTERS);
  const { before, after } = said ?? { before: '', after: '' };
  const row = filled('answer-row', {
    '.answer-row__place a': `${place({ whose, citation })}${earlier ? ` · ${day(date)} metni, yürürlükte değil` : ''}`,
    '.answer-row__said': [before, ...unitsOf(speakers), after],
    // A rule of the text lays no duty on anybody.
    ...(kind ? { '.kind > span': KINDS[kind][1], '.answer-row__ask > span': `: ${place({ whose, citation })}` } : { '.answer-row__kind': null }),
    '.answer-row__text': cut.text ? marked(cut.text, cut.marks) : null,
  }, to(address));
  if (kind) {
    row.querySelector('.kind__sign').classList.add(`kind__sign--${KINDS[kind][0]}`);
    row.querySelector('.answer-row__ask').href = letterAbout({ madde: address });
  }
  row.classList.toggle('answer-row--large', large);
  return row;
}

const namesOf = (rows) => [...new Set(rows.map(({ municipality }) => municipality))];

function othersOf(rows, title) {
  const names = namesOf(rows);
  return rows.length ? [filled('answer-others', { h3: title(names.length), 'summary span': names.join(', '), ul: rows.map((row) => rowOf(row, false)) })] : [];
}

/** The answer of `card`; of the municipalities with the slugs `first`, if the question names any, before the others. */
export function answerOf({ topic, rows, silent }, first, heading) {
  const here = rows.filter(({ municipalitySlug }) => first.includes(municipalitySlug));
  const [shown, others] = here.length ? [here, rows.filter((row) => !here.includes(row))] : [rows.slice(0, ROWS), rows.slice(ROWS)];
  const title = (count) => (here.length ? `Diğer ${COUNTED[count] ?? `${count} `}belediyede kim bakıyor?` : `${count} belediye daha`);
  return filled('answer', {
    h2: here.length ? `${heading} · ${namesOf(here).join(', ')}` : heading,
    '.answer-card__rows': shown.map((row) => rowOf(row, here.length > 0)),
    '.answer-card__others': others.length ? othersOf(others, title) : null,
    '.answer-card__silent': silent.length ? `Yönetmeliğinde bu konu yazmayan: ${silent.join(', ')}.` : null,
    ...(topic ? { '.answer-card__all a': 'Yanıtın tamamı ve dayandığı maddeler' } : { '.answer-card__all': null }),
  }, topic ? to(topic.address) : '');
}

/* pages that go by the name ───────────────────────────────────────────────── */
const row = (name, said, cited = null, address = '') => filled('page-row', { span: name, 'span + span': said, a: cited }, address && to(address));

function rowsOf({ kind, duties, parent }, chosen) {
  if (kind === 'role') {
    return duties.filter(({ municipality }) => !chosen || municipality === chosen)
      .map(({ municipality, unit, citation, address }) => row(municipality, element('b', {}, unit), citation, address));
  }
  if (kind !== 'unit') return [];
  return [...(parent ? [row('Bağlı olduğu birim', parent)] : []), ...(duties ? [row('Görevleri', null, duties.citation, duties.address)] : [])];
}

const MORE = { topic: 'Konunun sayfası', role: 'Unvanın bütün görevleri', law: 'Bu metne atıf yapan maddeler', unit: 'Birimin sayfası', version: 'Yönetmeliğin metni', page: 'Sayfayı açın' };

function pageOf(answer, chosen) {
  const rows = rowsOf(answer, chosen);
  const card = filled('page-card', {
    '.overline': kindOf(answer),
    'h3 a': answer.label,
    ul: rows.length ? rows : null,
    '.page-card__all a': MORE[answer.kind],
  }, to(answer.address));
  card.classList.add(`page-card--${answer.kind}`);
  return card;
}

/** What tells two pages of the same name apart. */
function detailOf({ kind, municipality, whose = municipality, date, inForce }) {
  if (kind !== 'version') return whose;
  return `${municipality}, ${day(date)}${inForce ? '' : ', yürürlükte değil'}`;
}

function nearOf(answer) {
  const line = filled('near-answer', { small: detailOf(answer) || null }, to(answer.address));
  line.querySelector('a').prepend(answer.label);
  return line;
}

/** The pages that go by a name in the question, the surest whole and the others as links; a topic is answered by its card. */
export function pagesOf(answers, topic, chosen) {
  const others = answers.filter(({ address }) => address !== topic?.address);
  const cards = others.filter(({ sure, kind }) => sure && kind !== 'topic').slice(0, CARDS);
  const near = others.filter((answer) => !cards.includes(answer));
  if (!others.length) return [];
  return [filled('pages', {
    '.page-cards': cards.length ? cards.map((answer) => pageOf(answer, chosen)) : null,
    '.chips': near.length ? near.map(nearOf) : null,
  })];
}
