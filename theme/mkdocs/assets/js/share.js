/* "Paylaş": hands the page, with the clause the reader stands on, to the device's own sharing, where it has one. */
import { fullAddress } from './clause.js';

const first = document.querySelector('.copying [data-copy]');
if (first && navigator.share) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Paylaş';
  // Sharing that the reader gives up is no error.
  button.addEventListener('click', () => navigator.share({ title: document.title, url: fullAddress('./') }).catch(() => {}));
  first.before(button);
}
