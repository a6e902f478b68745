/* "Hata bildirin": names the clause the reader stands on and the address the browser shows. Without script the link
   names the page.

   <a data-report="https://…/issues/new" (or mailto:…) data-title="Hata: …{clause}" data-text="…{clause} … {address} …"
      data-clause="m. 9">

   "Veri dosyasında düzeltin": the line of the clause the reader stands on, in the editor of the file.

   <a data-edit="https://…/edit/main/data/….yml" data-lines="fikra-1:120 fikra-1-bent-a:123">                      */
import { clauseRead, fullAddress } from './clause.js';

function fill(el) {
  const { report, title, text, clause } = el.dataset;
  const place = clauseRead()?.citation || clause;
  const write = (words) => words.replaceAll('{clause}', place ? `, ${place}` : '').replaceAll('{address}', fullAddress('./'));
  const mail = report.startsWith('mailto:');
  const body = mail ? write(text).replaceAll('\n', '\r\n') : write(text);
  el.href = `${report}?${mail ? 'subject' : 'title'}=${encodeURIComponent(write(title))}&body=${encodeURIComponent(body)}`;
}

function lead(el) {
  const { edit, lines } = el.dataset;
  const clause = clauseRead()?.fragment.slice(1);
  const line = lines.split(' ').map((each) => each.split(':')).find(([fragment]) => fragment === clause)?.[1];
  if (line) el.href = `${edit}#L${line}`;
}

const links = document.querySelectorAll('a[data-report]');
const edits = document.querySelectorAll('a[data-edit]');
function fillAll() { links.forEach(fill); edits.forEach(lead); }
fillAll();
addEventListener('hashchange', fillAll);
