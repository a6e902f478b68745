/* A sheet that is asked for while the page runs, once, whoever asks. */
import { element } from './element.js';

/** Waits for the joined sheet of this name (publish/bundles.py). What does not come does not keep anything from being shown. */
export function sheetLoaded(name) {
  const href = new URL(`../site/${name}.css`, import.meta.url).href;
  return new Promise((done) => {
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) { done(); return; }
    const sheet = element('link', { rel: 'stylesheet', href });
    sheet.addEventListener('load', done);
    sheet.addEventListener('error', done);
    document.head.append(sheet);
  });
}
