/* Leads on from an address that has moved: a whole page takes the query and the fragment along, a moved clause has an
   address of its own. Without script the page's <meta http-equiv="refresh"> does it, or a link that the fragment shows.
   <script src="…/yonlendir.js" data-hedef="2023-11-30/madde-9/"></script>
   <script src="…/yonlendir.js" data-tasinan='{"bent-x": "../madde-6/#bent-f"}'></script>, or both */
(function () {
  'use strict';
  var { hedef, tasinan = '{}' } = document.currentScript.dataset;
  var yeni = new Map(Object.entries(JSON.parse(tasinan))).get(location.hash.slice(1));
  if (!yeni && !hedef) return;
  var adres = new URL(yeni || hedef, location.href);
  if (location.search) adres.search = location.search;
  if (!yeni && location.hash) adres.hash = location.hash;
  location.replace(adres.href);
})();
