/* Search, on every page: "/" goes to the field, and the first focus of a field loads the suggestions (search/box.js).
   Until then, and without script, the form asks the search page. A page reached from either shows the words sought. */
import { onKey } from './shortcuts.js';
import { askedBefore } from './asked.js';

const fields = document.querySelectorAll('form[role="search"] input[name="q"]');
const attach = (field) => import('./search/box.js').then(({ suggest }) => suggest(field), () => {});

for (const field of fields) {
  if (field === document.activeElement) attach(field);
  else field.addEventListener('focus', () => attach(field), { once: true });
}

function goToSearch() {
  const field = [...fields].find((one) => one.offsetParent);
  if (field) field.select();
  else document.querySelector('.masthead__magnifier')?.click();
}

onKey((key) => (key === '/' ? goToSearch : null));

const asked = askedBefore();
if (asked && document.querySelector('.law-text')) import('./search/highlight.js').then(({ highlight }) => highlight(asked), () => {});
