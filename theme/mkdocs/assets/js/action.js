/* What can be done with an article: the letter and the card are about the clause the reader stands on. Without script they
   are about the article.

   <a href="…/basvuru/?madde=<address of the article>" data-letter>                                                  */
import { clauseRead } from './clause.js';

const links = document.querySelectorAll('a[data-letter]');

function follow() {
  for (const link of links) {
    const url = new URL(link.href);
    const article = url.searchParams.get('madde').split('#')[0];
    url.searchParams.set('madde', article + (clauseRead()?.fragment ?? ''));
    link.href = url;
  }
}
follow();
addEventListener('hashchange', follow);
