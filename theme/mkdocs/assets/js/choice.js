/* "Hangi belediye?": the municipality chosen stands in the address (?belediye=kutahya), goes along to other pages that know
   it, and is remembered if the reader wants (memory.js). Without script the page shows all, and links lead to each.

   <form data-choice>                 radios or a list named "belediye" (_choice.html.j2); an option with data-elsewhere is
                                      answered on that page
   <div data-choice-list>             its children with data-municipality: what is not of the one chosen is folded away below
                                      it, into a copy of <template id="others">
   <input data-municipality>          the boxes of the matrix's columns follow the choice                                   */
import { addressWith, asked, carry, keep, listen } from './address.js';
import { element, filled } from './element.js';
import { chose, offerMemory, remembered } from './memory.js';

const form = document.querySelector('[data-choice]');
const LETTERS = 60;

function start() {
  const field = form.elements.belediye;
  // A radio's words stand beside it, in its label.
  const options = new Map([...form.querySelectorAll('input[type="radio"], option')].map((option) => {
    const name = (option.closest('label') ?? option).textContent.trim();
    return [option.value, { name, elsewhere: option.dataset.elsewhere }];
  }));
  const lists = [...document.querySelectorAll('[data-choice-list]')].map((list) => ({ list, order: [...list.children] }));
  const columns = [...document.querySelectorAll('input[data-municipality]')];
  const result = form.querySelector('[data-choice-result]');
  let before = '';
  const known = (slug) => (options.has(slug) ? slug : '');
  const chosen = () => known(asked('belediye'));
  const showMemory = offerMemory(form.querySelector('[data-remember]'), chosen);

  /** The slug was asked for: what has to be said of it beside what the page shows. */
  function told(slug) {
    if (!slug) return [];
    if (!options.has(slug)) return [`“${slug.slice(0, LETTERS)}” adında bir belediye bu sayfada yok; hepsi gösteriliyor.`];
    const { name, elsewhere } = options.get(slug);
    if (!elsewhere) return [];
    const address = new URL(elsewhere, location.href);
    address.search = location.search;
    return [`${name} bu sayfada değil. `, element('a', { href: address.href }, 'Bulunduğu sayfa')];
  }

  function show() {
    const slug = chosen();
    if (field.value !== slug) field.value = slug;
    for (const name of document.querySelectorAll('[data-choice-name]')) name.textContent = slug ? options.get(slug).name : 'hepsi';
    for (const { list, order } of lists) arrange(list, order, slug);
    // Without a choice, now or before, the reader's own boxes stay as they are.
    if (slug || before) for (const box of columns) box.checked = !slug || box.dataset.municipality === slug;
    before = slug;
    result.replaceChildren(...told(asked('belediye')));
    showMemory();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (target.name !== 'belediye') return;
    chose(field.value);
    keep({ belediye: field.value });
  });
  listen(show);
  if (!asked('belediye') && known(remembered())) keep({ belediye: remembered() }, { replace: true });
  else show();
  carry('belediye', (place) => place === '' || place.startsWith('konu/') || place.startsWith('ara/'));
}

/** The answers of one municipality first, the others folded; all in their order if nobody is chosen or it has none here. */
function arrange(list, order, slug) {
  list.replaceChildren(...order);
  const of = (child) => child.dataset.municipality === slug || child.querySelector(`[data-municipality="${CSS.escape(slug)}"]`);
  const own = slug ? order.filter(of) : [];
  if (!own.length || own.length === order.length) return;
  const others = filled('others', {});
  const inside = list.localName === 'ul' ? element('ul') : others;
  inside.append(...order.filter((child) => !own.includes(child)));
  if (inside !== others) others.append(inside);
  list.append(list.localName === 'ul' ? element('li', { class: 'others' }, others) : others);
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  others.open = Boolean(target) && others.contains(target);
}

if (form) start();
