/* The polite live region at the end of every page. */
const region = document.querySelector('[data-announcement]');
let clearing;

/** Says `text` to the eye and to the screen reader, and takes it away again. */
export function announce(text) {
  if (!region) return;
  clearTimeout(clearing);
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 30);      // the same words twice are announced twice
  clearing = setTimeout(() => { region.textContent = ''; }, 4000);
}
