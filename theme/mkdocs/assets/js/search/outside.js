/* What is drawn where the texts held have no answer: to whom the law gives a job, who usually answers, how to ask, and
   what is held of the place that was named. */
import { element, filled } from '../element.js';
import { searchAddress, to } from './links.js';

const SHOWN = 2;                // places of which something is said
const METROPOLITAN = 1;         // levels of the law that are of metropolitan provinces only …
const EVERYWHERE = 2;           // … or of the whole country, see search_scope.py
const NAMED = 12;               // municipalities named as held

/** The part above the folded clauses, for the outcomes "outside" and "other-place". */
export function outsideOf(result, wanted) {
  const { job, places: [first], held, unheld, office } = result;
  return filled('outside', {
    h2: office ? 'Bu birimin yönetmeliği elimizde yok' : first ? 'Sorduğunuz yerin yönetmelikleri bu sitede yok' : unheld ? 'Bu işin yönetmeliği elimizde yok' : 'Bunun yanıtı bu sitede yok; kime soracağınızı söyleyelim',
    '.outside__sentence': office ? [element('b', {}, office), ': elimizde hiçbir belediyenin bu birime ait yönetmeliği yok.'] : first ? [element('b', {}, `${bodyOf(first[0])}nin`), ' yönetmelikleri elimizde yok.']
      : unheld ? [element('b', {}, job.label), `: ${unheld} bu işe bakan müdürlüğünün yönetmeliği elimizde yok.`] : sentenceOf(job, result.content),
    '.outside__held': heldOf(held),
    dl: [...result.places.slice(0, SHOWN).flatMap((places) => placeRow(places, result, wanted)), ...jobRows(job, first, result.around), ...askRows(job, held)],
  });
}

/** A job by its name, with whose texts could say it and do not; what is in no list of jobs, in the question's own words. */
const sentenceOf = (job, content) => (job ? [element('b', {}, job.label), job.silent ? `: ${job.silent}` : ' elimizdeki yönetmeliklerin konusu değil.']
  : [element('b', {}, `“${content}”`), ' için elimizdeki yönetmeliklerde bir şey yazmıyor.']);

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

/** What the law says of a job; where the place asked about is known (`around`), only of its kind of municipality. */
function jobRows(job, placed, around) {
  if (!job) return [];
  const subject = placed ? [row('Sorduğunuz iş', [element('b', {}, job.label)], 'Elimizdeki yönetmeliklerin konusu değil.')] : [];
  const here = job.levels.filter(({ where }) => !around || where === EVERYWHERE || (where === METROPOLITAN) === around.metropolitan);
  const levels = (here.length ? here : job.levels).map(({ whose, basis }) => element('p', {}, element('b', {}, whose), ...basis.flatMap(cited)));
  const law = levels.length ? [row('Kanun bu işi kime veriyor?', levels, null)] : [];
  const unit = job.unit ? [row('Genellikle hangi birim bakar?', [element('b', {}, job.unit)],
    'Genel bilgidir, bir belediyenin belgesinden alınmadı. Birimin adı belediyeden belediyeye değişir.')] : [];
  const body = job.body ? [row('Genellikle nereye başvurulur?', [element('b', {}, job.body.charAt(0).toLocaleUpperCase('tr') + job.body.slice(1))],
    'Genel bilgidir, dayanağı burada gösterilmedi.')] : [];
  return [...subject, ...law, ...unit, ...body];
}

const cited = ([law, address, article], i) => [i ? '; ' : element('br'), element('small', {}, address ? element('a', { href: to(address) }, law) : law, `, ${article}`)];

/** Whom to ask, and what to do without an answer. A petition is answered by authorities, not by firms. */
export function askRows(job, { petition }) {
  const elsewhere = job && !job.unit;
  const asked = row('Nasıl sorarsınız?', elsewhere ? 'O kurumun çağrı hattından ya da internet sitesinden.' : 'Belediyenin çağrı hattından ya da internet sitesinden.',
    'Doğrulayamadığımız telefon numaralarını yazmayız.');
  if (elsewhere && !job.levels.length) return [asked];
  const written = petition.length ? ['Yazılı başvurun: dilekçenize en geç otuz gün içinde cevap verilir.', ...petition.flatMap(([law, address, article]) => cited([law, address, article], 0))]
    : 'Yazılı olarak başvurun.';
  return [asked, row('Yanıt alamazsanız', written, 'CİMER’e (Cumhurbaşkanlığı İletişim Merkezi) de başvurabilirsiniz.')];
}
