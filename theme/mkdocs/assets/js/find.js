/* Finds words in the text of this page, however they are spelt: capitals and Turkish letters do not matter, and the beginning
   of a word finds it with its endings. Says in which articles, and paints what it found. */
import { filled } from './element.js';
import { fold } from './search/analyzer.js';
import { rangesIn } from './search/ranges.js';

const form = document.querySelector('[data-find]');
const [input, status, list] = ['input', '[role=status]', 'ol'].map((part) => form.querySelector(part));
const articles = document.querySelectorAll('.law-text .article');
const SHORTEST = 2;
const several = document.querySelectorAll('.law-text').length > 1;

/** Where words that begin with `sought` stand in a text, sentences' signs and line breaks between them aside. */
function places(text, sought) {
  const folded = fold(text);
  return [...folded.matchAll(sought)].map((match) => [match.index + match[1].length, match.index + match[0].length]);
}

/** The sought words as a pattern over folded text; null for fewer than two letters. */
function pattern(words) {
  const parts = fold(words.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.join('').length < SHORTEST ? null : new RegExp(`(^|[^\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}`, 'gu');
}

/** What an article is called: by its marker and, where the page has several texts, by what that text is called. */
function nameOf(article) {
  const marker = article.querySelector(':is(.article-marker, .block-heading) > a').textContent.replace(/[\s.–-]+$/u, '');
  return several ? `${article.closest('[data-text]').dataset.text}, ${marker}` : marker;
}

/** The address of the clause, or else the article, in which a range begins. */
function placeOf(range) {
  return `#${range.startContainer.parentElement.closest('[id]').id}`;
}

function show() {
  const sought = pattern(input.value);
  const found = sought ? [...articles].map((article) => [article, rangesIn(
    article.querySelectorAll(':is(p, h2, h3, h4, h5, h6):not(.annotation *)'), (text) => places(text, sought),
  )]).filter(([, ranges]) => ranges.length) : [];
  const ranges = found.flatMap(([, inside]) => inside);
  if (CSS.highlights) CSS.highlights.set('found', new Highlight(...ranges));
  list.hidden = !found.length;
  list.replaceChildren(...found.map(([article, inside]) => {
    return filled('found-in', { a: nameOf(article), span: inside.length > 1 ? `${inside.length} yerde` : '' }, placeOf(inside[0]));
  }));
  if (!sought) status.textContent = '';
  const where = found.some(([article]) => article.querySelector('.block-heading')) ? 'madde ve başlıkta' : 'maddede';
  if (sought) status.textContent = ranges.length ? `${found.length} ${where}, ${ranges.length} yerde geçiyor.` : `${several ? 'Bu metinlerde' : 'Bu metinde'} geçmiyor.`;
}

form.hidden = false;
input.addEventListener('input', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
