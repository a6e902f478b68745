/* How long ago somebody last looked for a newer text, on the reader's day. Without script only the day of the look is told.

   <span data-looked="2026-11-29" data-fresh="Taze" data-ageing="Eskiyor" data-stale="Bakılmalı"></span>               */

/** "fresh" for three months after the day (ISO), "ageing" up to twelve, then "stale". */
function freshness(looked, today) {
  const since = (months) => {
    const [year, month, day] = looked.split('-').map(Number);
    return new Date(year, month - 1 + months, day);
  };
  return today < since(3) ? 'fresh' : today < since(12) ? 'ageing' : 'stale';
}

for (const place of document.querySelectorAll('[data-looked]')) {
  place.dataset.freshness = freshness(place.dataset.looked, new Date());
  place.textContent = place.dataset[place.dataset.freshness];
}
