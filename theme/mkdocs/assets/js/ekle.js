/* The "Sitenize ekleyin" dialog, and the page that explains it: the codes get the full address of the site where the
   build did not know it, and their copy buttons the whole code.

   <span data-kok>/</span>                          the site's root
   <span data-koken>…</span>                        its origin, as a Content-Security-Policy names it
   <pre id="kod-1">…</pre> <button data-kopya data-kod="kod-1">                                              */
const kok = new URL('../../', import.meta.url);

for (const yer of document.querySelectorAll('[data-kok]')) yer.textContent = kok.href;
for (const yer of document.querySelectorAll('[data-koken]')) yer.textContent = kok.origin;
for (const ipucu of document.querySelectorAll('[data-betiksiz]')) ipucu.hidden = true;
for (const dugme of document.querySelectorAll('button[data-kod]')) {
  dugme.dataset.kopya = document.getElementById(dugme.dataset.kod).textContent.trim();
}
