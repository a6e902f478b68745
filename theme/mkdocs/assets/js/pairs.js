/* Two municipalities side by side where they are too many for a page per pair: the two chosen in the address
   (?a=izmir-bb&b=kutahya) are fetched, one small file each, and laid into a copy of what a pair's own page is made of.

   <template id="pair">                  the sections of a pair, with one group of one topic, all without words
   <div data-pair="./"></div>            ./konular.json: [[{title, topics: [[id, label, address]]}], …]   ./veri/<slug>.json: {slug, name,
   short_name, address, topics: {id: {at, units: [[name, citation, address, part]], rest}}, trees: [[name, caption, address, [below]]]},
   written by pages/topics/pairs.py; the rows open by pair.js                                                        */
import { element, fill } from './element.js';
import { showAsked } from './pair.js';

const place = document.querySelector('[data-pair]');
const status = document.querySelector('[data-pair-status]');
const chosen = new URLSearchParams(location.search);
const [one, other] = ['a', 'b'].map((name) => {
  const box = document.getElementById(`choose-${name}`);
  const value = chosen.get(name);
  // Only what the list offers: the address is the reader's, or a stranger's.
  if (box && value && [...box.options].some((option) => option.value === value)) box.value = value;
  return box?.value;
});

const load = async (name) => {
  const answer = await fetch(new URL(`${name}.json`, new URL(place.dataset.pair, location.href)));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

/** What stands of one side in a topic's row: its units, that it is silent, or why nothing is known. */
function fillSide(row, number, side, told, without) {
  const head = row.querySelectorAll('.pair__side')[number];
  const unit = head.querySelector('.pair__unit');
  head.querySelector('.pair__whose').textContent = side.short_name;
  const units = told?.units.map(([name, citation, , part]) => fill(unit.cloneNode(true), { b: name, small: part || null, span: citation }));
  if (told?.rest) units.push(element('span', { class: 'pair__none' }, told.rest));
  unit.replaceWith(...(units ?? [element('span', { class: 'pair__none' }, without ?? 'yazmıyor')]).flatMap((one) => [' ', one]));
  const clauses = row.querySelectorAll('.pair__clauses')[number];
  clauses.querySelector('.overline').textContent = side.short_name;
  if (told) {
    clauses.dataset.clauses = told.at;
    clauses.dataset.of = side.slug;
    const links = told.units.map(([, citation, address]) => element('a', { href: address }, citation));
    const rest = told.rest ? [' ', element('a', { href: told.at }, told.rest)] : [];
    clauses.querySelector('div > p').replaceChildren(...links.flatMap((link, i) => (i ? [', ', link] : [link])), ...rest);
  } else {
    delete clauses.dataset.clauses;
    clauses.lastElementChild.replaceWith(element('p', { class: 'muted' }, without ? `${without[0].toLocaleUpperCase('tr')}${without.slice(1)}.` : 'Yönetmeliğinde bu konu yazmıyor.'));
  }
}

const whereOf = (id, [a, b]) => (id in a.topics ? (id in b.topics ? 'both' : 'one') : (id in b.topics ? 'other' : 'neither'));

function rowOf(blank, [id, name, address], sides) {
  const row = fill(blank.cloneNode(true), { '.pair__name': name }, address);
  row.dataset.in = whereOf(id, sides);
  row.querySelector('.pair__page .visually-hidden').textContent = `: ${name}`;
  sides.forEach((side, number) => fillSide(row, number, side, side.topics[id], side.without[id]));
  return row;
}

/** The headings of a section, each with the topics on which one of the two says anything. */
function fillTopics(section, groups, sides) {
  const blank = section.querySelector('.pair__group');
  const row = blank.querySelector('.pair__topic');
  const filled = groups.flatMap(({ title, topics }) => {
    const told = topics.filter(([id]) => whereOf(id, sides) !== 'neither');
    if (!told.length) return [];
    const group = fill(blank.cloneNode(true), { h3: title });
    group.querySelector('.pair__topic').replaceWith(...told.map((topic) => rowOf(row, topic, sides)));
    return [group];
  });
  if (filled.length) blank.replaceWith(...filled); else section.remove();
}

/** The topics that a section names beside the pair's own. */
function fillNames(section, topics) {
  const line = section.querySelector('.chips > li');
  line.replaceWith(...topics.map(([, name, address]) => fill(line.cloneNode(true), { a: name }, address)));
  if (!topics.length) section.remove();
}

const branch = ([name, caption, address, below]) => element('li', {},
  address ? element('a', { href: address }, name) : element('b', {}, name),
  ...(caption ? [element('small', {}, caption)] : []),
  ...(below.length ? [element('ul', { role: 'list' }, ...below.map(branch))] : []));

function fillUnits(column, side) {
  const tree = fill(column, { a: side.name }, side.address).querySelector('.tree');
  tree.replaceChildren(...side.trees.map((top) => element('ul', { role: 'list' }, branch(top))));
}

async function show() {
  status.textContent = 'Yükleniyor …';
  const [groups, a, b] = await Promise.all([load('konular'), load(`veri/${one}`), load(`veri/${other}`)]);
  const pair = document.getElementById('pair').content.cloneNode(true);
  const section = (heading) => pair.getElementById(heading).closest('section');
  const topics = groups.flat().flatMap((group) => group.topics);
  for (const count of pair.querySelectorAll('[data-count]')) count.textContent = topics.filter(([id]) => whereOf(id, [a, b]) === count.dataset.count).length;
  pair.querySelector('[value="one"] + span').textContent += a.short_name;
  pair.querySelector('[value="other"] + span').textContent += b.short_name;
  fillTopics(section('hizmetler'), groups[0], [a, b]);
  fillTopics(section('kendi-isleri'), groups[1], [a, b]);
  // On what neither has a text there is nothing to compare.
  const neither = topics.filter(([id]) => whereOf(id, [a, b]) === 'neither');
  fillNames(section('hicbirinde'), neither.filter(([id]) => !(id in a.without) && !(id in b.without)));
  fillNames(section('biri-elimizde-yok'), neither.filter(([id]) => (id in a.without) !== (id in b.without)));
  [a, b].forEach((side, i) => fillUnits(pair.querySelectorAll('.two-columns--trees > div')[i], side));
  place.replaceChildren(pair);
  showAsked();
  status.textContent = `${a.name} ile ${b.name} yan yana.`;
}

if (place && one && other) {
  if (one === other) status.textContent = 'İki ayrı belediye seçin.';
  else show().catch(() => { status.textContent = 'Karşılaştırma yüklenemedi. Bağlantınızı denetleyip yeniden deneyin.'; });
}
