/* A place inside closed details is opened by new browsers; for the others this does it, on arrival and on every jump. */
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  const closed = target?.closest('details:not([open])');
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', reveal);
reveal();
