/* "Bu tarihte kim sorumluydu?": what a list says of one day. Without script the list alone says it.

   <form data-tarih="liste">            the field; the day stands in the address (?tarih=2023-05-01), to be passed on
   <ol id="liste"> <li data-ilk="2022-10-11" data-son="2025-11-13">   from the first day to the day before the last;
                                        data-son="" is still the text. Its links marked data-goster are offered.
   On a page of answers (#liste with [data-eldeki], one per municipality: the first day of which a text is held) the
   answer of that day, if an older text gave another (li[data-ilk] with its [data-kim]), takes the place of today's. */

import { oge } from './oge.js';

const gunYaz = (gun) => gun.split('-').reverse().join('.');

/** Whether a span of time holds a day; ISO dates are compared as they are written. */
function kapsar({ ilk, son }, gun) {
  return ilk <= gun && (!son || gun < son);
}

/** The list's entry of that day is marked; gives what to say. */
function surumuSec(liste, gun) {
  const surumler = [...liste.querySelectorAll(':scope > [data-ilk]')];
  const secilen = gun && surumler.find((li) => kapsar(li.dataset, gun));
  for (const li of surumler) li.toggleAttribute('data-secili', li === secilen);
  if (!gun) return [];
  if (!secilen) {
    const ilk = surumler.map((li) => li.dataset.ilk).sort()[0];
    return [`Bu tarihte yürürlükte olan metin burada bulunmuyor. En eskisi ${gunYaz(ilk)} tarihli.`];
  }
  const yollar = [...secilen.querySelectorAll('a[data-goster]')].flatMap((a) => [', ', a.cloneNode(true)]);
  return [`Bu tarihte ${gunYaz(secilen.dataset.ilk)} tarihli metin: `, ...yollar.slice(1)];
}

const kopya = (dugumler) => [...dugumler].map((dugum) => dugum.cloneNode(true));

/** One who answered then, drawn as those of today are. */
function eskiBirim(kim, kaynak) {
  const ad = oge('h4', { class: 'yanit__ad' }, ...kopya(kim.querySelector('[data-ad]').childNodes));
  const yerler = oge('p', { class: 'yanit__atif' }, ...kopya(kim.querySelector('[data-yerler]').childNodes));
  const durum = oge('p', {}, oge('span', { class: 'durum durum--mulga' }, 'O gün geçerliydi'));
  const yer = oge('div', { class: 'yanit__yer' }, yerler, oge('p', {}, kaynak.cloneNode(true)), durum);
  return oge('div', { class: 'yanit__birim' }, oge('div', { class: 'yanit__metin' }, ad, ...kopya(kim.querySelectorAll('.yanit__soz'))), yer);
}

/** What an older text answered. */
function eskiYanit(li) {
  const kaynak = li.querySelector('a');
  const kimler = [...li.querySelectorAll('[data-kim]')].map((kim) => eskiBirim(kim, kaynak));
  if (kimler.length) return kimler;
  const soz = oge('p', {}, 'O günkü metinde bu konuya giren bir görev bulunamadı: ', kaynak.cloneNode(true));
  return [oge('div', { class: 'yok' }, oge('h4', { class: 'yok__ad' }, 'Bu konuda hüküm bulunamadı'), soz)];
}

function metinYok(eldeki) {
  const soz = `Bu tarihteki metni burada bulunmuyor. Eldeki en eski metni ${gunYaz(eldeki)} tarihlidir.`;
  return [oge('div', { class: 'yok' }, oge('p', {}, soz))];
}

/** Today's answer folded away below that of the day, and back. */
function yerlestir(sesler, yanit) {
  const eski = sesler.querySelector(':scope > .o-gun');
  if (eski) {
    sesler.prepend(...sesler.querySelector(':scope > .bugun').querySelectorAll(':scope > :not(summary)'));
    for (const parca of sesler.querySelectorAll(':scope > :is(.o-gun, .bugun)')) parca.remove();
  }
  if (!yanit) return;
  const bugun = [...sesler.querySelectorAll(':scope > :not(.onceki)')];
  const adlar = [...sesler.querySelectorAll(':scope > .yanit__birim .yanit__ad')].map((ad) => ad.textContent.trim());
  const bas = oge('summary', {}, `Bugün: ${adlar.join(', ') || 'bu konuda hüküm bulunamadı'}`);
  sesler.prepend(oge('div', { class: 'o-gun' }, ...yanit), oge('details', { class: 'bugun' }, bas, ...bugun));
}

/** What stands above the answers on other days is of today. */
function ozetle(gun, { var: olan, yok, toplam }) {
  const ozet = document.querySelector('.ozet-satiri');
  ozet.querySelector('[data-o-gun]')?.remove();
  for (const soz of ozet.querySelectorAll(':scope > span')) soz.hidden = Boolean(gun);
  if (!gun) return;
  const nerede = document.querySelector('.harfler') ? ' bu sayfadaki' : '';
  const sayi = olan ? `${olan} belediyede hüküm vardı` : 'belediyelerde hüküm bulunamadı';
  const eksik = yok ? `; ${yok} belediyenin o günkü metni burada bulunmuyor` : '';
  const hic = yok && yok === toplam;
  const soz = oge('span', {}, oge('b', {}, gunYaz(gun)), hic ? ' günü geçerli olan metinler burada bulunmuyor.' : ` günü${nerede} ${sayi}${eksik}.`);
  soz.dataset.oGun = '';
  ozet.prepend(soz);
}

/** Answers of that day in the place of today's. */
function yanitlariSec(liste, gun) {
  const sayi = { var: 0, yok: 0, baska: 0, toplam: 0 };
  for (const yanit of liste.querySelectorAll('[data-eldeki]')) {
    const eskiler = [...yanit.querySelectorAll('[data-ilk]')];
    const secilen = gun ? eskiler.filter((li) => kapsar(li.dataset, gun)) : [];
    const durum = !gun ? '' : gun < yanit.dataset.eldeki ? 'yok' : secilen.length ? 'eski' : '';
    const sesler = yanit.querySelector('.yanit__sesler');
    yanit.dataset.tarihte = durum;
    if (sesler) {
      yerlestir(sesler, durum === 'yok' ? metinYok(yanit.dataset.eldeki) : durum === 'eski' ? secilen.flatMap(eskiYanit) : null);
    } else {
      for (const li of eskiler) li.toggleAttribute('data-secili', secilen.includes(li));
      for (const ac of yanit.querySelectorAll('details.onceki')) ac.open = secilen.length > 0;
    }
    const kimde = durum === 'eski' ? secilen.some((li) => li.querySelector('[data-kim]')) : sesler?.querySelector('.yanit__birim');
    sayi.var += durum !== 'yok' && kimde ? 1 : 0;
    sayi.toplam += 1;
    sayi.yok += durum === 'yok' ? 1 : 0;
    sayi.baska += durum === 'eski' ? 1 : 0;
  }
  ozetle(gun, sayi);
  if (!gun) return [];
  const ayni = sayi.yok < sayi.toplam ? ' Bugünkünden farklı bir yanıt yok.' : '';
  const baska = sayi.baska ? ` ${sayi.baska} belediyenin o günkü yanıtı başkaydı.` : ayni;
  return [`${gunYaz(gun)} günündeki yanıtlar.${baska} `, oge('a', { href: location.pathname }, 'Bugüne dön')];
}

const formlar = [...document.querySelectorAll('form[data-tarih]')];

/** All lists of the page tell of that day. */
function goster(gun) {
  for (const form of formlar) {
    const liste = document.getElementById(form.dataset.tarih);
    const sec = liste.querySelector('[data-eldeki]') ? yanitlariSec : surumuSec;
    form.elements.tarih.value = gun;
    form.querySelector('[data-tarih-sonuc]').replaceChildren(...sec(liste, gun));
  }
}

for (const form of formlar) {
  const alan = form.elements.tarih;
  form.addEventListener('submit', (olay) => olay.preventDefault());
  alan.addEventListener('change', () => {
    const adres = new URL(location.href);
    if (alan.value) adres.searchParams.set('tarih', alan.value);
    else adres.searchParams.delete('tarih');
    history.replaceState(history.state, '', adres);
    goster(alan.value);
  });
  // The field takes nothing that is not a day: the address is the reader's, or a stranger's.
  alan.value = new URLSearchParams(location.search).get('tarih') ?? '';
}
if (formlar[0]?.elements.tarih.value) goster(formlar[0].elements.tarih.value);
