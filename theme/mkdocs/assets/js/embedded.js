/* Every embed: light or dark as its address asks, before the first paint; then its height, told to the page
   around it. That is all that leaves the frame: it listens to nobody, and keeps nothing.

   ?tema=koyu | acik | sistem                      sistem, and no word, follow the reader's device
   ?tarih=2023-05-01                               what was valid that day (on-day.js)
   <div data-whole>                                a text, brought from its page (whole.js)
   { kimSorumlu: 'yukseklik', px: 1234 }           the one message, whole pixels; kim-sorumlu.js reads it */
(function () {
  'use strict';
  var root = document.documentElement;
  var asked = new URLSearchParams(location.search);
  var theme = asked.get('tema');
  if (theme === 'koyu' || theme === 'acik') root.dataset.theme = theme;
  if (asked.has('tarih')) {
    document.addEventListener('DOMContentLoaded', function () { if (document.getElementById('days')) import('./on-day.js'); });
  }
  document.addEventListener('DOMContentLoaded', function () { if (document.querySelector('[data-whole]')) import('./whole.js'); });
  if (window.parent === window || !window.ResizeObserver) return;

  var last = 0;
  function tell() {
    var px = Math.ceil(document.body.getBoundingClientRect().height);
    if (!px || px === last) return;                 // a hidden frame has no height
    last = px;
    // To whoever embeds: the frame cannot know its host, and a height is no secret.
    window.parent.postMessage({ kimSorumlu: 'yukseklik', px: px }, '*');
  }
  document.addEventListener('DOMContentLoaded', function () { new ResizeObserver(tell).observe(document.body); });
})();
