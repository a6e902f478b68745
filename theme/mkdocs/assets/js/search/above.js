/* What stands above the results where these are folded or a page of this site was asked for; loaded only then. */
import { filled } from '../element.js';
import { outsideOf } from './outside.js';

const FOLDED = {
  outside: 'Sözcükleri ortak olan maddeler',
  'other-place': 'Elimizdeki belediyelerin yönetmeliklerinde',
  silent: 'Diğer belediyelerin yönetmeliklerinde ne yazıyor?',
  page: 'Yönetmeliklerde geçtiği yerler',
  compare: 'Yönetmeliklerde geçtiği yerler',
};

/** The folded part: how much lies below, that it is no answer, and why it is there. */
export function foldOf({ outcome, total }, content) {
  return filled('folded', {
    h2: FOLDED[outcome],
    'summary span': total ? `${total} yer` : null,
    '.folded__note': outcome === 'outside' ? 'Sorduğunuz işle ilgili olmayabilir; sözcükleri ortak olduğu için burada.' : null,
    '.folded__content': content,
  });
}

/** What was asked for by its name, or that nothing held here answers. */
export async function aboveOf(result, wanted) {
  return result.lead ? (await import('./lead.js')).leadOf(result) : outsideOf(result, wanted);
}
