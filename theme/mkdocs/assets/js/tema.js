/* Light or dark. A classic script in <head>: the choice is set before the first paint, so nothing flashes.
   The system decides until the reader does; choosing what the system says forgets the choice again. */
(function () {
  'use strict';
  var kok = document.documentElement;
  var sistem = matchMedia('(prefers-color-scheme: dark)');

  function gecerli(deger) { return deger === 'koyu' || deger === 'acik' ? deger : null; }
  function sakla(deger) {
    try { if (deger) localStorage.setItem('tema', deger); else localStorage.removeItem('tema'); } catch (e) { /* storage is off */ }
  }
  function saklanan() { try { return localStorage.getItem('tema'); } catch (e) { return null; } }
  function koyuMu() { return kok.dataset.tema ? kok.dataset.tema === 'koyu' : sistem.matches; }

  var tema = gecerli(new URLSearchParams(location.search).get('tema')) || gecerli(saklanan());
  if (tema) kok.dataset.tema = tema;
  kok.dataset.betik = '';                                   // shows what only works with script

  document.addEventListener('DOMContentLoaded', function () {
    var dugmeler = document.querySelectorAll('[data-tema-dugmesi]');
    function adlandir() {
      var soz = koyuMu() ? 'Açık görünüme geç' : 'Koyu görünüme geç';
      dugmeler.forEach(function (dugme) {
        if ('soz' in dugme.dataset) dugme.textContent = soz; else dugme.setAttribute('aria-label', soz);
      });
    }
    function degistir() {
      var koyu = !koyuMu();
      kok.dataset.tema = koyu ? 'koyu' : 'acik';
      sakla(koyu === sistem.matches ? null : kok.dataset.tema);
      adlandir();
    }
    adlandir();
    sistem.addEventListener('change', adlandir);
    dugmeler.forEach(function (dugme) { dugme.addEventListener('click', degistir); });
  });
})();
