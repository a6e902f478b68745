/* What superseded texts have, where they are asked, too, or have a word that no text in force has; loaded only then. */
import { lookUp } from './lookup.js';
import { rank } from './ranking.js';

const SUPERSEDED = 0.9;

/** What was looked up, of the missing words only those that no superseded version has either. */
export async function unheard(older, asked) {
  const there = await older.entries(asked.missing.map((group) => group.term));
  return { ...asked, missing: asked.missing.filter((group) => !there.has(group.term)) };
}

/** Hits in superseded versions: all if `everything`, else those that have a word found in no text in force. */
export async function olderHits(older, { words, read, where }, asked, everything, tools) {
  if (!everything && !(await older.entries(asked.missing.map((group) => group.term))).size) return [];
  const there = await lookUp(older, words, read, tools, false);
  if (everything && there.missing.length) await (await import('./mend.js')).respell(older, there, words, tools);
  const lacking = new Set(asked.missing.map((group) => group.term));
  const having = new Set(there.groups.filter((group) => lacking.has(group.term))
    .flatMap((group) => group.alternatives.filter((a) => a.boost >= 0.9).flatMap((a) => a.entry.clauses)));
  if (!everything && !having.size) return [];
  for (const term of there.marked) asked.marked.add(term);
  const { hits } = rank(older, there.groups, where);
  const wanted = everything ? hits : hits.filter((hit) => hit.kind === 'clause' && having.has(hit.id));
  return wanted.map((hit) => ({ ...hit, score: hit.score * SUPERSEDED }));
}
