/* Leads on from an address that has moved: a whole page takes the query and the fragment along, a moved clause has an
   address of its own. Without script the page's <meta http-equiv="refresh"> does it, or a link that the fragment shows.
   <script src="…/redirect.js" data-target="2023-11-30/madde-9/"></script>
   <script src="…/redirect.js" data-moved='{"bent-x": "../madde-6/#bent-f"}'></script>, or both
   With data-by-day the page knows where it leads on other days: on-day.js is asked if the address has one (?tarih=). */
(function () {
  'use strict';
  var { target, moved = '{}', byDay } = document.currentScript.dataset;
  var next = new Map(Object.entries(JSON.parse(moved))).get(location.hash.slice(1));
  if (!next && !target) return;
  if (!next && byDay !== undefined && new URLSearchParams(location.search).has('tarih')) {
    addEventListener('DOMContentLoaded', function () { import('./on-day.js'); });
    return;
  }
  var address = new URL(next || target, location.href);
  if (location.search) address.search = location.search;
  if (!next && location.hash) address.hash = location.hash;
  location.replace(address.href);
})();
