/* For other sites: shows a page of Kim Sorumlu? in a frame as high as what it shows.

   <script type="module" src="https://…/embed/kim-sorumlu.js"></script>
   <kim-sorumlu src="izmir-bb/bilgi-islem/madde-9"><a href="…">İzmir Büyükşehir, madde 9</a></kim-sorumlu>

   src     an address of the site; without a date it follows the latest version; "#fikra-2-bent-a" scrolls to a clause
   tema    koyu | acik | sistem
   inside  a link for readers without script; its text names the frame

   Sets no cookie, stores nothing, loads nothing but the frame. Needs script-src and frame-src for this origin. */
const TABAN = new URL('.', import.meta.url);
const ADRES = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\/?#[a-z0-9-]+)?$/;
const TEMA = /^(?:koyu|acik|sistem)$/;
const IZINLER = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const ILK = 480;
const EN_AZ = 80;
const EN_COK = 150000;

/** The twin's full address, or null for anything that is not an address of the site. */
function ikiz(src, tema) {
  const temiz = (src ?? '').trim().replace(/^\/+|\/+$/g, '');
  if (!ADRES.test(temiz)) return null;
  const [yol, parca] = temiz.split('#');
  const url = new URL(`${yol.replace(/\/$/, '')}/`, TABAN);
  if (TEMA.test(tema ?? '')) url.searchParams.set('tema', tema);
  if (parca) url.hash = parca;
  return url.href;
}

/** The height a message of the twin tells, within bounds; null for any other message. */
function yukseklik(veri) {
  if (veri === null || typeof veri !== 'object' || veri.kimSorumlu !== 'yukseklik') return null;
  if (typeof veri.px !== 'number' || !Number.isFinite(veri.px)) return null;
  return Math.min(EN_COK, Math.max(EN_AZ, Math.ceil(veri.px)));
}

class KimSorumlu extends HTMLElement {
  static observedAttributes = ['src', 'tema'];

  #golge = this.attachShadow({ mode: 'closed' });
  #cerceve = null;

  constructor() {
    super();
    const stil = new CSSStyleSheet();                // not a <style> element: a strict host allows none
    stil.replaceSync(':host { display: block } :host([hidden]) { display: none }');
    this.#golge.adoptedStyleSheets = [stil];
  }

  connectedCallback() {
    addEventListener('message', this.#dinle);
    this.#kur();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#dinle);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#kur();
  }

  #dinle = (olay) => {
    // Only from our own site, and only from the frame that this element made.
    if (olay.origin !== TABAN.origin || !this.#cerceve || olay.source !== this.#cerceve.contentWindow) return;
    const px = yukseklik(olay.data);
    if (px !== null) this.#cerceve.height = px;
  };

  #kur() {
    const adres = ikiz(this.getAttribute('src'), this.getAttribute('tema'));
    if (!adres) {
      this.#cerceve = null;
      this.#golge.replaceChildren(document.createElement('slot'));   // the link inside stays visible
      return;
    }
    if (this.#cerceve?.src === adres && this.#cerceve.isConnected) return;
    const cerceve = document.createElement('iframe');
    cerceve.setAttribute('sandbox', IZINLER);
    cerceve.title = this.textContent.trim() || {{ config.site_name | tojson }};
    cerceve.loading = 'lazy';
    cerceve.width = '100%';
    cerceve.height = this.#cerceve?.height ?? ILK;
    cerceve.style.border = '0';
    cerceve.style.display = 'block';
    cerceve.src = adres;
    this.#cerceve = cerceve;
    this.#golge.replaceChildren(cerceve);
  }
}

if (!customElements.get('kim-sorumlu')) customElements.define('kim-sorumlu', KimSorumlu);
