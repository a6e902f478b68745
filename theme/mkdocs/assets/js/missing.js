/* The 404 page: puts the words of the missing address into the search form, and offers the search as a link. */
const STRUCTURE = /^(?:\d{4}-\d{2}-\d{2}|(?:(?:ek|gecici|mukerrer)-)?madde-.*|index\.html?|birim|sema|gecmis|embed|konu|mevzuat|tanim|unvan|veri)$/;

/** "/kutahya/bilgi-islem/2020-11-04/madde-99/" → "kutahya bilgi islem": what names things, not what orders them. */
export function wordsOf(path) {
  return path.split('/').filter((part) => part && !STRUCTURE.test(part))
    .join(' ').replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function decoded(path) {
  try { return decodeURIComponent(path); } catch { return path; }
}

const form = document.querySelector('main form[role="search"]');
if (form) {
  const root = new URL('..', form.action).pathname;
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
