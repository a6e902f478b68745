/* The page for hosts: what is chosen becomes a code to copy, and is shown as a host's visitors will see it. The codes and
   the choices come from the file of choices; the words in braces in a code are filled here.

   ?neyi=izmir-bb/bilgi-islem/madde-9       the page that a reader comes from, by its address: the first choice
   <span data-root>/</span>                 the site's root, which the build may not have known
   <span data-origin>…</span>               its origin, as a Content-Security-Policy names it */
import { element } from './element.js';

const root = new URL('../../', import.meta.url);
for (const name of document.querySelectorAll('[data-root]')) name.textContent = root.href;
for (const name of document.querySelectorAll('[data-origin]')) name.textContent = root.origin;

const ADDRESS = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const USUAL = 640;      // how high a frame is, where the build did not know the site's address
const place = document.querySelector('[data-builder]');

/** Text as it stands in an attribute or between tags. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const filled = (code, values) => code.replace(/\{(\w+)\}/g, (word, name) => (name in values ? escaped(String(values[name])) : word));

/** The codes of a choice, and the address of its frame. */
function codes({ frame, element: own }, choice, theme) {
  const address = new URL(`embed/${choice.src}/`, root);
  if (theme) address.searchParams.set('tema', theme);
  const values = { ...choice, root: root.href, address: address.href };
  // An attribute of its own, which is no text to escape.
  const themed = own.replace('{theme}', theme ? ` tema="${theme}"` : '');
  return { frame: filled(frame, values), element: filled(themed, values), address: address.href };
}

/** The frame that a host gets by the code. */
function preview(code) {
  const made = document.createElement('template');
  made.innerHTML = code;
  return made.content;
}

/** The page that a reader comes from, as a choice; none for what is no address of a page with an embed. */
async function askedFor() {
  const src = new URLSearchParams(location.search).get('neyi') ?? '';
  const answer = ADDRESS.test(src) ? await fetch(new URL(`embed/${src}/oembed.json`, root)) : { ok: false };
  if (!answer.ok) return [];
  const { title, height = USUAL } = await answer.json();
  return [{ name: 'Geldiğiniz sayfa', choices: [{ name: title, title, src, height }] }];
}

async function start() {
  const [asked, offered] = await Promise.all([askedFor(), fetch(new URL('embed/choices.json', root)).then((answer) => answer.json())]);
  offered.groups.unshift(...asked);
  const form = document.getElementById('builder').content.firstElementChild.cloneNode(true);
  const [whose, what, code, copy, mail, shown] = ['#kimin', '#ne', 'code', '[data-copy]', '[data-mail]', '.builder__preview'].map((part) => form.querySelector(part));

  function fillChoices() {
    what.replaceChildren(...offered.groups[whose.selectedIndex].choices.map(({ name }) => element('option', {}, name)));
  }

  function show() {
    const choice = offered.groups[whose.selectedIndex].choices[what.selectedIndex];
    const { tema, code: way } = Object.fromEntries(new FormData(form));
    const made = codes(offered, choice, tema);
    code.textContent = made[way];
    copy.dataset.copy = made[way];
    mail.href = `mailto:?subject=${encodeURIComponent(choice.title)}&body=${encodeURIComponent(made[way])}`;
    if (shown.firstChild?.src !== made.address) shown.replaceChildren(preview(made.frame));
  }

  whose.replaceChildren(...offered.groups.map(({ name }) => element('option', {}, name)));
  fillChoices();
  place.replaceChildren(form);
  show();
  form.addEventListener('change', (event) => {
    if (event.target === whose) fillChoices();
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

start().catch(() => place.replaceChildren(document.getElementById('builder-failed').content.cloneNode(true)));
