/* What the results page has to say: what was asked for, whether a text held here answers it, and if none does, why. */

const CERTAIN = 3;              // words of a job's name that leave no doubt
const SAME = 0.9;               // what stands for a word as well as the word itself
const WHOLE = 0.9;             // of what is asked, said by one duty
const OUTNUMBERED = 3;          // words of the texts beside a job's one word: what is asked is theirs
const OFFICE = /^(?:sube|servis|kurul)/;
const PAGES = ['unit', 'version'];

/** {outcome, job (the number of the one shown, or null)}. A place that is not held is said whatever the job; a job that no
    text held here answers, whatever municipality is named. `site` is what of the site is asked for by name, `place` the
    municipality asked of (-1: any), `plan` what answers (see answer.js).

    Nothing is read of the clauses if their numbers tell enough: most questions that no text answers need none of them. `perhaps` are the hits one of
    which stands first, `first` finds out which. */
export async function outcomeOf(beyond, asked, store, { answers, plan, perhaps, first, site, place }) {
  const { places, jobs, yielding, prevailing } = beyond;
  const longest = longestOf(jobs);
  const held = !longest || (!prevailing.has(longest.job)
    && (saidWhole(asked, longest, plan) || isOutnumbered(asked, longest) || (beyond.ours && topical(asked, store)) || nameWins(asked, longest.words, store) || topicWins(asked, longest.words, store, beyond)
      || (!isCertain(longest, asked) && await firstIs(perhaps, first, wholeClause(asked)))));
  const job = held ? null : longest.job;
  if (places.length) return { outcome: 'other-place', job };
  if (asked.page >= 0) return { outcome: 'page', job: null };
  if (job !== null) return { outcome: 'outside', job };
  if (site) return { outcome: ['pair', 'changes'].includes(site.kind) ? 'compare' : 'page', job };
  const elsewhere = () => plan && !plan.byPlace.has(place) && firstIs(perhaps, first, ({ article }) => store.placeOf(article) !== place);
  if (place >= 0 && (isSilent(asked, store, place, yielding) || await elsewhere())) return { outcome: 'silent', job };
  if (namesPage(asked, store) || namesOffice(asked, answers)) return { outcome: 'page', job };
  if (isEveryday(asked, beyond, store) && !await firstIs(perhaps, first, wholeClause(asked))) return { outcome: 'outside', job };
  return { outcome: heldOutcome(plan, answers.filter((answer) => answer.sure), perhaps), job };
}

const longestOf = (jobs) => [...jobs].sort((a, b) => b.words.length - a.words.length)[0];

/** The outcome where words alone decide it, before any card or plan: a place that is not held, or a job beside which nothing is asked; null where
    more must be known. It is what `outcomeOf` gives. */
export function outcomeByWords(beyond, asked, store) {
  const { places, jobs, prevailing } = beyond;
  const longest = longestOf(jobs);
  if (!longest) return places.length ? { outcome: 'other-place', job: null } : null;
  const { words, job } = longest;
  const open = !prevailing.has(job) && (saysMore(asked, longest) || ownBeside(asked, longest) > 1 || !isCertain(longest, asked)
    || (beyond.ours && topical(asked, store)) || nameWins(asked, words, store) || topicWins(asked, words, store, beyond));
  if (open || (!places.length && asked.page >= 0)) return null;
  return { outcome: places.length ? 'other-place' : 'outside', job };
}

/** Whether the first hit passes a test; which it is is found out only where some pass and some do not. */
async function firstIs(perhaps, first, test) {
  const passing = perhaps.filter(test).length;
  return passing > 0 && (passing === perhaps.length || test(await first()));
}

/** Whether a topic is named, also one that is part of many jobs: of the office's own building or papers it is no everyday job. */
const topical = ({ names }, store) => names.some(({ entry }) => entry.names.some((name) => store.kindOf(name) === 'topic'));

/** Whether no topic is named, and half of what is asked for is in no text ("burs başvurusu") or a word says that it is of
    everyday life ("evimin önünde"). */
function isEveryday({ groups, names }, { strange, everyday, yielding, ours }, store) {
  if (ours || names.some(({ entry }) => entry.names.some((name) => store.kindOf(name) === 'topic' && !yielding.has(name)))) return false;
  return groups.length > 1 && (everyday || (strange.length > 0 && strange.length >= groups.length - strange.length));
}

/** Whether the whole question is a unit's or a text's name, and no topic's: of a unit called after its work the work is asked. */
function namesPage({ groups, names }, store) {
  const topic = names.some(({ entry, length }) => length >= groups.length && entry.names.some((name) => store.kindOf(name) === 'topic'));
  return !topic && names.some(({ entry, start, end, length }) => length >= groups.length && entry.names.some((name) => PAGES.includes(store.kindOf(name)))
    && groups.every((group) => group.start >= start && group.end <= end));
}

/** Whether a unit has all the words asked for, what it is among them: "bilgi ağları şubesi", "evrak kaydı yapan servis". */
const namesOffice = ({ groups }, answers) => groups.length > 2 && groups.some(({ surface }) => OFFICE.test(surface)) && answers.some(({ kind, sure }) => kind === 'unit' && sure);

/** A unit or text asked for by its name is a page, and a role's duties are an answer; a law's page says who cites it, not who
    does something. */
function heldOutcome(plan, sure, hits) {
  if (sure.length && sure.every(({ kind }) => PAGES.includes(kind))) return 'page';
  if (plan || sure.some(({ kind }) => kind === 'role')) return 'answer';
  return hits.length ? 'clauses' : 'nothing';
}

/** A test for a hit that has every word of the question, and not only one: if it stands first, the texts speak of it. */
const wholeClause = ({ groups }) => ({ kind, id }) => (
  kind === 'clause' && groups.length > 1 && groups.every((group) => group.alternatives.some(({ boost, own, entry }) => boost >= SAME && !own && entry.clauses.includes(id))));

/** Whether one duty says all that is asked, the job's words as they stand, and more is asked than the job; or at least two words
    of it beside a job's name that is none of what is asked ("ihaleyi naklen veriyordunuz, bu sefer vermediniz"). */
const saidWhole = (asked, job, plan) => plan !== null && plan.whole >= WHOLE && (saysMore(asked, job) || ownBeside(asked, job) > 1);

/** Whether a job is named by one word of everyday life only, among several that the texts have. On 1,456 questions about such jobs there are
    at most two. */
const isOutnumbered = (asked, job) => job.words.length === 1 && ownBeside(asked, job) >= OUTNUMBERED;

/** How many words that tell what is asked for the texts have as they are written, beside those of a job's name. */
function ownBeside({ groups }, { words }) {
  return groups.filter((group) => !group.aside && group.own && !words.some(({ start, end }) => group.start < end && group.end > start)).length;
}

/** Whether the texts have the job's words as they stand, and more is asked than the job. */
function saysMore({ groups }, { words }) {
  const telling = groups.filter((group) => !group.aside);
  return telling.length > words.length && words.every(({ start, end }) => telling.some((group) => group.own && group.start < end && group.end > start));
}

/** Whether a job's name leaves no doubt: it is the whole question, or long. */
const isCertain = ({ words }, { groups }) => words.length >= CERTAIN || (words.length > 1 && words.length >= groups.length);

/** Whether a unit, a title or a law is named whose name the job's is part of: "Evrak Kayıt Servisi", "Daire Başkanı". */
function nameWins({ names }, words, store) {
  return names.some(({ entry, start, end, length }) => length > 1 && entry.names.some((name) => store.kindOf(name) !== 'topic')
    && words.every((word) => word.start >= start && word.end <= end));
}

/** Whether the question names a topic besides the job ("parkta internet") or one that says more ("çöp kamyonu takibi"), by one name or by
    several ("maks adres kayıt sistemi"). A topic that is `yielding` is part of many jobs ("nikah randevusu") and only does by a long name, nor
    does a name that is `common`, beside a job ("festival programı"). */
function topicWins({ names, groups }, words, store, { yielding, common }) {
  // Of "iş kazası oldu" the job's name has only one word that says what is asked, the topic's two.
  const telling = words.filter((word) => groups.some((group) => !group.aside && group.start < word.end && group.end > word.start)).length || words.length;
  const topics = names.flatMap((name) => name.entry.names.filter((id) => store.kindOf(id) === 'topic').map((id) => ({ ...name, id })));
  return topics.some(({ id, start, end, length, term }) => {
    const apart = !words.some((word) => word.start < end && word.end > start);
    if (yielding.has(id)) return apart && length > words.length + 1;
    if (apart) return length >= words.length && !common.has(term);
    const together = new Set(topics.filter((other) => other.id === id).flatMap((other) => other.words.map((word) => word.start)));
    return together.size > telling;
  });
}

/** Whether a municipality's texts say nothing of it: no clause of the topics named, nor one with all the words; where no topic
    is named, none that has any of them. */
function isSilent({ groups, names }, store, place, yielding) {
  const here = (clause) => store.placeOf(store.articleOf(clause)) === place;
  const topics = foremost(names.filter(({ entry }) => entry.names.some((name) => store.kindOf(name) === 'topic')), yielding);
  if (topics.some(({ entry }) => entry.clauses.some(here))) return false;
  if (!groups.length || !groups.every((group) => group.own)) return topics.length > 0;
  const [first, ...others] = groups.map(({ term, alternatives }) => alternatives.find((a) => a.term === term).entry);
  const headed = (entry) => entry.names.some((name) => name >= store.firstArticle && store.placeOf(name - store.firstArticle) === place);
  if (topics.length) return !first.clauses.some((clause) => here(clause) && others.every((entry) => entry.clauses.includes(clause)));
  return [first, ...others].every((entry) => !headed(entry) && !entry.clauses.some(here));
}

/** The topics that a question is about: not those that a part of a longer name names, nor, beside others, what is part of any job. */
function foremost(topics, yielding) {
  const whole = topics.filter((one) => !topics.some((other) => other.length > one.length && other.start <= one.start && other.end >= one.end));
  const own = whole.filter(({ entry }) => !entry.names.every((name) => yielding.has(name)));
  return own.length ? own : whole;
}

const ABOVE = ['outside', 'other-place', 'silent'];

/** Whether what was found lies folded below what is said of the outcome; not below a unit's page, nor where two municipalities answer. */
export function folds(outcome, site, answers) {
  if (outcome === 'page') return site !== null;
  return ABOVE.includes(outcome) || (outcome === 'compare' && !answers.some((answer) => answer.sure));
}
