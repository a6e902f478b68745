/* From text to tokens, exactly as generator/kimsorumlu/exports/search/{folding,stemmer,analyzer}.py: tests/exports/search
   compares the two. Change both or neither. The tables (endings, roots, concepts …) come from the search manifest. */

const APOSTROPHES = "'’‘´`ʼ′＇";
const HYPHENS = '-‐‑–−';
const JOINERS = '/.:';
const IGNORABLE = '\u00ad';
const IGNORED = [[0x0300, 0x036f], [0x00ad, 0x00ad], [0x200b, 0x200d], [0x2060, 0x2060], [0xfeff, 0xfeff]];
const LATIN = [[0x00c0, 0x024f], [0x1e00, 0x1eff]];
const OTHER = [[0x0370, 0x1dbf], [0x2c00, 0x2dff], [0x3040, 0xd7ff]];
const MAPPED = { ı: 'i', ß: 's', æ: 'a', ø: 'o', đ: 'd', ł: 'l', '×': ' ', '÷': ' ' };

// Letters of other alphabets that look like ours, as in turkish/characters.py; full-width ones are 0xfee0 further.
const LOOKS = [
  ['АВСЕНІЈКМОРЅТХУԚԜ', 'ABCEHIJKMOPSTXYQW'],
  ['асеһіјорѕхуԛԝԁɡӏ', 'acehijopsxyqwdgl'],
  ['ЇїЁёӦӧӰӱҪҫ', 'IiEeOoUuCc'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ', 'ABEZHIKMNOPTYXCj'],
  ['οανρυιϲ', 'oavpuic'],
];
const SEEMING = new Map(LOOKS.flatMap(([others, ours]) => Array.from(others, (other, i) => [other, ours[i]])));

const CHUNK = /[^ ]+/g;
const WORD = /([^'\-/.:]+)(?:'[^\-/.:]*)?/g;
const NUMBER = /^[0-9]+$/;
const DIGIT = /[0-9]/;
const ORDINAL = /^([0-9]+)(?:inci|nci|uncu|ncu)$/;

const folded = new Array(0x10000);
const within = (code, ranges) => ranges.some(([first, last]) => first <= code && code <= last);

/** What a character looks like, if that is a letter or a digit of ours. */
function seeming(code) {
  const character = String.fromCharCode(code);
  const wide = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : '';
  return SEEMING.get(character) ?? (/[0-9A-Za-z]/.test(wide) ? wide : character);
}

function foldCharacter(written) {
  const character = seeming(written);
  const code = character.charCodeAt(0);
  if (/[0-9A-Za-z]/.test(character)) return character.toLowerCase();
  if (APOSTROPHES.includes(character)) return "'";
  if (HYPHENS.includes(character)) return '-';
  if (JOINERS.includes(character)) return character;
  if (within(code, IGNORED)) return IGNORABLE;
  if (within(code, LATIN)) {
    const lower = character.normalize('NFD')[0].toLowerCase()[0];
    return MAPPED[lower] ?? lower;
  }
  return within(code, OTHER) ? character : ' ';
}

/** The folded text, character for character; offsets in it are offsets in the (NFC) text. */
export function fold(text) {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    result += folded[code] ??= foldCharacter(code);
  }
  return result;
}

const isNumber = (text) => NUMBER.test(text);
const bare = (text) => (isNumber(text) ? text.replace(/^0+(?=.)/, '') : text);

/** An analyzer with the manifest's tables: `stem(word)` and `tokens(text)`. */
export function createAnalyzer(language) {
  const stop = new Set(language.stop);
  const roots = new Map(Object.entries(language.roots));
  const verbal = new Set(language.verbal);
  const variants = new Map(Object.entries(language.variants));
  const { endings, months } = language;
  const stems = new Map();

  const vowel = (c) => 'aeiou'.includes(c);
  function allowed(last, condition, first) {
    switch (condition) {
      case 'l': return first;
      case 'v': return vowel(last);
      case 'c': return !vowel(last);
      case 'h': return last === 'i' || last === 'u';
      case 's': return 'fstkchp'.includes(last);
      case 'm': return last !== 'i' && last !== 'u';
      default: return true;
    }
  }

  function shortened(word, first) {
    let longest = null;
    for (const [ending, shortest, condition] of endings) {
      if (!word.endsWith(ending)) continue;
      const rest = word.slice(0, word.length - ending.length);
      if (roots.has(rest) && !verbal.has(ending)) return rest;
      if (longest === null && rest.length >= shortest && allowed(rest[rest.length - 1], condition, first)) longest = rest;
    }
    return longest;
  }

  function dropped(word) {
    const last = word.length - 1;
    return word.length > 3 && 'nsy'.includes(word[last]) && vowel(word[last - 1]) ? word.slice(0, last) : null;
  }

  function stem(word) {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const found = stemmed(word);
    if (stems.size > 50_000) stems.clear();
    stems.set(word, found);
    return found;
  }

  function stemmed(word) {
    if (DIGIT.test(word)) return word;
    for (let first = true; ; first = false) {
      if (roots.has(word)) return roots.get(word);
      const rest = shortened(word, first) ?? dropped(word);
      if (rest === null) break;
      word = rest;
    }
    const hardened = { b: 'p', d: 't', g: 'k' }[word[word.length - 1]];
    return hardened && word.length > 3 ? word.slice(0, -1) + hardened : word;
  }

  function words(chunk, offset) {
    const found = [];
    for (const part of chunk.matchAll(WORD)) {
      const text = part[1].replaceAll(IGNORABLE, '');
      if (!text) continue;
      const joiner = part.index && found.length ? chunk[part.index - 1] : '';
      found.push({ text, start: offset + part.index, end: offset + part.index + part[1].length, joiner });
    }
    return found;
  }

  const token = (term, kind, surface, start, end) => ({ term, kind, surface, start, end });

  function plain(word) {
    const { text, start, end } = word;
    const ordinal = ORDINAL.exec(text);
    if (ordinal || isNumber(text)) return token(bare(ordinal ? ordinal[1] : text), 'word', text, start, end);
    if (text.length < 2 || stop.has(text)) return null;
    return token(stem(text), 'word', text, start, end);
  }

  function date(three) {
    const [day, month, year] = three.map((word) => word.text);
    if (![day, month, year].every(isNumber) || year.length !== 4) return null;
    const [d, m] = [Number(day.slice(0, 4)), Number(month.slice(0, 4))];
    if (d < 1 || d > 31 || m < 1 || m > 12) return null;
    return token(`${bare(day)}-${bare(month)}-${year}`, 'date', '', three[0].start, three[2].end);
  }

  function composites(line) {
    const found = [];
    let used = 0;
    for (let first = 0; first + 2 < line.length; first++) {
      const day = first >= used ? date(line.slice(first, first + 3)) : null;
      if (day) { used = first + 3; found.push(day); }
    }
    for (let i = 0; i + 1 < line.length; i++) {
      const [left, right] = [line[i], line[i + 1]];
      if (used && right.end <= line[used - 1].end) continue;
      const [a, b] = [isNumber(left.text), isNumber(right.text)];
      const short = Math.min(left.text.length, right.text.length) === 1;
      if ((a || b) && '-/:'.includes(right.joiner) && ((a && b) || short)) {
        found.push(token(`${bare(left.text)}-${bare(right.text)}`, 'pair', '', left.start, right.end));
      }
    }
    if (line.length > 1 && !line.some((word) => isNumber(word.text))) {
      const initials = line.every((word) => (word.joiner === '' || word.joiner === '.') && word.text.length === 1);
      if (initials || (line.length === 2 && line[1].joiner === '-')) {
        const text = line.map((word) => word.text).join('');
        found.push(token(stem(text), 'joined', text, line[0].start, line[line.length - 1].end));
      }
    }
    return found;
  }

  function prefixed(line, following) {
    if (line.length !== 1 || !['e', 'm'].includes(line[0].text) || !following?.length) return [];
    const after = following[0];
    if (DIGIT.test(after.text) || after.text.length <= 2) return [];
    const text = line[0].text + after.text;
    return [token(stem(text), 'joined', text, line[0].start, after.end)];
  }

  function spokenDate(chunks) {
    if (chunks.length < 3 || chunks[0].length !== 1 || chunks[1].length !== 1) return [];
    const [day, month, year] = chunks.map((line) => line[0]);
    if (!isNumber(day.text) || !months.includes(month.text) || !isNumber(year.text) || year.text.length !== 4) return [];
    return [token(`${bare(day.text)}-${months.indexOf(month.text) + 1}-${year.text}`, 'date', '', day.start, year.end)];
  }

  function withoutJoinedParts(line) {
    let end = -1;
    return line.filter((t) => {
      const kept = t.start >= end;
      if (t.kind === 'joined') end = t.end;
      return kept;
    });
  }

  function concepts(line) {
    const found = [];
    line.forEach((t, position) => {
      const seen = new Set();
      for (const [terms, name] of variants.get(t.term) ?? []) {
        if (seen.has(name) || position + terms.length > line.length) continue;
        if (!terms.every((term, i) => line[position + i].term === term)) continue;
        seen.add(name);
        found.push(token(name, 'concept', '', t.start, line[position + terms.length - 1].end));
      }
    });
    return found;
  }

  /** The tokens of a text (in NFC): {term, kind, surface, start, end}, by their beginnings. */
  function tokens(text) {
    const chunks = [...fold(text).matchAll(CHUNK)].map((m) => words(m[0], m.index)).filter((line) => line.length);
    const found = [];
    const running = [];
    chunks.forEach((line, number) => {
      const simple = line.map(plain).filter(Boolean);
      let whole = composites(line);
      if (!whole.length) whole = prefixed(line, chunks[number + 1]);
      const joined = whole.filter((t) => t.kind === 'joined');
      found.push(...simple, ...whole, ...spokenDate(chunks.slice(number, number + 3)));
      running.push(...(joined.length ? joined : simple));
    });
    found.push(...concepts(withoutJoinedParts(running)));
    return found.sort((a, b) => a.start - b.start);
  }

  return { stem, tokens };
}
