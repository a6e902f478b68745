/* One-key shortcuts: when they work, and the reader's choice that they do not (WCAG 2.1.4). */
let secim;                                                    // for this page only, where storage is off

export const kisayol = {
  get acik() { try { return secim ?? localStorage.getItem('kisayol') !== 'kapali'; } catch { return true; } },
  set acik(deger) {
    secim = deger;
    try { if (deger) localStorage.removeItem('kisayol'); else localStorage.setItem('kisayol', 'kapali'); } catch { /* as above */ }
  },
};

const yaziliyor = (hedef) => hedef instanceof Element
  && hedef.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;

/** `bul` gives what a key does, or null. Nothing works while typing, with a modifier, or behind an open dialog. */
export function tusla(bul) {
  document.addEventListener('keydown', (olay) => {
    if (olay.defaultPrevented || olay.isComposing || olay.ctrlKey || olay.metaKey || olay.altKey || !kisayol.acik) return;
    if (yaziliyor(olay.target) || document.querySelector(':is(dialog[open], :popover-open)')) return;
    const islem = bul(olay.key);
    if (!islem) return;
    olay.preventDefault();
    islem();
  });
}
