/* A place inside closed details is opened by new browsers; for the others this does it, on arrival and on every jump. */
function ac() {
  const yer = document.getElementById(location.hash.slice(1));
  const kapali = yer?.closest('details:not([open])');
  if (!kapali) return;
  kapali.open = true;
  yer.scrollIntoView();
}
addEventListener('hashchange', ac);
ac();
