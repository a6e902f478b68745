/* The polite live region at the end of every page. */
const bolge = document.querySelector('[data-duyuru]');
let silici;

/** Says `metin` to the eye and to the screen reader, and takes it away again. */
export function duyur(metin) {
  if (!bolge) return;
  clearTimeout(silici);
  bolge.textContent = '';
  setTimeout(() => { bolge.textContent = metin; }, 30);      // the same words twice are announced twice
  silici = setTimeout(() => { bolge.textContent = ''; }, 4000);
}
