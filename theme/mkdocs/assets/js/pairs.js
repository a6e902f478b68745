/* Two municipalities side by side where they are too many for a page per pair: the two chosen in the address
   (?a=izmir-bb&b=kutahya) are fetched, one small file each, and laid into tables like those of a pair's own page.

   <div data-pair="./"></div>            ./konular.json: [[id, label, address], …]   ./veri/<slug>.json: {name, short_name, address,
   topics: {id: cell as ready HTML}, tree: list as ready HTML}, written by pages/topics/pair.py                    */
import { element } from './element.js';

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

const ready = (html, attributes = {}) => Object.assign(element('div', attributes), { innerHTML: html });
const load = async (name) => {
  const answer = await fetch(new URL(`${name}.json`, new URL(place.dataset.pair, location.href)));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

function table(topics, sides) {
  const heads = ['Konu', ...sides.map((side) => side.short_name)].map((text) => element('th', { scope: 'col' }, text));
  const body = element('tbody');
  for (const [id, name, address] of topics) {
    const row = element('tr', {}, element('th', { scope: 'row' }, element('a', { href: address }, name)));
    for (const side of sides) row.append(element('td', { 'data-head': side.short_name }, ready(side.topics[id])));
    body.append(row);
  }
  return element('table', { class: 'table--cards side-by-side' }, element('thead', {}, element('tr', {}, ...heads)), body);
}

function section(id, heading, topics, sides) {
  const head = element('div', { class: 'section__head' }, element('h2', { id }, heading), element('p', {}, `${topics.length} konu`));
  const content = topics.length ? table(topics, sides) : element('p', {}, 'Böyle bir konu yok.');
  return element('section', { class: 'section', 'aria-labelledby': id }, head, content);
}

async function show() {
  status.textContent = 'Yükleniyor …';
  const [topics, a, b] = await Promise.all([load('konular'), load(`veri/${one}`), load(`veri/${other}`)]);
  const pick = (fits) => topics.filter(([id]) => fits(id in a.topics, id in b.topics));
  const trees = [a, b].map((side) => element('div', {}, element('h3', {}, element('a', { href: side.address }, side.name)), ready(side.tree, { class: 'tree' })));
  const units = element('section', { class: 'section', 'aria-labelledby': 'birimler' }, element('div', { class: 'section__head' }, element('h2', { id: 'birimler' }, 'Birimler')), element('div', { class: 'two-columns two-columns--equal two-columns--trees' }, ...trees));
  place.replaceChildren(
    section('ikisinde', 'İkisinde de', pick((x, y) => x && y), [a, b]),
    element('div', { class: 'two-columns two-columns--equal' },
      section('yalniz-bir', `Yalnız ${a.short_name}`, pick((x, y) => x && !y), [a]),
      section('yalniz-iki', `Yalnız ${b.short_name}`, pick((x, y) => !x && y), [b])),
    units,
  );
  status.textContent = `${a.name} ile ${b.name} yan yana.`;
}

if (place && one && other) {
  if (one === other) status.textContent = 'İki ayrı belediye seçin.';
  else show().catch(() => { status.textContent = 'Karşılaştırma yüklenemedi. Bağlantınızı denetleyip yeniden deneyin.'; });
}
