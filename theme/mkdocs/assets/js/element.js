/** An element with attributes and children; text is text, never markup. */
export function element(name, attributes = {}, ...content) {
  const el = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) el.setAttribute(attribute, value);
  el.append(...content);
  return el;
}
