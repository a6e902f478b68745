/* Leads on from an address that has moved: a whole page takes the query and the fragment along, a moved clause has an
   address of its own. Without script the page's <meta http-equiv="refresh"> does it, or a link that the fragment shows.
   <script src="…/redirect.js" data-target="2023-11-30/madde-9/"></script>
   <script src="…/redirect.js" data-moved='{"bent-x": "../madde-6/#bent-f"}'></script>, or both
   Where the page says before it what was valid when (<template id="days">), it leads from other days on to what is valid
   then, for those who read then; where the address asks for a day (?tarih=2023-05-01), on-day.js is asked; "?tarih=", a field
   left empty, asks for none. */
(function () {
  'use strict';
  var { target, moved = '{}' } = document.currentScript.dataset;
  var days = document.getElementById('days');
  var two = function (number) { return String(number).padStart(2, '0'); };
  var now = new Date();
  var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  // By the day on which each begins, the oldest first, where the address leads; of the days before, the page's own target.
  if (days) {
    for (var { dataset: place } of days.content.querySelectorAll('[data-to]')) {
      if (place.since !== place.until && place.since <= today) target = place.to;
    }
  }
  var next = new Map(Object.entries(JSON.parse(moved))).get(location.hash.slice(1));
  if (!next && !target) return;
  if (!next && days && (new URLSearchParams(location.search).get('tarih') || '').trim()) {
    addEventListener('DOMContentLoaded', function () { import('./on-day.js'); });
    return;
  }
  var address = new URL(next || target, location.href);
  if (location.search) address.search = location.search;
  if (!next && location.hash) address.hash = location.hash;
  location.replace(address.href);
})();
