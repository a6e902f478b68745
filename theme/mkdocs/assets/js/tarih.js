/* "Bu tarihte kim sorumluydu?": picks from a list the version that was the text on a day. Without it the list says the same.

   <form data-tarih="liste">            the field; ?tarih=2023-05-01 in the address fills it in
   <ol id="liste"> <li data-ilk="2022-10-11" data-son="2025-11-13">   from the first day to the day before the last;
                                        data-son="" is still the text. Its links marked data-goster are offered.
   On a page of answers (#liste with [data-eldeki], one per municipality) the answer of that day is opened instead.      */

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

/** Answers of that day: the entry of an older text is opened, one whose text is not held is marked. */
function yanitlariSec(liste, gun) {
  const sayi = { eski: 0, yok: 0 };
  for (const yanit of liste.querySelectorAll('[data-eldeki]')) {
    const eskiler = [...yanit.querySelectorAll('[data-ilk]')];
    const secilen = gun ? eskiler.filter((li) => kapsar(li.dataset, gun)) : [];
    for (const li of eskiler) li.toggleAttribute('data-secili', secilen.includes(li));
    for (const ac of yanit.querySelectorAll('details.onceki')) ac.open = secilen.some((li) => ac.contains(li));
    const durum = !gun ? '' : gun < yanit.dataset.eldeki ? 'yok' : secilen.length ? 'eski' : '';
    yanit.dataset.tarihte = durum;
    if (durum) sayi[durum] += 1;
  }
  if (!gun) return [];
  const soz = [`${gunYaz(gun)}: `];
  soz.push(sayi.eski ? `${sayi.eski} belediyenin o günkü yanıtı başkaydı, aşağıda açıldı. ` : 'Farklı bir eski yanıt yok. ');
  if (sayi.yok) soz.push(`${sayi.yok} belediyenin o günkü metni burada bulunmuyor.`);
  return soz;
}

for (const form of document.querySelectorAll('form[data-tarih]')) {
  const liste = document.getElementById(form.dataset.tarih);
  const alan = form.elements.tarih;
  const sec = liste.querySelector('[data-eldeki]') ? yanitlariSec : surumuSec;
  const goster = () => form.querySelector('[data-tarih-sonuc]').replaceChildren(...sec(liste, alan.value));
  form.addEventListener('submit', (olay) => olay.preventDefault());
  alan.addEventListener('change', goster);
  alan.value = new URLSearchParams(location.search).get('tarih') ?? '';
  if (alan.value) goster();
}
