/* Near spellings, for a word found in no form: Damerau's distance (a neighbouring swap counts one), 1 for words of four to
   eight letters, 2 for longer ones. Only then, because it loads lists of words that no other question needs. */
import { fold } from './analyzer.js';

const LONG = 5;                // letters of a word of which two may have changed places

export const tolerance = (length) => (length < 4 ? 0 : length < 9 ? 1 : 2);

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

/** Whether two words are the same but for two letters that have changed places, one other between them: "telzis", "telsiz". */
function exchanged(a, b) {
  if (a.length !== b.length || a.length < LONG) return false;
  const apart = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
  const [i, j] = apart;
  return apart.length === 2 && j - i === 2 && a[i] === b[j] && a[j] === b[i];
}

/** The words nearest to a folded word: {folded, written, distance}, nearest first, at most `limit`. The word and its stem
    are compared with whole words; where that finds nothing, its stem with the stems of words.

    Words are looked for under the first letter (rarely mistyped) and under the second (the two swapped, or a letter put
    before); a word that keeps the first comes first, and two mistakes are believed only of such a one. */
export async function nearest(store, word, stem, limit = 3) {
  if (!tolerance(word.length)) return [];
  const root = stem(word);
  const forms = root.length >= 4 ? [...new Set([word, root])] : [word];
  const lists = await Promise.all([...new Set([word[0], word[1]])].map((letter) => store.spellings(letter)));
  const words = lists.flat().map((written) => ({ written, folded: fold(written.normalize('NFC')) }));
  const far = (form, other) => (exchanged(form, other) ? 1 : distance(form, other, tolerance(form.length)));
  const found = words.map((known) => ({ ...known, distance: Math.min(...forms.map((form) => far(form, known.folded))) }))
    .filter((known) => known.distance <= (known.folded[0] === word[0] ? 2 : 1));
  if (!found.length) {
    for (const known of words) {
      if (known.folded[0] === word[0]) found.push({ ...known, distance: far(root, stem(known.folded)) });
    }
  }
  const order = ({ folded, distance: steps }) => steps + (folded[0] === word[0] ? 0 : 0.5);
  const itself = ({ folded }) => (far(word, folded) === Infinity ? 1 : 0);
  const sorted = found.filter((known) => known.distance < Infinity)
    // The word itself before its stem: "yedkleme" is "yedekleme" rather than "yedek".
    .sort((a, b) => order(a) - order(b) || itself(a) - itself(b) || a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1));
  return sorted.filter((known) => order(known) <= order(sorted[0])).slice(0, limit);
}
