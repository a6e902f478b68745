/* Near spellings, for a word found in no form: Damerau's distance (a neighbouring swap counts one), 1 for words of four to
   seven letters, 2 for longer ones. Only then, because it loads lists of words that no other question needs. */
import { fold } from './analyzer.js';

export const tolerance = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The distance of two words; Infinity if it is more than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1);
      row.push(best);
      if (best < least) least = best;
    }
    if (least > most) return Infinity;
    [before, above] = [above, row];
  }
  return above[b.length] <= most ? above[b.length] : Infinity;
}

const ENDING = 5;               // letters an ending may add

/** The words nearest to a folded word: {folded, written, distance}, nearest first, at most `limit`. The word and its stem
    are compared with whole words; where that finds nothing, its stem with the stems of words that begin alike. */
export async function nearest(store, word, stem, limit = 3) {
  const most = tolerance(word.length);
  if (!most) return [];
  const forms = stem(word).length >= 4 ? [...new Set([word, stem(word)])] : [word];
  const lists = await words(store, Math.min(...forms.map((form) => form.length)) - most, word.length + most);
  let found = [];
  for (const [folded, written] of lists) {
    const far = Math.min(...forms.map((form) => distance(form, folded, Math.min(most, tolerance(form.length)))));
    if (plausible(far, folded, word)) found.push(near(folded, written, far, word));
  }
  if (!found.length) {
    const root = stem(word);
    const allowed = tolerance(root.length);
    for (const [folded, written] of await words(store, word.length - most, word.length + ENDING)) {
      const far = distance(root, stem(folded), allowed);
      if (allowed && folded[0] === word[0] && far < Infinity) found.push(near(folded, written, far, word));
    }
  }
  found = found.sort((a, b) => a.order - b.order || a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1));
  return found.filter((f) => f.order <= found[0].order).slice(0, limit);
}

async function words(store, shortest, longest) {
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, i) => shortest + i);
  const lists = await Promise.all(lengths.map((length) => store.spellings(length)));
  return lists.flat().map((written) => [fold(written.normalize('NFC')), written]);
}

// The first letter is rarely mistyped: a word that keeps it comes first, and two mistakes are believed only then.
const plausible = (far, folded, word) => far <= 1 || (far < Infinity && folded[0] === word[0]);
const near = (folded, written, far, word) => ({ folded, written, distance: far, order: far + (folded[0] === word[0] ? 0 : 0.5) });
