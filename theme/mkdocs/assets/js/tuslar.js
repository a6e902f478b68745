/* The help dialog of klavye.js: every key, and the switch that turns them off. */
import { oge } from './oge.js';

const TUSLAR = [
  ['j', 'Sonraki fıkra ya da bent'],
  ['k', 'Önceki fıkra ya da bent'],
  ['n', 'Sonraki madde'],
  ['p', 'Önceki madde'],
  ['/', 'Ara'],
  ['?', 'Bu pencere'],
  ['Esc', 'Pencereyi kapat'],
];

/** The dialog, in the page but closed; `degisince` is told whether the keys shall work. */
export function tuslar(acik, degisince) {
  const kutu = oge('input', { type: 'checkbox' });
  kutu.checked = acik;
  kutu.addEventListener('change', () => degisince(kutu.checked));
  const satirlar = TUSLAR.map(([tus, is]) => oge('div', {}, oge('dt', {}, oge('kbd', {}, tus)), oge('dd', {}, is)));
  const pencere = oge('dialog', { class: 'tuslar', 'aria-labelledby': 'tuslar-baslik' },
    oge('h2', { id: 'tuslar-baslik' }, 'Klavye kısayolları'),
    oge('dl', {}, ...satirlar),
    oge('label', {}, kutu, ' Tek tuşlu kısayollar açık'),
    oge('p', {}, 'Kısayollar yazı yazarken ve Ctrl, Alt gibi tuşlarla birlikte çalışmaz. Seçiminiz yalnızca bu tarayıcıda saklanır.'),
    oge('form', { method: 'dialog' }, oge('button', { class: 'dugme' }, 'Kapat')));
  document.body.append(pencere);
  return pencere;
}
