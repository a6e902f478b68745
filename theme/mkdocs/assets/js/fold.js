/* A table that says the same as a picture is folded beside it. Where the picture is not shown (narrow, on paper), and
   without script, it stays open.

   <details open data-beside-picture> <summary>Tablo olarak</summary> … */
const beside = matchMedia('screen and (min-width: 64em)');
for (const fold of document.querySelectorAll('details[data-beside-picture]')) {
  const set = () => { fold.open = !beside.matches; };
  set();
  beside.addEventListener('change', set);
  addEventListener('beforeprint', () => { fold.open = true; });
  addEventListener('afterprint', set);
}
