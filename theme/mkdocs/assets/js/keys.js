/* The help dialog of keyboard.js: every key, and the switch that turns them off. */
import { element } from './element.js';

const KEYS = [
  ['j', 'Sonraki fıkra ya da bent'],
  ['k', 'Önceki fıkra ya da bent'],
  ['n', 'Sonraki madde'],
  ['p', 'Önceki madde'],
  ['/', 'Ara'],
  ['?', 'Bu pencere'],
  ['Esc', 'Pencereyi kapat'],
];

/** The dialog, in the page but closed; `onChange` is told whether the keys shall work. */
export function keys(on, onChange) {
  const box = element('input', { type: 'checkbox' });
  box.checked = on;
  box.addEventListener('change', () => onChange(box.checked));
  const rows = KEYS.map(([key, action]) => element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, action)));
  const dialog = element('dialog', { class: 'keys', 'aria-labelledby': 'keys-heading' },
    element('h2', { id: 'keys-heading' }, 'Klavye kısayolları'),
    element('dl', {}, ...rows),
    element('label', {}, box, ' Tek tuşlu kısayollar açık'),
    element('p', {}, 'Kısayollar yazı yazarken ve Ctrl, Alt gibi tuşlarla birlikte çalışmaz. Seçiminiz yalnızca bu tarayıcıda saklanır.'),
    element('form', { method: 'dialog' }, element('button', { class: 'button' }, 'Kapat')));
  document.body.append(dialog);
  return dialog;
}
