/* Copies a clause link, a permanent address or a citation. Where it cannot, links are still links.

   <a href="#fikra-1" data-copy>                       the link's own full address
   <a href="./" data-copy>                             that of the page, with the clause the reader stands on
   <button data-copy="… code …">                        the text as it stands
   <button data-copy="… Yönetmelik (30.11.2023)" data-clause="m. 9" data-publication="Kim Sorumlu?" data-address="./">
                                                       a citation: these four, the clause if the reader stands on one
   <button data-copy data-text>                        the words of the article or the clause, and their citation
   data-done="Atıf kopyalandı."                        what is announced afterwards
   data-citation="m. 9/1-ı"                            or only whose link was copied

   The copy link of a clause with a printed label is drawn here: the label leads to the same place, without script, too. */
import { announce } from './announce.js';
import { clauseRead, textRead, fullAddress } from './clause.js';
import { element } from './element.js';

for (const label of document.querySelectorAll('.law-text a.label[data-citation]')) {
  const { citation } = label.dataset;
  label.parentElement.after(element('a', {
    class: 'copy-link', href: label.getAttribute('href'), 'data-copy': '', 'data-citation': citation,
    'aria-label': `${citation} bağlantısını kopyala`,
  }));
}

/** "… Yönetmelik (30.11.2023), m. 9/1-ı, Kim Sorumlu?, https://…/madde-9/#fikra-1-bent-ix" */
function citation({ copy, clause, publication, address }) {
  return [copy, clauseRead()?.citation || clause, publication, fullAddress(address)].filter(Boolean).join(', ');
}

function toCopy(el) {
  if (el.dataset.address) return citation(el.dataset);
  if ('text' in el.dataset) return `${textRead()}\n\n${citation(document.querySelector('[data-address][data-copy]').dataset)}`;
  return el.dataset.copy || fullAddress(el.getAttribute('href') ?? '#');
}

/** For pages served without TLS, where the clipboard interface does not exist. */
function oldWay(text) {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'visually-hidden';
  document.body.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  return copied;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return oldWay(text);
  }
}

function done(citation) {
  return citation ? `${citation} bağlantısı kopyalandı.` : 'Bağlantı kopyalandı.';
}

document.addEventListener('click', async (event) => {
  const el = event.target.closest('[data-copy]');
  if (!el || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Going to another page, or to this one again, would end the copying. A place on this page is gone to as well.
  if (!el.getAttribute('href')?.startsWith('#')) event.preventDefault();
  if (!await copyText(toCopy(el))) {
    announce('Kopyalanamadı. Bağlantıya sağ tıklayıp kopyalayabilirsiniz.');
    return;
  }
  announce(el.dataset.done ?? done(el.dataset.citation));
  el.classList.add('copied');
  setTimeout(() => el.classList.remove('copied'), 1600);
});
