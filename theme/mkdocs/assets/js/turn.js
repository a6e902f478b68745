/* A page that is another from a day to come on, because another text is in force then (publish/turns.py). Pages are built
   without a clock; this classic script in <head> knows the reader's day, and shows what lies beside the page for it.

   <script src="…/turn.js" data-turns="2027-03-01 2027-06-01" data-script="…/topic.js"></script>
                                the title, band and main part of 2027-06-01.html take the place of today's; only then, or
                                where it cannot be had, the page's own script (a module) is asked for
   <script src="…/turn.js" data-turns="2027-06-01"></script>
                                a frame: the whole of 2027-06-01.html takes its place

   With a day in the address (?tarih=2027-07-01) the later of that day and today counts: of days before, the page itself
   tells (day.js, on-day.js). Without script the page stays as it is, and names the days. */
(function () {
  'use strict';
  var { turns, script } = document.currentScript.dataset;
  var root = document.documentElement;
  var two = function (number) { return String(number).padStart(2, '0'); };
  var now = new Date();
  var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  var asked = new URLSearchParams(location.search).get('tarih') || '';
  var day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(asked) && asked > today ? asked : today;
  var turn = turns.split(' ').filter(function (one) { return one <= day; }).pop();

  function begin() {
    delete root.dataset.turning;
    var own = document.createElement('script');
    own.type = 'module';
    own.src = script;
    document.head.append(own);
  }

  function show(text) {
    var other = new DOMParser().parseFromString(text, 'text/html');
    var main = document.querySelector('main');
    var band = document.querySelector('body > .banner');
    if (band) band.remove();
    document.title = other.title;
    main.replaceChildren.apply(main, [].map.call(other.querySelector('main').childNodes, function (node) { return document.importNode(node, true); }));
    other.querySelectorAll('body > .banner').forEach(function (one) { main.before(document.importNode(one, true)); });
    root.dataset.turn = turn;
  }

  if (script === undefined) {
    if (turn) location.replace(turn + '.html' + location.search + location.hash);
    return;
  }
  if (turn) root.dataset.turning = '';
  document.addEventListener('DOMContentLoaded', function () {
    if (!turn) { begin(); return; }
    fetch(turn + '.html')
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
      .then(show).catch(function () { /* the page as built names the days */ }).then(begin);
  });
})();
