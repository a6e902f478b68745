/* What is drawn above the results where a page of this site, two municipalities or what changed was asked for, and where the
   regulation that was asked for says nothing. */
import { element, filled } from '../element.js';
import { askRows, row } from './outside.js';
import { letterAbout, pairAddress, to } from './links.js';

/** The part above the results, for the outcomes "page", "compare" and "silent". */
export function leadOf({ lead, held, content }) {
  const { kind, subject, municipalities, topic } = lead;
  const [first, other] = municipalities;
  const texts = first.texts.filter((text) => !subject || text.subject === subject);
  return {
    municipality: () => named('Belediyenin sayfası', first.name, first.address, textRows(texts)),
    text: () => named('Yönetmelik', ...ofText(first, texts, 'address', 'görev yönetmeliği'), textRows(texts)),
    chart: () => named('Teşkilat şeması', ...ofText(first, texts, 'chart', 'teşkilat şeması'), textRows(texts)),
    changes: () => named('Değişiklikler', ...ofText(first, texts, 'changes', 'yönetmeliğinde neler değişti?'), textRows(texts)),
    pair: () => named('Karşılaştırma', `${first.name} ile ${other.name} yan yana`, pairAddress([first, other].map(({ address }) => address.slice(0, -1)), held), []),
    silent: () => silent(first, topic, content, held),
  }[kind]();
}

/** What is asked for, as one large link, and what goes with it. */
const named = (said, name, address, rows) => filled('lead', { h2: said, '.outside__sentence': element('a', { href: to(address) }, element('b', {}, name)), dl: rows.length ? rows : null });

/** Name and address of the one text's page, else of the municipality's, which lists them. */
function ofText({ name, whose, address }, texts, page, said) {
  const [only] = texts;
  if (texts.length !== 1 || !only[page]) return [name, address];
  return [`${whose} ${said}`, only[page]];
}

function textRows(texts) {
  return texts.map(({ name, address, chart, changes }) => {
    const links = [['Yönetmeliği', address], ['teşkilat şeması', chart], ['geçmişi', changes]].filter(([, at]) => at);
    return row(name, links.flatMap(([said, at], i) => [i ? ', ' : '', element('a', { href: to(at) }, said)]), null);
  });
}

/** That the regulation is held and says nothing. */
function silent({ whose, texts, address }, topic, content, held) {
  const about = topic ? element('a', { href: to(topic.address) }, topic.label) : content;
  const letter = topic?.asked ? [row('Yazılı sormak isterseniz', [element('a', { href: letterAbout({ konu: `${address}${topic.id}` }) }, 'Belediyeye başvuru yazısı hazırlayın')],
    'Yazı tarayıcınızda hazırlanır; yazdırıp belediyeye siz verirsiniz.')] : [];
  const looked = texts.flatMap(({ name, address }, i) => [i ? ', ' : '', element('a', { href: to(address) }, name)]);
  return filled('lead', {
    h2: 'Yönetmeliği elimizde, ama bu iş onda yazmıyor',
    '.outside__sentence': [element('b', {}, '“', about, '”'), ` ${whose} yönetmeliğinde yazmıyor.`],
    dl: [row('Nereye baktık?', looked, 'Yürürlükteki metne bakıldı. İş, belediyenin elimizde olmayan bir yönetmeliğinde ya da bir iç düzenlemesinde yazıyor olabilir.'), ...letter, ...askRows(null, held)],
  });
}
