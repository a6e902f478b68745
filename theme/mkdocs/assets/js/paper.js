/* What the site holds ready for paper: beside the page of an article (kagit.json), beside that of a municipality. The words
   of an article's clauses are in its record of the open data. */
const ROOT = new URL('../../', import.meta.url);
// An article's permanent address and a fragment, as the site writes them. Nothing else is asked of the server.
const CLAUSE = /^((?:[a-z0-9-]+\/){2}\d{4}-\d{2}-\d{2}\/[a-z0-9-]+\/)(?:#([a-z0-9-]*))?$/;

/** The address of a page of this site, a place in it, as it is printed. */
export const printed = (page, fragment) => new URL(`${page}${fragment ? `#${fragment}` : ''}`, ROOT).href;

/** What is written of an address on paper, which outlives a copy of the site: where the page says the site's own address,
    it begins with that, as the square code does. */
export function onPaper(address) {
  const said = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (!/^https?:/.test(said) || !address.startsWith(ROOT.href)) return address;
  return new URL('../', said).href + address.slice(ROOT.href.length);
}

/** The server could not be reached, did not finish its answer or had none to give. */
class Unreached extends Error {}

/** A data file of this site. That it is not here is told from that it did not come: of the latter an error of this script's
    own, since a TypeError of `fetch` looks like one of a record that lacks something. */
export async function published(address) {
  const url = new URL(address, ROOT);
  const answer = await fetch(url).catch((error) => { throw new Unreached(url.href, { cause: error }); });
  if (answer.status >= 500) throw new Unreached(answer.statusText);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json().catch((error) => { throw new Unreached(url.href, { cause: error }); });
}

/** Says why nothing can be shown: the address names what is not here, or the server could not be reached. */
export function showFailure(error) {
  document.querySelector(error instanceof Unreached ? '[data-unreached]' : '[data-missing]').hidden = false;
}

/** The clause of that fragment in an article's record, at whatever depth. */
function clauseOf(clauses, fragment) {
  for (const clause of clauses) {
    const found = clause.address?.endsWith(`#${fragment}`) ? clause : clauseOf(clause.items ?? [], fragment);
    if (found) return found;
  }
  return null;
}

async function wordsOf(page, fragment) {
  const { article } = await published(`veri/v1/metin/${page.slice(0, -1)}.json`);
  const clause = clauseOf(article.body, fragment);
  if (!clause) throw new RangeError(fragment);
  return clause.text;
}

/** What is ready of the clause at an address, which is the reader's or a stranger's; of its article, if the clause has
    nothing of its own. */
export async function paperOf(wanted) {
  const [, page, fragment = ''] = CLAUSE.exec(wanted) ?? [];
  if (!page) throw new RangeError(wanted);
  const paper = await published(`${page}kagit.json`);
  const known = Object.hasOwn(paper.clauses, fragment) ? fragment : '';
  const { cited, place, said, label = '', who = known && paper.who, qr, quote } = paper.clauses[known];
  return {
    paper,
    clause: {
      about: `${paper.short}, ${cited}`, label, who, qr,
      said: said ?? `${place} ${who} için şu görev yazılı:`,
      quote: quote ?? (known ? await wordsOf(page, known) : ''),
    },
    address: printed(page, known),
  };
}
