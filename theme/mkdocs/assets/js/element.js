/** An element with attributes and children; text is text, never markup. */
export function element(name, attributes = {}, ...content) {
  const el = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) el.setAttribute(attribute, value);
  el.append(...content);
  return el;
}

/** Fills a copied element, whose structure is the page's. `parts` says by selector what stands where: text, a node or a
    list of them; what is null is taken out. Its own links lead to `address`, if one is given. Gives the element. */
export function fill(el, parts, address = '') {
  if (address) for (const link of el.querySelectorAll('a')) link.href = address;
  for (const [selector, content] of Object.entries(parts)) {
    const part = el.querySelector(selector);
    if (content === null) part.remove();
    else part.replaceChildren(...[content].flat());
  }
  return el;
}

/** A copy, filled, of the one element in the page's <template> of that id. */
export function filled(id, parts, address) {
  return fill(document.getElementById(id).content.firstElementChild.cloneNode(true), parts, address);
}
