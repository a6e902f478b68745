/* The directorate that a question asks of ("bilgi işlemin ihaleleri"), and what it asks besides. */

const OFFICE = /^(?:mudur|daire|baskan|sube|birim|uzman|personel|yonetmelik|altyapi)/;

/** What is asked besides the directorate that is asked ("bilgi işlemin ihaleleri"); all if nothing is, or if it is part of a name
    ("bilgi işlem müdürü"). */
export function besideSubject(words, subjects) {
  const { subject, rest } = subjectOf(words, subjects);
  return !subject || !rest.length || officeNamed(words, subjects) >= 0 ? words : rest;
}

/** Where the word begins that says what kind of office the directorate asked is ("bilgi işlem dairesi"); -1 if none does. */
export function officeNamed(words, subjects) {
  const { subject, rest } = subjectOf(words, subjects);
  const after = subject && rest.find(({ start }) => words.findIndex((word) => word.start === start) > words.findIndex((word) => !rest.includes(word)));
  return after && OFFICE.test(after.surface) ? after.start : -1;
}

// Behind a name: "zabıta müdürü".
export const OFFICIAL = /^(?:mudur|daire|baskan|sube)/;
export const namesOfficial = (words) => words.findIndex(({ surface }) => OFFICIAL.test(surface)) > 0;

/** Whether a question speaks of an office's own building: "hizmet binasının temizliği". */
export const asksOfOffice = (words) => words.some(({ surface }, i) => i > 0 && surface.startsWith('bina') && /^(?:hizmet|belediye|mudurluk|daire)/.test(words[i - 1].surface));

/** Whose regulation is asked for ("bilgi işlem"), and the words that are left. */
export function subjectOf(words, subjects) {
  const terms = words.map(({ term }) => term);
  for (const subject of subjects) {
    const stems = subject.split(' ');
    const at = terms.findIndex((_, i) => stems.every((stem, k) => terms[i + k] === stem));
    if (at >= 0) return { subject, rest: words.filter((_, i) => i < at || i >= at + stems.length) };
  }
  return { subject: '', rest: words };
}
