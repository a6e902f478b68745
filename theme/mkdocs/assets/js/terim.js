/* Shows what a defined term means, beside the word, where the pointer rests, the focus stands or a finger taps. Without
   this script the word is a link to its definition, and describes itself by the meaning all the same.

   <a class="terim" href="…/tanim/mudurluk/#…" aria-describedby="terim-mudurluk-anlam" data-terim="terim-mudurluk">
   <div class="terimler" hidden><div class="terim-kutu" id="terim-mudurluk">…</div></div>

   The box can be entered with the pointer, stays until the reader leaves, and Escape closes it (WCAG 1.4.13). The first
   tap of a finger opens it, the second follows the link.                                                          */
const BEKLEME = 250;                                          // ms, on the way from the word to its box and back
let acik = null;                                              // { terim, kutu }
let sayac;

function kapat() {
  clearTimeout(sayac);
  acik?.kutu.hidePopover();
  acik = null;
}

function sonraKapat() {
  clearTimeout(sayac);
  sayac = setTimeout(kapat, BEKLEME);
}

/** Puts the box under the first line of the word, above it where there is no room, and never beyond the window. */
function yerlestir(terim, kutu) {
  const satir = terim.getClientRects()[0];
  const { width, height } = kutu.getBoundingClientRect();
  const genislik = document.documentElement.clientWidth;
  const sol = Math.max(8, Math.min(satir.left, genislik - width - 8));
  const sigar = satir.bottom + height + 8 <= innerHeight || satir.top < height + 8;
  const ust = sigar ? satir.bottom + 4 : satir.top - height - 4;
  kutu.style.left = `${Math.round(sol + scrollX)}px`;
  kutu.style.top = `${Math.round(ust + scrollY)}px`;
}

function ac(terim) {
  clearTimeout(sayac);
  const kutu = document.getElementById(terim.dataset.terim);
  if (!kutu || acik?.terim === terim) return;
  kapat();
  kutu.showPopover();
  yerlestir(terim, kutu);
  acik = { terim, kutu };
}

if ('popover' in HTMLElement.prototype) {
  let parmak = false;                                         // whether the last press was a finger's
  for (const terim of document.querySelectorAll('a.terim[data-terim]')) {
    terim.addEventListener('pointerdown', (olay) => { parmak = olay.pointerType === 'touch'; });
    terim.addEventListener('pointerenter', (olay) => {
      if (olay.pointerType === 'touch') return;
      clearTimeout(sayac);
      sayac = setTimeout(() => ac(terim), BEKLEME);
    });
    terim.addEventListener('pointerleave', (olay) => { if (olay.pointerType !== 'touch') sonraKapat(); });
    terim.addEventListener('focus', () => { if (terim.matches(':focus-visible') && !parmak) ac(terim); });
    terim.addEventListener('blur', sonraKapat);
    terim.addEventListener('click', (olay) => {
      if (!parmak || acik?.terim === terim) return;
      olay.preventDefault();
      ac(terim);
    });
  }
  for (const kutu of document.querySelectorAll('.terim-kutu')) {
    kutu.popover = 'manual';                                  // hidden on its own now, so that its frame need not be
    kutu.parentElement.hidden = false;
    kutu.addEventListener('pointerenter', () => clearTimeout(sayac));
    kutu.addEventListener('pointerleave', (olay) => { if (olay.pointerType !== 'touch') sonraKapat(); });
  }
  document.addEventListener('keydown', (olay) => { if (olay.key === 'Escape') kapat(); });
  document.addEventListener('pointerdown', (olay) => {
    if (acik && !acik.kutu.contains(olay.target) && !acik.terim.contains(olay.target)) kapat();
  });
}
