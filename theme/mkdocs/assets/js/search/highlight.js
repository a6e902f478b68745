/* Marks, on the page a result led to, the words that were sought. */
import { rangesIn } from './ranges.js';

const opened = () => import('./opened.js').then((module) => module.opened());

/** Marks the words of a question in the clause the address names, or in the whole text. */
export async function highlight(question) {
  if (!CSS.highlights) return;
  const engine = await opened();
  const terms = await engine.terms(question);
  const text = document.querySelector('.law-text');
  const target = document.getElementById(location.hash.slice(1));
  const within = target && text.contains(target) ? target : text;
  const ranges = rangesIn(within.querySelectorAll('p'), (line) => engine.marks(line, terms));
  if (ranges.length) CSS.highlights.set('sought', new Highlight(...ranges));
}
