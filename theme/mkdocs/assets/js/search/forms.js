/* Forms of everyday speech that no regulation prints: verbs as somebody says them ("kaydediyor", "sildiğim"), and whose a
   thing is ("kulenizden"). What is left when their endings are taken off may stand in the texts. */

// Each with the root before it; a vowel that "-iyor" has swallowed comes back ("tarıyor" → "tara").
const VERBS = [
  [/^(.{2,}?)m[iu]yo(?:r\w*)?$/, true],
  [/^(.{2,}?)[iu]yo(?:r\w*)?$/, true],
  [/^(.{2,}?)y?[ae]c[ae][gk]\w*$/, false],
  [/^(.{2,}?)[iu]c[ae][kmzn]$/, false],
  [/^(.{2,}[iu]l)c[ae][kmz]$/, false],
  [/^(.{2,}?)y?[ae]bil(?:ir|me|di)\w*$/, false],
  [/^(.{2,}?)[dt][iu]g[iu]\w*$/, false],
  [/^(.{3,}?)[dt][iu](?:m|k|n|n[iu]z|lar|ler)?$/, false],
  [/^(.{3,}?)m[iu]s(?:[iu]m|lar|ler|t[iu]r)?$/, false],
  [/^(.{3,}?)m[ae]l[iu]\w*$/, false],
  [/^(.{2,}?)y?[ae](?:y[iu]m|l[iu]m)$/, false],
  [/^(.{2,}?)s[iu]n(?:lar|ler)?$/, false],
  [/^(.{3,}?)m[ae]k$/, false],
  [/^(.{2,}?)y[ae]n(?:ler|lar)?$/, false],
  [/^(.{3,}?)[ae]n(?:ler|lar)?$/, false],
  [/^(.{2,}?)[aeiu]rs[ae]\w*$/, false],
  [/^(.{2,}[nls])[iu]r[iu][mz]$/, false],
  [/^(.{3,}?)[ae]r$/, false],
  [/^(.{3,}?[aeiu])r$/, false],
];
// With these behind it a verb asks who does something: "hazırlayan", "işletiyor", "kuracak".
const DOES = /^(?:y?[ae]n(?:lar|ler)?|[iu]yo(?:r(?:lar)?)?|y?[aeiu]r|r|y?[ae]c[ae]k|[dt][iu]|s[iu]n|m[ae]l[iu]|m[iu]s)$/;
const YOURS = /^(.{3,}?)[iu]?n[iu]z(?:[iuae]|d[ae]n?|[iu]n|l[ae]|deki|daki)?$/;
// Words that say how or when, and no more: "yanlışlıkla", "sessiz", "bitince".
const MANNER = /^.{3,}(?:l[iu]kla|l[iu]kle|s[iu]z|[iu]nca|[iu]nce|[ae]rken|[ae]rak|[ae]rek|[ae]madan|[ae]meden)$/;

/** The roots a word may be a verb of, the likeliest first; none if it is no verb's form. */
export function rootsOf(surface) {
  const found = VERBS.flatMap(([pattern, swallowed]) => {
    const root = pattern.exec(surface)?.[1];
    if (!root) return [];
    return swallowed ? [root, `${root}a`, `${root}e`] : [root];
  });
  return [...new Set(found)];
}

// A verb's form beyond doubt, whether or not a text has it: "yararlanmak", "görüşelim", "olursa", "gelmeyen", "bağlanırım".
const FORM = /^.{2,}(?:m[ae]k|[nls][iu]r[iu][mz]|[iu]yo(?:r\w*)?|y?[ae]c[ae][gk]\w*|[iu]c[ae][kmzn]|[iu]lc[ae][kmz]|y?[ae]bil(?:ir|me|di)\w*|y?[ae](?:y[iu]m|l[iu]m)|[aeiu]rs[ae]\w*|m[iu]yor\w*|m[ae]y[ae]n(?:l[ae]r)?\w{0,3}|[iu][ln]m[ae]s[iu](?:n[iua])?\w{0,2}|[dt][iu]g[iu](?:m|n|m[iu]z|n[iu]z)\w*)$/;

/** Whether a word is a verb's form beyond doubt: it says what is done, not to what. */
export const isVerb = (surface) => FORM.test(surface);

/** Whether a word asks who does something with one of the verbs: "hazırlayan", "tutuyor". */
export const asksWho = (surface, verbs) => verbs.some((verb) => (surface.startsWith(verb) && DOES.test(surface.slice(verb.length)))
  || (/[ae]$/.test(verb) && surface.startsWith(verb.slice(0, -1)) && /^[iu]yo(?:r(?:lar)?)?$/.test(surface.slice(verb.length - 1))));

/** The word without "your": "kulenizden" → "kule". */
export function yours(surface) {
  const root = YOURS.exec(surface)?.[1];
  return root ? [root] : [];
}

/** Whether a word that no text has says nothing of what is asked for: a verb of everyday speech, or how something is. */
export const beside = (surface) => MANNER.test(surface) || rootsOf(surface).length > 0;

// "USOM nedir", "CBS tanımı", "e-imza ne demek"
const MEANING = /(?:^| )(?:nedir|ne demek(?:tir)?|tan[ıi]m[ıi]?|ne anlama gel\S*|a[cç][ıi]l[ıi]m[ıi]|k[ıi]saltmas[ıi])(?: |[?.]|$)/;

// … but "BGYS nedir, kim yürütür" asks for both, and who does it is the shorter answer.
const WHO = /(?:^| )(?:kim|kime|kimde|kimin|kimden|hangi)(?: |[?.,]|$)/;

const plain = (text) => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();

/** Whether somebody asks what a word means, and not who does something. */
export const asksMeaning = (text) => MEANING.test(plain(text)) && !WHO.test(plain(text));

// "ne zaman yürürlüğe girer", "kime bağlı", "kaç birimi var": no unit is the answer.
const RULE = /(?:^| )(?:ne zaman(?= |[?.,]|$)|hangi tarihte|(?:kime|nereye) (?:ba[ğg]l[ıi]|karş[ıi])|kaç (?:birim|müdürlük|şube|servis|madde|kişi|personel|çalışan|memur|tane|adet)|hangi [^ ]+ oluş)/;

// What is laid down of a unit, an office or a text itself: who is above, of what it consists, since when it is there or holds.
const RULES = [
  ['above', /(?:kime|kimlere|nereye|hangi \S+) (?:ba[ğg]l[ıi]|kar[şs][ıi])|hangi \S+ (?:[çc]al[ıi][şs][ıi]|g[öo]rev yap)|kime hesap|(?:amir|[üu]st makam|[üu]st)(?:[ıiuü]|[ıiuü]nde|ler[ıi])? (?:kim|hangi)/],
  ['since', /y[üu]r[üu]rl[üu][kğg]\S* (?:ne zaman|hangi|tarih|madde)|(?:ne zaman|hangi (?:tarih|g[üu]n)\S*) y[üu]r[üu]rl[üu][kğg]/],
  ['founded', /(?:ne zaman|hangi (?:meclis )?(?:karar|tarih)\S*) kurul|kurulu[şs] (?:tarih|karar)/],
  ['executed', /y[öo]netmeli\S* (?:.* )?y[üu]r[üu]t(?:[üu]y|[üu]r|en)|y[üu]r[üu]t(?:[üu]y|[üu]r|en)\S* (?:.* )?y[öo]netmeli/],
  ['parts', /ka[çc] (?:birim|m[üu]d[üu]rl[üu]k|[şs]ube|servis)|hangi (?:birim|m[üu]d[üu]rl[üu]k|[şs]ube|servis)l[ae]r|(?:birim|m[üu]d[üu]rl[üu]k|[şs]ube|servis)(?:l[ae]r)\S* (?:ne|hangi)ler|hangi \S+ olu[şs]/],
];

/** Which rule of RULES somebody asks for, null for none. */
export const ruleAsked = (text) => RULES.find(([, pattern]) => pattern.test(plain(text)))?.[0] ?? null;

/** Whether somebody asks for a rule of the text, which lays no duty on a unit. */
export const asksRule = (text) => RULE.test(plain(text));
