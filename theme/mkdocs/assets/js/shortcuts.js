/* One-key shortcuts: when they work, and the reader's choice that they do not (WCAG 2.1.4). */
let choice;                                                    // for this page only, where storage is off

export const shortcuts = {
  get on() { try { return choice ?? localStorage.getItem('kisayol') !== 'kapali'; } catch { return true; } },
  set on(value) {
    choice = value;
    try { if (value) localStorage.removeItem('kisayol'); else localStorage.setItem('kisayol', 'kapali'); } catch { /* as above */ }
  },
};

const typing = (target) => target instanceof Element
  && target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;

/** `find` gives what a key does, or null. Nothing works while typing, with a modifier, or behind an open dialog. */
export function onKey(find) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !shortcuts.on) return;
    if (typing(event.target) || document.querySelector(':is(dialog[open], :popover-open)')) return;
    const action = find(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  });
}
