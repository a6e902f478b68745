/** An element with attributes and children; text is text, never markup. */
export function oge(ad, ozellikler = {}, ...icerik) {
  const el = document.createElement(ad);
  for (const [anahtar, deger] of Object.entries(ozellikler)) el.setAttribute(anahtar, deger);
  el.append(...icerik);
  return el;
}
