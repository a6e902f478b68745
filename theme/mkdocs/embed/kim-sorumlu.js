/* For other sites: shows a page of Kim Sorumlu? in a frame as high as what it shows.

   <script type="module" src="https://…/embed/kim-sorumlu.js"></script>
   <kim-sorumlu src="izmir-bb/bilgi-islem/madde-9"><a href="…">İzmir Büyükşehir, madde 9</a></kim-sorumlu>

   src     an address of the site, also with the site before it; without a date it follows the latest version;
           "#fikra-2-bent-a" scrolls to a clause
   tarih   2023-05-01: what was valid that day
   tema    koyu | acik | sistem
   inside  a link for readers without script; its text names the frame

   Sets no cookie, stores nothing, loads nothing but the frame. Needs script-src and frame-src for this origin. */
const BASE = new URL('.', import.meta.url);
const SITE = new URL('..', BASE);
const AT_HOME = BASE.pathname.endsWith('/embed/');   // a copy among a host's own scripts has nothing to show
const ADDRESS = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\/?#[a-z0-9-]+)?$/;
const THEME = /^(?:koyu|acik|sistem)$/;
const PERMISSIONS = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
const INITIAL = 480;
const LEAST = 80;
const MOST = 150000;

/** The embed's full address, or null for anything that is not an address of the site. */
function addressOf(src, theme, day) {
  const asked = (src ?? '').trim();
  const clean = (asked.startsWith(SITE.href) ? asked.slice(SITE.href.length) : asked).replace(/^\/+|\/+$/g, '');
  if (!AT_HOME || !ADDRESS.test(clean)) return null;
  const [path, fragment] = clean.split('#');
  const url = new URL(`${path.replace(/\/$/, '')}/`, BASE);
  if (THEME.test(theme ?? '')) url.searchParams.set('tema', theme);
  if (day) url.searchParams.set('tarih', day);
  if (fragment) url.hash = fragment;
  return url.href;
}

/** The height a message of the embed tells, within bounds; null for any other message. */
function heightTold(data) {
  if (data === null || typeof data !== 'object' || data.kimSorumlu !== 'yukseklik') return null;
  if (typeof data.px !== 'number' || !Number.isFinite(data.px)) return null;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(data.px)));
}

class KimSorumlu extends HTMLElement {
  static observedAttributes = ['src', 'tema', 'tarih'];

  #shadow = this.attachShadow({ mode: 'closed' });
  #frame = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();                // not a <style> element: a strict host allows none
    sheet.replaceSync(':host { display: block; inline-size: 100% } :host([hidden]) { display: none }');
    this.#shadow.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    addEventListener('message', this.#listen);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listen);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  #listen = (event) => {
    // Only from our own site, and only from the frame that this element made.
    if (event.origin !== BASE.origin || !this.#frame || event.source !== this.#frame.contentWindow) return;
    const px = heightTold(event.data);
    if (px !== null) this.#frame.height = px;
  };

  #show() {
    const address = addressOf(this.getAttribute('src'), this.getAttribute('tema'), this.getAttribute('tarih'));
    if (!address) {
      this.#frame = null;
      this.#shadow.replaceChildren(document.createElement('slot'));   // the link inside stays visible
      return;
    }
    if (this.#frame?.src === address && this.#frame.isConnected) return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', PERMISSIONS);
    frame.title = this.textContent.trim() || {{ config.name | tojson }};
    frame.loading = 'lazy';
    frame.width = '100%';
    frame.height = this.#frame?.height ?? INITIAL;
    frame.style.border = '0';
    frame.style.display = 'block';
    frame.src = address;
    this.#frame = frame;
    this.#shadow.replaceChildren(frame);
  }
}

if (!customElements.get('kim-sorumlu')) customElements.define('kim-sorumlu', KimSorumlu);
