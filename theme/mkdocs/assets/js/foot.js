/* The ways to the rest of the site, at the foot of pages made from data, and how texts are given. They stand once, on a page
   of their own, and are brought when the foot comes into view. Without script, or where they cannot be had, the link leads to that page.

   <p><a href="…/dizinler.html" data-ways>Dizinler ve site</a></p> */
const link = document.querySelector('a[data-ways]');

async function bring() {
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const lists = [...there.querySelectorAll('.foot nav')].map((nav) => document.importNode(nav, true));
  // What a list says is seen from its own page.
  for (const way of lists.flatMap((nav) => [...nav.querySelectorAll('a')])) {
    const url = new URL(way.getAttribute('href'), answer.url);
    way.href = url;
    if (url.href === location.href.split(/[?#]/)[0]) way.setAttribute('aria-current', 'page');
  }
  if (!lists.length) return;
  link.parentElement.replaceWith(...lists);
  // There the first paragraph says more.
  document.querySelector('.foot p').replaceWith(document.importNode(there.querySelector('.foot p'), true));
}

if (link) {
  const watch = new IntersectionObserver(([seen]) => {
    if (!seen.isIntersecting) return;
    watch.disconnect();
    bring().catch(() => {});
  }, { rootMargin: '50%' });
  watch.observe(link);
}
