/* Light or dark. A classic script in <head>: the choice is set before the first paint, so nothing flashes.
   The system decides until the reader does; choosing what the system says forgets the choice again. */
(function () {
  'use strict';
  var root = document.documentElement;
  var system = matchMedia('(prefers-color-scheme: dark)');

  function valid(value) { return value === 'koyu' || value === 'acik' ? value : null; }
  function store(value) {
    try { if (value) localStorage.setItem('tema', value); else localStorage.removeItem('tema'); } catch (e) { /* storage is off */ }
  }
  function stored() { try { return localStorage.getItem('tema'); } catch (e) { return null; } }
  function isDark() { return root.dataset.theme ? root.dataset.theme === 'koyu' : system.matches; }

  var theme = valid(new URLSearchParams(location.search).get('tema')) || valid(stored());
  if (theme) root.dataset.theme = theme;
  root.dataset.script = '';                                   // shows what only works with script
  // Who comes from a page of this site has the fonts already: a page that would fetch them later need not.
  if (document.referrer.indexOf(location.origin + '/') === 0) delete root.dataset.fonts;

  document.addEventListener('DOMContentLoaded', function () {
    var buttons = document.querySelectorAll('[data-theme-button]');
    function nameButtons() {
      var words = isDark() ? 'Açık görünüme geç' : 'Koyu görünüme geç';
      buttons.forEach(function (button) {
        button.setAttribute('aria-label', words);
      });
    }
    function change() {
      var dark = !isDark();
      root.dataset.theme = dark ? 'koyu' : 'acik';
      store(dark === system.matches ? null : root.dataset.theme);
      nameButtons();
    }
    nameButtons();
    system.addEventListener('change', nameButtons);
    buttons.forEach(function (button) { button.addEventListener('click', change); });
  });
})();
