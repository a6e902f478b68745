/* Redirect pages: goes on to the target and takes the query and the fragment along.
   Without script the page's <meta http-equiv="refresh"> does it, and its link.
   <script src="…/yonlendir.js" data-hedef="2023-11-30/madde-9/"></script>, else <link rel="canonical"> before it. */
(function () {
  'use strict';
  var kanonik = document.querySelector('link[rel="canonical"]');
  var hedef = document.currentScript.dataset.hedef || (kanonik && kanonik.getAttribute('href'));
  if (!hedef) return;
  var adres = new URL(hedef, location.href);
  if (location.search) adres.search = location.search;
  if (location.hash) adres.hash = location.hash;
  location.replace(adres.href);
})();
