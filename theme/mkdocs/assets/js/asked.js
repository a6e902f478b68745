/* The question that led to a page, so that its words can be shown there. From the search page it is read off the referrer;
   from the suggestions of any other page it goes along in the window's name: no server sees it, nothing is stored, and the
   next page takes it. */
const MARK = 'sought:';

/** What is longer is cut to so many letters, before anything is done with it. */
export const MOST_LETTERS = 200;

/** Sends the question along to the page that is opened next in this window. */
export function carry(question) {
  window.name = MARK + question;
}

/** What was asked on the page that led here, if anything was. */
export function askedBefore() {
  if (window.name.startsWith(MARK)) {
    const question = window.name.slice(MARK.length);
    window.name = '';
    return question;
  }
  try {
    const { origin, pathname, searchParams } = new URL(document.referrer);
    const search = new URL('../../ara/', import.meta.url);
    return origin === search.origin && pathname === search.pathname ? searchParams.get('q') : null;
  } catch { return null; }
}
