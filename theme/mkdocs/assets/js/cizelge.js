/* The matrix of topics: narrows its rows to those that hold the words typed, and sorts them. Without script the boxes
   above it hide headings and columns (topics.css), and the rows stand under their headings.

   <table id="cizelge"> <tbody class="g1"> <tr class="cizelge__grup">…</tr> <tr data-soz="kamera, mobese">…</tr> … */
const cizelge = document.getElementById('cizelge');
const ara = document.getElementById('konu-suz');
const sira = document.getElementById('konu-sira');
const kalan = document.querySelector('[data-kalan]');

// "Şifre" and "sifre" are one: lower case by Turkish rules, letters without their marks.
const sade = (metin) => metin.toLocaleLowerCase('tr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');

const gruplar = [...cizelge.tBodies];
const satirlar = gruplar.flatMap((grup) => [...grup.rows].filter((satir) => satir.dataset.soz !== undefined).map((satir) => ({
  satir,
  grup,
  ad: satir.cells[0].querySelector('a').textContent,
  sozler: sade(`${satir.cells[0].querySelector('a').textContent} ${satir.dataset.soz}`),
  bulunan: [...satir.cells].slice(1).filter((hucre) => !hucre.classList.contains('bos')).length,
})));
const harf = new Intl.Collator('tr').compare;
const SIRALAR = {
  ad: (a, b) => harf(a.ad, b.ad),
  az: (a, b) => a.bulunan - b.bulunan || harf(a.ad, b.ad),
  cok: (a, b) => b.bulunan - a.bulunan || harf(a.ad, b.ad),
};
// Sorted rows stand in a body of their own; each keeps the class of its heading, so the boxes still hide it.
const sirali = cizelge.createTBody();

function suz() {
  const aranan = sade(ara.value.trim()).split(/\s+/).filter(Boolean);
  let sayi = 0;
  for (const { satir, sozler } of satirlar) {
    satir.hidden = !aranan.every((soz) => sozler.includes(soz));
    if (!satir.hidden) sayi += 1;
  }
  for (const grup of gruplar) grup.hidden = [...grup.rows].slice(1).every((satir) => satir.hidden);
  kalan.textContent = aranan.length ? (sayi ? `${sayi} konu` : 'Bu sözle konu bulunamadı') : '';
}

function sirala() {
  const karsilastir = SIRALAR[sira.value];
  const dizi = karsilastir ? [...satirlar].sort(karsilastir) : satirlar;
  for (const { satir, grup } of dizi) {
    satir.classList.toggle(grup.className, Boolean(karsilastir));
    (karsilastir ? sirali : grup).append(satir);
  }
  const bas = cizelge.tHead.rows[0].cells[0];
  if (sira.value === 'ad') bas.setAttribute('aria-sort', 'ascending');
  else bas.removeAttribute('aria-sort');
  suz();
}

ara.addEventListener('input', suz);
sira.addEventListener('change', sirala);
// The browser keeps what was typed when the reader comes back.
sirala();
