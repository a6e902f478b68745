/* The text of a regulation or an article in somebody else's frame. It is the one that its page shows, and is asked for
   there, so that it lies on the site once. Without script, or where it cannot be had, the link leads to that page.

   <div class="law-text" data-whole><p><a href="…/2025-11-13/">Metnin tamamını sitede okuyun</a></p></div> */
const place = document.querySelector('[data-whole]');

/** A text without what needs its own page's scripts and sheets: copy links, terms, what is said beside clauses. */
function plain(text) {
  for (const ours of text.querySelectorAll('.copy-link, .counterpart')) ours.remove();
  for (const term of text.querySelectorAll('a.term')) term.replaceWith(...term.childNodes);
  for (const label of text.querySelectorAll('[data-citation]')) label.removeAttribute('data-citation');
  return text;
}

async function bring() {
  const answer = await fetch(place.querySelector('a').href);
  if (!answer.ok) return;
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const text = plain(there.querySelector('.law-text'));
  for (const link of text.querySelectorAll('a')) {
    link.href = new URL(link.getAttribute('href'), answer.url);
    link.rel = 'noopener';
  }
  place.replaceChildren(...[...text.childNodes].map((node) => document.importNode(node, true)));
  // The clause that the address names was not there before.
  if (location.hash) location.replace(location.href);
}
bring().catch(() => {});
