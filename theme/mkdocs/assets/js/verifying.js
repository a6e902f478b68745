/* Whether a file or a text was published here: /dogrula/. Nothing that is given leaves the browser.

   form[data-verifying] with a file and a text · [data-verdict] with [data-said] [data-why] [data-places] [data-digest]
   <template data-verdicts>   what is said, by [data-when]
   [data-unable]             shown where the browser has no digests (a page without TLS)                             */
import { wordsOf } from './clause.js';
import { digestOf, letters, lettersDigest } from './letters.js';
import { printed, published } from './paper.js';

// Larger files are none of ours, and would have to be held in memory whole.
const LARGEST = 64 * 1024 * 1024;
const form = document.querySelector('[data-verifying]');
const verdict = document.querySelector('[data-verdict]');
const words = document.querySelector('[data-verdicts]').content;
const [file, text] = ['dosya', 'metin-kutusu'].map((id) => document.getElementById(id));

const said = (when) => words.querySelector(`[data-when="${when}"]`)?.textContent ?? '';

/** Shows one of the answers; `places` are links as [words, address]. */
function say(when, { places = [], digest = '' } = {}) {
  verdict.hidden = false;
  verdict.dataset.outcome = when;
  verdict.querySelector('[data-said]').textContent = said(when);
  verdict.querySelector('[data-why]').textContent = said(`${when}-why`);
  const list = verdict.querySelector('[data-places]');
  list.querySelectorAll('li').forEach((item) => item.remove());
  for (const [name, address] of places) {
    const item = list.querySelector('template').content.firstElementChild.cloneNode(true);
    item.firstElementChild.textContent = name;
    item.firstElementChild.href = address;
    list.append(item);
  }
  const line = verdict.querySelector('[data-digest]');
  line.hidden = !digest;
  line.querySelector('code').textContent = digest;
  verdict.querySelector('[data-said]').focus();
}

/** "Kütahya …, madde-11/#bent-f" as a link. */
const place = (version, { name }, where) => [`${name}, ${where.replace(/\/$|\/(?=#)/, '')}`, printed(`${version}${where}`)];

/** Every place whose text has these letters. */
async function placesOf(given) {
  if (!letters(given)) return [];
  const digest = await lettersDigest(given);
  return Object.entries(await published('dogrula/harfler.json')).flatMap(([version, held]) =>
    Object.entries(held.texts).filter(([, known]) => known === digest).map(([where]) => place(version, held, where)));
}

/** The article that a saved page says it is, by its permanent address. */
async function articleNamed(page) {
  const address = page.querySelector('[data-address][data-copy]') && page.querySelector('link[rel="canonical"]')?.href;
  const held = await published('dogrula/harfler.json');
  const version = Object.keys(held).find((one) => address?.includes(`/${one}`));
  const where = version && address.slice(address.indexOf(`/${version}`) + version.length + 1);
  return where && Object.hasOwn(held[version].texts, where) ? [place(version, held[version], where)] : [];
}

/** A page somebody saved: its law text, letter by letter. */
async function askPage(source, digest) {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const texts = [...page.querySelectorAll('.law-text')].map(wordsOf);
  const found = (await Promise.all(texts.map(placesOf))).flat();
  if (found.length) return say('text', { places: found, digest });
  const named = await articleNamed(page);
  return named.length ? say('other', { places: named, digest }) : say('unknown-file', { digest });
}

async function askFile(given) {
  if (given.size > LARGEST) return say('failed');
  const bytes = await given.arrayBuffer();
  const digest = await digestOf(bytes);
  const { files } = await published('manifest.json');
  const held = Object.entries(await published('dogrula/harfler.json')).filter(([, { document }]) => document === digest);
  if (held.length) return say('document', { places: held.map(([version, { name }]) => [name, printed(version)]), digest });
  const paths = Object.entries(files).flatMap(([folder, inside]) => Object.keys(inside)
    .filter((name) => inside[name] === digest).map((name) => folder + name));
  if (paths.length) return say('file', { places: paths.map((path) => [path, printed(path)]), digest });
  return askPage(new TextDecoder().decode(bytes), digest);
}

/** Copied words; the copy button of a page puts the citation below them, after an empty line. */
async function askText(given) {
  const whole = await placesOf(given);
  const places = whole.length ? whole : await placesOf(given.trim().replace(/\n\s*\n[^\n]*$/, ''));
  say(places.length ? 'text' : 'unknown-text', { places });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const [chosen] = file.files;
  try {
    if (chosen) await askFile(chosen);
    else if (text.value.trim()) await askText(text.value);
    else say('empty');
  } catch (error) {
    console.error(error);
    say('failed');
  }
});
// Of two one is meant: the one given last.
file.addEventListener('change', () => { text.value = ''; });
text.addEventListener('input', () => { file.value = ''; });

if (globalThis.crypto?.subtle) form.hidden = false;
else document.querySelector('[data-unable]').hidden = false;
