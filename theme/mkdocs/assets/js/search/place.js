/* "madde 7 ğ", "m. 9/1-ı", "22/d": a question that cites a place. Read before anything is folded: ğ is not g, ı not i. Loaded for questions with a
   digit only: no other cites one. */
import { byScore, isAsked } from './ranking.js';

const LETTER = 'a-zçğıöşüâîû';
const LABEL = `(?:[0-9]{1,3}|[${LETTER}]{1,2}|[ıivx]{3,5})(?![0-9${LETTER}])`;
const WORDS = '(?:fıkra(?:sı|sının|nın)?|bent|bend(?:i|inin)|alt|paragraf)';
const TAIL = `((?:[\\s/.,()-]{1,3}(?:${WORDS}[\\s.]{0,3})?${LABEL}\\)?){0,4})`;
const OF_SERIES = '(?:(ek|geçici|gecici|mükerrer|mukerrer)\\s+)?';
// "madde 7 ğ", "m. 9/1-ı", "md.9", "geçici madde 1", "ek m. 2"
const SPOKEN = new RegExp(`(?:^|[\\s(])${OF_SERIES}(?:madde(?:si|nin|sinin)?|mad\\.?|md\\.?|m\\.)\\s*([0-9]{1,4})${TAIL}`);
// "9. madde ı bendi", "7'nci maddenin ğ bendi", "geçici 1. madde"
const BEHIND = new RegExp(`(?:^|\\s)${OF_SERIES}([0-9]{1,4})\\s?(?:\\.|['’]?\\s?[ıiuü]?nc[ıiuü])?\\s?madde(?:si|nin|sinin)?(?![${LETTER}])${TAIL}`);
// "22/d", "9/1-ı": nothing but a place, and a letter at its end
const BARE = new RegExp(`^\\s*([0-9]{1,3})\\s?/\\s?((?:[0-9]{1,3}\\s?[-/]\\s?)?(?:[${LETTER}]{1,2}|[ıivx]{3,5}))\\s*$`);
const ALONE = /^\s*[0-9]{1,2}\s*$/;
// Then the article is a law's, not one of these texts'.
const OF_A_LAW = /kanun|sayılı|sayili|anayasa|(?:^|[^0-9])[0-9]{3,5}(?![0-9])/;

// "ii", "ııı", "ıv": Roman two, three, four, as well as pairs of letters
const ROMAN = /^(?=..)x{0,2}(?:[ıi]x|[ıi]v|v?[ıi]{0,3})$/;

const lower = (text) => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();

/** {terms, similar, rest, certain} for a question that cites a place, else null. `terms` and `similar` are keys of the
    index, see `keys`; `rest` is what else the question says; `certain`: it says "madde". Where it also named a municipality,
    which is left out of `query`, a number by itself is an article's: "eyüp 9". */
export function readPlace(query, ofMunicipality = false) {
  const text = lower(query);
  if (ofMunicipality && ALONE.test(text)) return { ...keys('', text.trim(), []), rest: '', certain: true };
  const bare = BARE.exec(text);
  if (bare) return { ...keys('', bare[1], labels(bare[2])), rest: '', certain: false };
  const spoken = SPOKEN.exec(text);
  if (spoken) return place(text, ...spoken);
  const behind = BEHIND.exec(text);
  return behind ? place(text, ...behind) : null;
}

function place(text, cited, series, number, tail) {
  const rest = text.replace(cited, ' ').trim();
  const of = series ? `${series.replace('ç', 'c').replace('ü', 'u')} ` : '';
  return OF_A_LAW.test(rest) ? null : { ...keys(of, number, labels(tail)), rest, certain: true };
}

const labels = (tail) => tail.split(/[\s/.,()-]+/).filter((label) => label && !/^(?:fıkra|bent|bend|alt|paragraf)/.test(label));

// The index has a label in small letters as Turkish writes them: "II." as "ıı", which is asked for as "ii", too.
const otherwise = (label) => (!ROMAN.test(label) ? label : label.includes('ı') ? label.replaceAll('ı', 'i') : label.replaceAll('i', 'ı'));

/** `terms`: the keys of a place, the most exact first, then with Roman figures written otherwise, then with levels left off at the
    end, at last the article. `similar`: the last letter alone ("9/ı" for "9/1/ı"), for a text that does not number its paragraphs. */
function keys(series, number, parts) {
  const article = `@${series}${Number(number)}`;
  const [exact = article, ...above] = parts.map((_, i) => [article, ...parts.slice(0, parts.length - i)].join('/'));
  const respelled = [article, ...parts.map(otherwise)].join('/');
  const similar = parts.length > 1 ? `${article}/${parts.at(-1)}` : null;
  return { terms: [...new Set([exact, respelled, ...(similar ? [similar] : []), ...above, article])], similar };
}

/** The clauses and articles at a cited place; those that fit the rest of the question first. */
export async function atPlace(store, cited, where, ranked) {
  const entries = await store.entries(cited.terms);
  const fitting = new Map([...ranked].reverse().map((hit) => [hit.article, hit.score]));
  for (const term of cited.terms) {
    const entry = entries.get(term);
    if (!entry) continue;
    const hits = [
      ...entry.clauses.map((id) => ({ store, kind: 'clause', id, article: store.articleOf(id), score: Infinity })),
      ...entry.names.map((id) => ({ store, kind: 'article', id: id - store.firstArticle, article: id - store.firstArticle, score: Infinity })),
    ].filter((hit) => isAsked(where, store.placeOf(hit.article)));
    // The exact place first, then the same letter in the same article of texts that number otherwise.
    hits.sort((a, b) => (fitting.get(b.article) ?? 0) - (fitting.get(a.article) ?? 0) || byScore(a, b));
    if (!hits.length) continue;
    const looser = term === cited.terms[0] && cited.similar ? await atPlace(store, { terms: [cited.similar] }, where, ranked) : [];
    return [...hits, ...looser];
  }
  return [];
}
