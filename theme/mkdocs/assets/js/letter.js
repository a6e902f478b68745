/* A letter to a municipality. What the reader types is written on the sheet beside it, kept nowhere and sent nowhere.

   ?eksik=kutahya/detsis                                     the gap it would close (<municipality>/eksikler.json)
   ?konu=kutahya/telsiz                                      the topic on which its regulations say nothing (there too)
   ?madde=kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f   the clause it is about; what it says of it stands beside the
                                                            article's page (kagit.json). Anything else is no clause.
   [data-slot="opening"]   where on the sheet something is written
   [data-law="4982"]       belongs to one of two laws; the style sheet hides those of the other
   [data-fields] [data-requests] [data-source] [data-card] [data-missing] [data-website] [data-contacts] [data-mail] [data-print]                   */
import { asked } from './address.js';
import { element, fill } from './element.js';
import { onPaper, paperOf, printed, published, showFailure } from './paper.js';

const NAMED = /^([a-z0-9-]+)\/([a-z0-9-]+)$/;
const BLANK = '…'.repeat(30);

const form = document.querySelector('.letter-form');
const sheet = document.querySelector('.letter');
const copy = form.querySelector('[data-copy]');
const slot = (name) => sheet.querySelector(`[data-slot="${name}"]`);

/** Writes into a place of the sheet; without words it keeps its dots. */
const dots = new Map([...sheet.querySelectorAll('[data-slot]')].map((el) => [el, [...el.childNodes]]));
function write(name, ...content) {
  const el = slot(name);
  el.replaceChildren(...(content.some(Boolean) ? content : dots.get(el)));
}

const value = (id) => document.getElementById(id).value.trim();

function sentence(words) {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}

const shown = (el) => el.getClientRects().length > 0;

/** The sheet as plain text: what is shown of it, piece by piece. */
function plain() {
  const pieces = [];
  for (const el of sheet.querySelectorAll('h2, p, blockquote, li, dl > div')) {
    if (!shown(el)) continue;
    const parts = el.matches('div, .letter__subject') ? [...el.children].filter(shown) : [el];
    const words = parts.map((part) => part.innerText.trim()).join(el.matches('div') ? ': ' : ' ').trim();
    const number = el.matches('li') ? `${[...el.parentElement.children].indexOf(el) + 1}. ` : '';
    const close = el.matches('li:not(:first-child), dl > div:not(:first-child)');
    pieces.push(`${pieces.length ? (close ? '\n' : '\n\n') : ''}${number}${words}`);
  }
  return pieces.join('');
}

function update() {
  const requests = [...form.querySelectorAll('[data-requests] input:checked')].map((box) => box.value);
  if (value('soru')) requests.push(value('soru'));
  write('requests', ...(requests.length ? requests : [BLANK]).map((words) => element('li', {}, sentence(words))));
  write('wish', value('soru'));
  write('name', value('ad'));
  write('home', value('adres'));
  write('mail', value('eposta'));
  sheet.querySelector('[data-mail]').hidden = !value('eposta');
  copy.dataset.copy = plain();
}

/** The municipality's site, as a link if it is one. */
function showWebsite(address) {
  if (!/^https?:\/\//.test(address ?? '')) return;
  const row = document.querySelector('[data-website]');
  const link = row.querySelector('a');
  link.href = address;
  link.rel = 'external';
  link.textContent = address;
  row.hidden = false;
}

/** The ways to reach the municipality, each with where it was read and when. */
function showContacts(contacts) {
  const row = document.querySelector('[data-contacts]');
  const blank = row.querySelector('template');
  for (const { name, value: said, address, read } of contacts) {
    const line = fill(blank.content.firstElementChild.cloneNode(true), { span: name, a: said, small: read }, address);
    if (address) line.querySelector('a').rel = 'external';
    else line.querySelector('a').replaceWith(said);
    row.querySelector('dd').append(line);
  }
  row.hidden = !contacts.length;
}

/** Who the letter goes to, what it is about, how it begins. */
function begin({ to, website, contacts }, { name, address, opening, quote }) {
  write('to', to);
  write('opening', opening);
  if (quote) write('quote', `“${quote}”`);
  else slot('quote').remove();
  const source = document.querySelector('[data-source]');
  source.querySelector('a').href = address;
  source.querySelector('a').textContent = name;
  source.hidden = false;
  showWebsite(website);
  showContacts(contacts);
}

/** A letter about a clause. */
async function about(wanted) {
  const { paper, clause, address } = await paperOf(wanted);
  const { about: name, said, quote } = clause;
  begin(paper, { name, address, opening: `${paper.regulation} ${said}`, quote });
  write('address', `Maddenin metni: ${onPaper(address)}`);
  slot('address').hidden = false;
  const card = document.querySelector('[data-card]');
  card.querySelector('a').search = new URLSearchParams({ madde: wanted });
  card.hidden = false;
}

/** A letter that would close a gap. */
function closing(ledger, municipality, gap) {
  if (!Object.hasOwn(ledger.gaps, gap)) throw new RangeError(gap);
  const { about: name, said, requests } = ledger.gaps[gap];
  ask(ledger, { name, address: printed('eksikler/', `${municipality}--${gap}`), opening: said }, requests);
}

/** A letter about a topic on which the regulations say nothing. */
function aboutSilence({ name, silent, ...ledger }, municipality, topic) {
  if (!silent || !Object.hasOwn(silent.topics, topic)) throw new RangeError(topic);
  const label = silent.topics[topic];
  const address = printed(`konu/${topic}/`, `b-${municipality}`);
  ask(ledger, { name: `${name}, ${label}`, address, opening: `${silent.said} ${sentence(label)}` }, silent.requests);
}

/** A letter that asks for what is missing; it is no petition. */
function ask(ledger, about, requests) {
  begin(ledger, about);
  const boxes = form.querySelector('[data-requests]');
  const label = boxes.querySelector('label');
  boxes.replaceChildren(...requests.map((words) => {
    const copied = label.cloneNode(true);
    copied.querySelector('input').value = words;
    copied.querySelector('input').checked = true;
    copied.querySelector('span').textContent = words;
    return copied;
  }));
  form.querySelector('#kanun-3071').closest('fieldset').hidden = true;
}

form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
form.querySelector('[data-print]').addEventListener('click', () => print());
form.querySelector('[data-fields]').hidden = false;
if (asked('madde') || asked('eksik') || asked('konu')) {
  const [, municipality, name] = NAMED.exec(asked('eksik') || asked('konu')) ?? [];
  try {
    if (asked('madde')) await about(asked('madde'));
    else if (municipality) {
      const ledger = await published(`${municipality}/eksikler.json`);
      (asked('eksik') ? closing : aboutSilence)(ledger, municipality, name);
    } else throw new RangeError(location.search);
  } catch (error) {
    showFailure(error);
  }
}
update();
