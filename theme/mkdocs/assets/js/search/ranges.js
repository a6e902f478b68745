/* Places in a paragraph's text, as ranges of the document: for painting over the text (CSS highlights), which stays as it is. */

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

/** The ranges of what `places(text)`, [start, end] pairs, finds in each of these elements. */
export function rangesIn(elements, places) {
  return [...elements].flatMap((element) => {
    const { text, nodes } = read(element);
    // Places are in composed text; where composing would move them, none is better than a wrong one.
    return text === text.normalize('NFC') ? places(text).map(([start, end]) => range(nodes, start, end)) : [];
  });
}
