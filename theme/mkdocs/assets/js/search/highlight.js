/* Marks, on the page a result led to, the words that were sought: painted over the text (CSS highlights), which stays as it is. */
import { opened } from './opened.js';

/** The text of a paragraph as one string, and where in it each of its text nodes begins. */
function read(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push([text.length, walker.currentNode]);
    text += walker.currentNode.data;
  }
  return { text, nodes };
}

function range(nodes, start, end) {
  const at = (offset, last) => {
    const [begin, node] = nodes.findLast(([first]) => (last ? first < offset : first <= offset));
    return [node, offset - begin];
  };
  const found = new Range();
  found.setStart(...at(start, false));
  found.setEnd(...at(end, true));
  return found;
}

/** Marks the words of a question in the clause the address names, or in the whole text. */
export async function highlight(question) {
  if (!CSS.highlights) return;
  const engine = await opened();
  const terms = await engine.terms(question);
  const text = document.querySelector('.law-text');
  const target = document.getElementById(location.hash.slice(1));
  const within = target && text.contains(target) ? target : text;
  const ranges = [...within.querySelectorAll('p')].flatMap((paragraph) => {
    const { text: line, nodes } = read(paragraph);
    // Marks are places in composed text; where composing would move them, none is better than a wrong one.
    return line === line.normalize('NFC') ? engine.marks(line, terms).map(([start, end]) => range(nodes, start, end)) : [];
  });
  if (ranges.length) CSS.highlights.set('sought', new Highlight(...ranges));
}
