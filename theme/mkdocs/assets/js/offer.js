/* The "Sitenize ekleyin" dialog, and the page that explains it: the codes get the full address of the site where the
   build did not know it, and their copy buttons the whole code.

   <span data-root>/</span>                         the site's root
   <span data-origin>…</span>                       its origin, as a Content-Security-Policy names it
   <pre id="kod-1">…</pre> <button data-copy data-code="kod-1">                                              */
const root = new URL('../../', import.meta.url);

for (const place of document.querySelectorAll('[data-root]')) place.textContent = root.href;
for (const place of document.querySelectorAll('[data-origin]')) place.textContent = root.origin;
for (const hint of document.querySelectorAll('[data-without-script]')) hint.hidden = true;
for (const button of document.querySelectorAll('button[data-code]')) {
  button.dataset.copy = document.getElementById(button.dataset.code).textContent.trim();
}
