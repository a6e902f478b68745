/* The 404 page: puts the words of the missing address into the search form, and offers the search as a link; before it the page at
   the same address as the site spells them, if there is one. Where the site stands below a path that its build was not told, it also
   leads the page's links and files there. */
const STRUCTURE = /^(?:\d{4}-\d{2}-\d{2}|(?:(?:ek|gecici|mukerrer)-)?madde-.*|baslik-.*|index\.html?|404(?:\.html?)?|birim|sema|gecmis|embed|konu|mevzuat|tanim|unvan|veri)$/;

/** "/kutahya/bilgi-islem/2020-11-04/madde-99/" → "kutahya bilgi islem": what names things, not what orders them. */
export function wordsOf(path) {
  return path.split('/').filter((part) => part && !STRUCTURE.test(part))
    .join(' ').replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** "KÜTAHYA/Bilgi-İşlem/madde-5." → "kutahya/bilgi-islem/madde-5/": small plain letters, hyphens, and nothing behind. */
export function respelled(path) {
  const plain = path.replace(/[İIı]/g, 'i').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const parts = plain.split('/').map((part) => part.replace(/(?:index)?\.html?$/, '').replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, ''));
  return parts.filter(Boolean).map((part) => `${part}/`).join('');
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
  const place = path.startsWith(root) ? path.slice(root.length) : path;
  const question = wordsOf(place).slice(0, 80);
  if (question) {
    form.querySelector('input').value = question;
    const address = new URL(form.action);
    address.searchParams.set('q', question);
    offer(address.href, `“${question}” için arayın`);
  }
  const meant = respelled(place);
  if (meant && meant !== place) {
    const address = `${location.origin}${root}${meant}`;
    fetch(address, { method: 'HEAD' }).then((answer) => { if (answer.ok) offer(address, `Bu adresteki sayfayı açın: ${meant}`); });
  }
}

/** A link below the search form, before those that are there. */
function offer(address, words) {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  const line = document.createElement('p');
  line.append(link);
  form.after(line);
}
