/* Two municipalities side by side where they are too many for a page per pair: the two chosen in the address
   (?a=izmir-bb&b=kutahya) are fetched, one small file each, and laid into a copy of what a pair's own page is made of.

   <template id="pair">                  the sections of a pair, each table with one row, all without words
   <div data-pair="./"></div>            ./konular.json: [[id, label, address], …]   ./veri/<slug>.json: {name, short_name, address,
   topics: {id: cell as ready HTML}, tree: list as ready HTML}, written by pages/topics/pair.py                    */
import { element, fill } from './element.js';

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

/** The topics of a section, one a row of its table, with a cell for each side. */
function fillTopics(section, topics, sides) {
  fill(section, { '.section__head p': `${topics.length} konu` });
  const table = section.querySelector('table');
  if (!topics.length) {
    table.replaceWith(element('p', {}, 'Böyle bir konu yok.'));
    return;
  }
  const heads = [...table.tHead.rows[0].cells].slice(1);
  sides.forEach((side, i) => { heads[i].textContent = side.short_name; });
  const row = table.tBodies[0].rows[0];
  table.tBodies[0].replaceChildren(...topics.map((topic) => rowOf(row, topic, sides)));
}

function rowOf(row, [id, name, address], sides) {
  const filled = fill(row.cloneNode(true), { a: name }, address);
  sides.forEach((side, i) => {
    const cell = filled.cells[i + 1];
    cell.dataset.head = side.short_name;
    cell.firstElementChild.innerHTML = side.topics[id];
  });
  return filled;
}

function fillUnits(column, side) {
  fill(column, { a: side.name }, side.address).querySelector('.tree').innerHTML = side.tree;
}

async function show() {
  status.textContent = 'Yükleniyor …';
  const [topics, a, b] = await Promise.all([load('konular'), load(`veri/${one}`), load(`veri/${other}`)]);
  const pick = (fits) => topics.filter(([id]) => fits(id in a.topics, id in b.topics));
  const pair = document.getElementById('pair').content.cloneNode(true);
  const section = (heading) => pair.getElementById(heading).closest('section');
  fillTopics(section('ikisinde'), pick((x, y) => x && y), [a, b]);
  fillTopics(section('yalniz-bir'), pick((x, y) => x && !y), [a]);
  fillTopics(section('yalniz-iki'), pick((x, y) => !x && y), [b]);
  pair.getElementById('yalniz-bir').textContent += a.short_name;
  pair.getElementById('yalniz-iki').textContent += b.short_name;
  [a, b].forEach((side, i) => fillUnits(pair.querySelectorAll('.two-columns--trees > div')[i], side));
  place.replaceChildren(pair);
  status.textContent = `${a.name} ile ${b.name} yan yana.`;
}

if (place && one && other) {
  if (one === other) status.textContent = 'İki ayrı belediye seçin.';
  else show().catch(() => { status.textContent = 'Karşılaştırma yüklenemedi. Bağlantınızı denetleyip yeniden deneyin.'; });
}
