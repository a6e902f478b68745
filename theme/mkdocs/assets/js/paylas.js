/* "Paylaş": hands the page, with the clause the reader stands on, to the device's own sharing, where it has one. */
import { tamAdres } from './hukum.js';

const ilk = document.querySelector('.kunye__is [data-kopya]');
if (ilk && navigator.share) {
  const dugme = document.createElement('button');
  dugme.type = 'button';
  dugme.className = 'dugme';
  dugme.textContent = 'Paylaş';
  // Sharing that the reader gives up is no error.
  dugme.addEventListener('click', () => navigator.share({ title: document.title, url: tamAdres('./') }).catch(() => {}));
  ilk.before(dugme);
}
