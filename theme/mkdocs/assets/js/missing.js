/* The 404 page: puts the words of the missing address into the search form, and offers the search as a link. Where the site stands
   below a path that its build was not told, it also leads the page's links and files there. */
const STRUCTURE = /^(?:\d{4}-\d{2}-\d{2}|(?:(?:ek|gecici|mukerrer)-)?madde-.*|baslik-.*|index\.html?|404(?:\.html?)?|birim|sema|gecmis|embed|konu|mevzuat|tanim|unvan|veri)$/;

/** "/kutahya/bilgi-islem/2020-11-04/madde-99/" → "kutahya bilgi islem": what names things, not what orders them. */
export function wordsOf(path) {
  return path.split('/').filter((part) => part && !STRUCTURE.test(part))
    .join(' ').replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function decoded(path) {
  try { return decodeURIComponent(path); } catch { return path; }
}

/** Addresses from the host's root ("/ara/") made to start from the site's ("/kim/ara/"); scripts that were not found are asked for anew. */
function mend(root) {
  for (const name of ['href', 'src', 'action']) {
    for (const element of document.querySelectorAll(`[${name}^="/"]`)) {
      const address = element.getAttribute(name);
      if (address.startsWith(root)) continue;
      if (element.localName !== 'script') element.setAttribute(name, root + address.slice(1));
      else if (element.type === 'module') import(new URL(root + address.slice(1), location.href).href);
    }
  }
}

const form = document.querySelector('main form[role="search"]');
if (form && !form.querySelector('input').value) {     // it may be found at two depths
  const root = new URL('../..', import.meta.url).pathname;
  mend(root);
  const path = decoded(location.pathname);
  const question = wordsOf(path.startsWith(root) ? path.slice(root.length) : path).slice(0, 80);
  if (question) {
    form.querySelector('input').value = question;
    const link = document.createElement('a');
    const address = new URL(form.action);
    address.searchParams.set('q', question);
    link.href = address.href;
    link.textContent = `“${question}” için arayın`;
    const suggestion = document.createElement('p');
    suggestion.append(link);
    form.after(suggestion);
  }
}
