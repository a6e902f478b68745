/* The text of a regulation or an article, or a unit's duties, in somebody else's frame. It is what its page shows, and is
   asked for there, so that it lies on the site once. Without script, or where it cannot be had, the link leads to that page.

   <div class="law-text" data-whole><p><a href="…/2025-11-13/">Metnin tamamını sitede okuyun</a></p></div>
   <div data-whole="0"><p><a href="…/birim/…/">Görevlerini sitede okuyun</a></p></div>     the first regulation's duties */
const places = [...document.querySelectorAll('[data-whole]')];

/** A text without what needs its own page's scripts and sheets: copy links, terms, what is said beside clauses. */
function plain(text) {
  for (const ours of text.querySelectorAll('.copy-link, .counterpart')) ours.remove();
  for (const term of text.querySelectorAll('a.term')) term.replaceWith(...term.childNodes);
  for (const label of text.querySelectorAll('[data-citation]')) label.removeAttribute('data-citation');
  return text;
}

/** What a place is to show of the page. The articles of a unit stand there under a heading that the frame does not have. */
function nodesOf(there, place) {
  if (!place.dataset.whole) return [...plain(there.querySelector('.law-text')).childNodes];
  const articles = [...plain(there.querySelectorAll('.unit-duties')[place.dataset.whole]).querySelectorAll(':scope > .article')];
  for (const head of articles.flatMap((article) => [...article.querySelectorAll(':scope > h3')])) {
    const higher = there.createElement('h2');
    higher.append(...head.childNodes);
    head.replaceWith(higher);
  }
  return articles;
}

async function bring() {
  const answer = await fetch(places[0].querySelector('a').href);
  if (!answer.ok) return;
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const place of places) {
    const held = place.contains(document.activeElement);
    place.replaceChildren(...nodesOf(there, place).map((node) => document.importNode(node, true)));
    for (const link of place.querySelectorAll('a')) link.href = new URL(link.getAttribute('href'), answer.url);
    // Who had come to the link that stood here goes on from the text that took its place.
    if (held) place.querySelector('a')?.focus();
    delete place.dataset.whole;
  }
  // The clause that the address names was not there before.
  if (location.hash) location.replace(location.href);
}
bring().catch(() => {});
