/* "Görevin türü": answers of the kinds chosen; the choice stands in the address (?tur=yapan,destekleyen). Without script,
   and without a choice, all are shown.

   <details data-kind-filter>         boxes with data-kind="does", value="yapan", and how many answers there are of it in
                                      <small>; [data-kind-names] says what is chosen
   <div data-kinds="does supports">   an answer; the nearest [data-kind-group] around it is hidden when it has none left;
                                      rows of the matrix by kinds.css, html[data-kinds-chosen]                         */
import { asked, keep, listen } from './address.js';
import { ANSWERS } from './past.js';

const filter = document.querySelector('[data-kind-filter]');

function start() {
  const boxes = [...filter.querySelectorAll('input[data-kind]')];
  const groups = [...document.querySelectorAll('[data-kind-group]')].filter((group) => group.querySelector('[data-kinds]'));

  /** The boxes asked for; all of them if none is, or none that there is. */
  function chosen() {
    const names = asked('tur').split(',');
    const some = boxes.filter((box) => names.includes(box.value));
    return some.length ? some : boxes;
  }

  function show() {
    const some = chosen();
    const all = some.length === boxes.length;
    for (const box of boxes) box.checked = some.includes(box);
    // Those of a past day are drawn later, and fold today's away, which then do not count.
    const answers = [...document.querySelectorAll('[data-kinds]')].filter((answer) => !answer.closest('.today'));
    const of = (answer, kind) => answer.dataset.kinds.split(' ').includes(kind);
    for (const box of boxes) box.parentElement.querySelector('small').textContent = answers.filter((answer) => of(answer, box.dataset.kind)).length;
    const kinds = some.map((box) => box.dataset.kind);
    for (const answer of answers) answer.hidden = !kinds.some((kind) => of(answer, kind));
    for (const group of groups) group.hidden = !all && !answers.some((answer) => !answer.hidden && group.contains(answer));
    filter.querySelector('[data-kind-names]').textContent = all ? 'hepsi' : some.map((box) => box.parentElement.querySelector('span').textContent.toLocaleLowerCase('tr')).join(', ');
    const left = answers.filter((answer) => !answer.hidden).length;
    filter.querySelector('[data-kind-result]').textContent = all ? '' : `${answers.length} yanıtın ${left} tanesi gösteriliyor.`;
    document.documentElement.toggleAttribute('data-kinds-chosen', !all);
    if (!all) filter.open = true;
  }

  filter.addEventListener('change', () => {
    const some = boxes.filter((box) => box.checked);
    keep({ tur: some.length && some.length < boxes.length ? some.map((box) => box.value).join(',') : '' });
    show();
  });
  filter.open = matchMedia('(min-width: 48em)').matches;
  listen(show);
  document.addEventListener(ANSWERS, show);
  show();
}

if (filter) start();
