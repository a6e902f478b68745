/* "Hata bildirin": names the clause the reader stands on and the address the browser shows. Without script the link
   names the page.

   <a data-report="https://…/issues/new" (or mailto:…) data-title="Hata: …{clause}" data-text="…{clause} … {address} …"
      data-clause="m. 9">                                                                                          */
import { clauseRead, fullAddress } from './clause.js';

function fill(el) {
  const { report, title, text, clause } = el.dataset;
  const place = clauseRead()?.citation || clause;
  const write = (words) => words.replaceAll('{clause}', place ? `, ${place}` : '').replaceAll('{address}', fullAddress('./'));
  const mail = report.startsWith('mailto:');
  const body = mail ? write(text).replaceAll('\n', '\r\n') : write(text);
  el.href = `${report}?${mail ? 'subject' : 'title'}=${encodeURIComponent(write(title))}&body=${encodeURIComponent(body)}`;
}

const links = document.querySelectorAll('a[data-report]');
function fillAll() { links.forEach(fill); }
fillAll();
addEventListener('hashchange', fillAll);
