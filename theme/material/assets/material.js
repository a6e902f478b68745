/* What Material's script expects of the page, which Material writes into it; a strict CSP lets only files run.
   A classic script in <head>: the names are there before Material's own script runs. */
(function () {
  'use strict';
  var scope = new URL(document.currentScript.dataset.base, location);

  function key(name, of) { return of.pathname + '.' + name; }

  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (hash, letter) { return (hash << 5) - hash + letter.charCodeAt(0); }, 0);
  };
  window.__md_get = function (name, storage, of) {
    try { return JSON.parse((storage || localStorage).getItem(key(name, of || scope))); } catch (e) { return null; }
  };
  window.__md_set = function (name, value, storage, of) {
    try { (storage || localStorage).setItem(key(name, of || scope), JSON.stringify(value)); } catch (e) { /* storage is off */ }
  };

  /* An address that names a tab opens it. */
  document.addEventListener('DOMContentLoaded', function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.name && target.name.indexOf('__tabbed_') === 0) target.checked = true;
  });
})();
