/* The redline: on a wide screen every article is open from the start; on a phone those that a reader opens. */
if (matchMedia('(min-width: 60em)').matches) {
  for (const fold of document.querySelectorAll('.change-article')) fold.open = true;
  document.querySelector(':target')?.scrollIntoView();           // all above it has grown
}
