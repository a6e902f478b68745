/* Shows what a defined term means, beside the word, where the pointer rests, the focus stands or a finger taps. Without
   this script the word is a link to its definition, and describes itself by the meaning all the same.

   <a class="term" href="…/tanim/mudurluk/#…" aria-describedby="term-mudurluk-meaning" data-term="term-mudurluk">
   <div class="term-boxes" hidden><div class="term-box" id="term-mudurluk">…</div></div>

   The box can be entered with the pointer, stays until the reader leaves, and Escape closes it (WCAG 1.4.13). The first
   tap of a finger opens it, the second follows the link.                                                          */
const DELAY = 250;                                          // ms, on the way from the word to its box and back
let shown = null;                                              // { term, box }
let timer;

function close() {
  clearTimeout(timer);
  shown?.box.hidePopover();
  shown = null;
}

function closeLater() {
  clearTimeout(timer);
  timer = setTimeout(close, DELAY);
}

/** Puts the box under the first line of the word, above it where there is no room, and never beyond the window. */
function position(term, box) {
  const line = term.getClientRects()[0];
  const { width, height } = box.getBoundingClientRect();
  const windowWidth = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(line.left, windowWidth - width - 8));
  const fits = line.bottom + height + 8 <= innerHeight || line.top < height + 8;
  const top = fits ? line.bottom + 4 : line.top - height - 4;
  box.style.left = `${Math.round(left + scrollX)}px`;
  box.style.top = `${Math.round(top + scrollY)}px`;
}

function open(term) {
  clearTimeout(timer);
  const box = document.getElementById(term.dataset.term);
  if (!box || shown?.term === term) return;
  close();
  box.showPopover();
  position(term, box);
  shown = { term, box };
}

if ('popover' in HTMLElement.prototype) {
  let finger = false;                                         // whether the last press was a finger's
  for (const term of document.querySelectorAll('a.term[data-term]')) {
    term.addEventListener('pointerdown', (event) => { finger = event.pointerType === 'touch'; });
    term.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'touch') return;
      clearTimeout(timer);
      timer = setTimeout(() => open(term), DELAY);
    });
    term.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') closeLater(); });
    term.addEventListener('focus', () => { if (term.matches(':focus-visible') && !finger) open(term); });
    term.addEventListener('blur', closeLater);
    term.addEventListener('click', (event) => {
      if (!finger || shown?.term === term) return;
      event.preventDefault();
      open(term);
    });
  }
  for (const box of document.querySelectorAll('.term-box')) {
    box.popover = 'manual';                                  // hidden on its own now, so that its frame need not be
    box.parentElement.hidden = false;
    box.addEventListener('pointerenter', () => clearTimeout(timer));
    box.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') closeLater(); });
  }
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  document.addEventListener('pointerdown', (event) => {
    if (shown && !shown.box.contains(event.target) && !shown.term.contains(event.target)) close();
  });
}
