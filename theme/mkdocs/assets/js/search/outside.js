/* What is drawn where the texts held have no answer: to whom the law gives a job, who usually answers, how to ask, and
   what is held of the place that was named. */
import { element, filled } from '../element.js';
import { searchAddress, to } from './drawing.js';

const SHOWN = 2;                // places of which something is said
const NAMED = 12;               // municipalities named as held

/** The part above the folded clauses, for the outcomes "outside" and "other-place". */
export function outsideOf(result, wanted) {
  const { job, places: [first], held } = result;
  return filled('outside', {
    h2: first ? 'Sorduğunuz yerin yönetmelikleri bu sitede yok' : 'Bunun yanıtı bu sitede yok; kime soracağınızı söyleyelim',
    '.outside__sentence': first ? [element('b', {}, `${bodyOf(first[0])}nin`), ' yönetmelikleri elimizde yok.']
      : [element('b', {}, job.label), ' elimizdeki yönetmeliklerin konusu değil.'],
    '.outside__held': heldOf(held),
    dl: [...result.places.slice(0, SHOWN).flatMap((places) => placeRow(places, result, wanted)), ...jobRows(job, Boolean(first)), askRow(job)],
  });
}

const FOLDED = {
  outside: 'Sözcükleri ortak olan maddeler',
  'other-place': 'Elimizdeki belediyelerin yönetmeliklerinde',
  silent: 'Diğer belediyelerin yönetmeliklerinde ne yazıyor?',
  page: 'Yönetmeliklerde geçtiği yerler',
  compare: 'Yönetmeliklerde geçtiği yerler',
};

/** Whether what was found is folded below something else: a unit's page and what two municipalities answer are not. */
export function folds({ outcome, lead, answers }) {
  if (outcome === 'page') return lead !== null;
  return outcome in FOLDED && !(outcome === 'compare' && answers.some((answer) => answer.sure));
}

/** The folded part: what lies below is no answer, and why it is there. */
export function foldOf(result, content) {
  const many = result.clauses.length && result.total;
  return filled('folded', {
    h2: FOLDED[result.outcome],
    'summary span': many ? `${many} yer` : null,
    '.folded__note': result.outcome === 'outside' ? 'Sorduğunuz işle ilgili olmayabilir; sözcükleri ortak olduğu için burada.' : null,
    '.folded__content': content,
  });
}

/** "Konak Belediyesi", "Bursa Büyükşehir Belediyesi" */
const bodyOf = ({ name, district, metropolitan }) => `${name}${metropolitan && !district ? ' Büyükşehir' : ''} Belediyesi`;

export const row = (asked, said, note) => filled('outside-row', { dt: asked, '.outside__said': said, '.outside__note': note });

function heldOf({ said, called }) {
  const slugs = Object.keys(called);
  const links = slugs.slice(0, NAMED).flatMap((slug, i) => [i ? ', ' : '', element('a', { href: to(`${slug}/`) }, called[slug])]);
  const others = slugs.length > NAMED ? [' … ', element('a', { href: to('belediyeler/') }, 'hepsi')] : [];
  return [`${said}: `, ...links, ...others, '.'];
}

function placeRow(places, { held, rest }, wanted) {
  const [{ name, district, whose, offered }] = places;
  if (!district) return [];
  if (places.length > 1) return [row(name, `Bu adı taşıyan ilçenin bulunduğu iller: ${places.map((place) => place.province).join(', ')}.`, null)];
  if (!offered) return [row(name, `${name}, ${whose} ilçesidir.`, null)];
  const again = rest && element('a', { href: searchAddress(rest, { ...wanted, municipality: offered }) }, 'Aynı soruyu ona sorun');
  return [row(name, [`${name}, ${whose} ilçesidir; büyükşehir belediyesinin yönetmeliği bu sitede var: `, element('a', { href: to(`${offered}/`) }, held.called[offered]), '.'],
    again ? [again, '.'] : null)];
}

function jobRows(job, placed) {
  if (!job) return [];
  const subject = placed ? [row('Sorduğunuz iş', [element('b', {}, job.label)], 'Elimizdeki yönetmeliklerin konusu değil.')] : [];
  const levels = job.levels.map(({ whose, basis }) => element('p', {}, element('b', {}, whose), ...basis.flatMap(cited)));
  const law = levels.length ? [row('Bu işi kim yapar?', levels, null)] : [];
  const unit = job.unit ? [row('Genellikle hangi birim bakar?', [element('b', {}, job.unit)],
    'Genel bilgidir, bir belediyenin belgesinden alınmadı. Birimin adı belediyeden belediyeye değişir.')] : [];
  const body = job.body ? [row('Genellikle nereye başvurulur?', [element('b', {}, job.body.charAt(0).toLocaleUpperCase('tr') + job.body.slice(1))],
    'Genel bilgidir, dayanağı burada gösterilmedi.')] : [];
  return [...subject, ...law, ...unit, ...body];
}

const cited = ([law, address, article], i) => [i ? '; ' : element('br'), element('small', {}, element('a', { href: to(address) }, law), `, ${article}`)];

export function askRow(job) {
  const elsewhere = job && !job.unit;
  return row('Nasıl sorarsınız?',
    elsewhere ? 'O kurumun çağrı hattından ya da internet sitesinden.' : 'Belediyenin çağrı hattından ya da internet sitesinden.',
    'Yanıt alamazsanız CİMER’e (Cumhurbaşkanlığı İletişim Merkezi) başvurabilirsiniz. Doğrulayamadığımız telefon numaralarını yazmayız.');
}
