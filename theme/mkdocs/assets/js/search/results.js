/* The list of what was found, by municipality where the question names any: their own first, the others folded. */
import { element, filled } from '../element.js';
import { day, excerpt, marked, place, speaker } from './drawing.js';
import { to } from './links.js';
import { dayAsked, standingOf } from './on-day.js';

const LETTERS = 340;

const capitals = (text) => text.toLocaleUpperCase('tr');

function resultOf(hit) {
  const { text, marks } = excerpt(hit.text, hit.marks, LETTERS);
  const { name, title, marks: inName } = speaker(hit);
  const asked = dayAsked();
  const standing = asked ? standingOf(hit, asked) : { words: `Yürürlükte değil (${day(hit.date)})`, valid: hit.inForce };
  const headed = hit.heading && capitals(name) !== capitals(hit.heading);
  const item = filled('clause', {
    '.found__place': place(hit),
    '.found__unit': [...marked(name, inName), ...(title ? [' ', element('small', {}, `· ${title}`)] : [])],
    '.status': asked || !hit.inForce ? standing.words : null,
    '.found__heading': headed ? marked(hit.heading, hit.headingMarks) : null,
    '.found__text': marked(text, marks),
  }, to(hit.address));
  if (standing.valid) item.querySelector('.status')?.classList.remove('status--superseded');
  return item;
}

/** The list that a hit belongs to, made if it is not there yet. */
function listOf(within, { municipality, municipalitySlug }, first) {
  const slug = !first.length || first.includes(municipalitySlug) ? '' : municipalitySlug;
  const there = [...within.querySelectorAll('.found')].find((list) => list.dataset.municipality === slug);
  if (there) return there;
  const list = filled('hits', {});
  list.dataset.municipality = slug;
  if (!slug) {
    within.prepend(list);
  } else {
    const fold = filled('hits-elsewhere', { h3: municipality });
    fold.append(list);
    within.append(fold);
  }
  return list;
}

/** Puts hits behind those that are there, which stay as they are; gives the new ones in sight. `first`: the slugs of the
    municipalities whose hits stand first. */
export function addHits(section, hits, first) {
  const within = section.querySelector('.found-groups');
  const added = hits.map((hit) => {
    const result = resultOf(hit);
    listOf(within, hit, first).append(result);
    return result;
  });
  for (const fold of within.querySelectorAll('details')) fold.querySelector('summary span').textContent = `${fold.querySelectorAll('.found > li').length} yer`;
  return added.filter((result) => !result.closest('details:not([open])'));
}

/** The section of results; `above`: how many clauses the answer above them shows, which are not among them. */
export function resultsOf(hits, first, above) {
  const section = filled('clauses', {
    h2: above ? 'Diğer maddeler' : 'Maddeler',
    '.found-section__note': above ? `Yanıttaki ${above} madde burada yinelenmedi.` : null,
  });
  addHits(section, hits, first);
  return section;
}
