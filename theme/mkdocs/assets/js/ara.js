/* Search, on every page: "/" goes to the field, and the first focus of a field loads the suggestions (arama/box.js).
   Until then, and without script, the form asks the search page. A page reached from either shows the words sought. */
import { tusla } from './kisayol.js';
import { askedBefore } from './soru.js';

const fields = document.querySelectorAll('form[role="search"] input[name="q"]');
const attach = (field) => import('./arama/box.js').then(({ suggest }) => suggest(field), () => {});

for (const field of fields) {
  if (field === document.activeElement) attach(field);
  else field.addEventListener('focus', () => attach(field), { once: true });
}

function goToSearch() {
  const field = [...fields].find((one) => one.offsetParent);
  if (field) field.select();
  else document.querySelector('.ust__buyutec')?.click();
}

tusla((key) => (key === '/' ? goToSearch : null));

const asked = askedBefore();
if (asked && document.querySelector('.hukum')) import('./arama/highlight.js').then(({ highlight }) => highlight(asked), () => {});
