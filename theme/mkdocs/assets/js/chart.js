/* Organisation charts: zoom and pan where the drawing is wider than its box, branches that close, a PNG file.
   Without script the whole list and the whole drawing stand there, and the box scrolls sideways.

   List and drawings are the same tree in the same order (view/org_tree.py, view/chart): the n-th line of the list
   is the n-th box, and the n-th line that has others below it owns the n-th path.                              */
import { announce } from './announce.js';
import { element } from './element.js';

const STEP = 1.25, LEAST = .25, MOST = 4, MARGIN = 1.5;         // zoom step and limits; margin of a drawing in px

function button(text, action, attributes = {}) {
  const el = element('button', { class: 'button', type: 'button', ...attributes }, text);
  el.addEventListener('click', action);
  return el;
}

/* zoom and pan ────────────────────────────────────────────────────────────── */
function zoomable(box) {
  const svg = box.querySelector('.chart__svg--wide');
  let scale = 1;

  const natural = () => Number(svg.getAttribute('width'));
  const room = () => { const s = getComputedStyle(box); return box.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight); };

  /** Scales; what stood at (x, y) of the box stays there, its middle unless given. */
  function scaleTo(wanted, x = box.clientWidth / 2, y = box.clientHeight / 2) {
    const before = scale;
    scale = Math.min(MOST, Math.max(LEAST, wanted));
    if (scale === 1) svg.style.removeProperty('inline-size');
    else svg.style.inlineSize = `${natural() * scale}px`;
    box.scrollLeft = (box.scrollLeft + x) * scale / before - x;
    box.scrollTop = (box.scrollTop + y) * scale / before - y;
  }

  function tell(wanted) {
    scaleTo(wanted);
    announce(`Şema ölçeği: yüzde ${Math.round(scale * 100)}.`);
  }

  const actions = {
    '+': () => tell(scale * STEP),
    '-': () => tell(scale / STEP),
    0: () => tell(1),
  };
  const tools = element('div', { class: 'chart__tools', role: 'group', 'aria-label': 'Şemanın ölçeği', hidden: '' },
    button('Büyüt', actions['+']), button('Küçült', actions['-']),
    button('Sığdır', () => tell(room() / natural())), button('Asıl boyut', actions[0]),
    element('small', {}, 'Şema seçiliyken + − 0 ve ok tuşları; Ctrl ile tekerlek; sürükleyerek kaydırma'));
  box.before(tools);

  const wide = () => getComputedStyle(svg).display !== 'none' && (scale !== 1 || natural() > room() + 1);
  /** After the box or the drawing has changed its size. */
  function adjust() {
    if (scale !== 1) svg.style.inlineSize = `${natural() * scale}px`;
    tools.hidden = !wide();
    box.classList.toggle('chart__drawing--zoomable', !tools.hidden);
  }
  new ResizeObserver(adjust).observe(box);

  box.addEventListener('keydown', (event) => {
    if (tools.hidden || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });
  box.addEventListener('wheel', (event) => {
    if (tools.hidden || !event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    scaleTo(event.deltaY < 0 ? scale * STEP : scale / STEP, event.clientX - left, event.clientY - top);
  }, { passive: false });
  drag(box, () => !tools.hidden);
  return adjust;
}

/** Panning with the mouse. Fingers and keys scroll the box by themselves. */
function drag(box, active) {
  let start = null, moved = false;
  box.addEventListener('dragstart', (event) => { if (active()) event.preventDefault(); });
  box.addEventListener('pointerdown', (event) => {
    if (!active() || event.pointerType !== 'mouse' || event.button !== 0) return;
    start = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
    moved = false;
  });
  box.addEventListener('pointermove', (event) => {
    if (!start) return;
    const left = start.x - event.clientX, top = start.y - event.clientY;
    if (!moved && Math.hypot(left - box.scrollLeft, top - box.scrollTop) < 4) return;
    if (!moved) box.setPointerCapture(event.pointerId);        // from here on it is a drag, not a click on a box
    moved = true;
    box.scrollTo({ left: left, top: top, behavior: 'instant' });
  });
  for (const name of ['pointerup', 'pointercancel']) box.addEventListener(name, () => { start = null; });
  box.addEventListener('click', (event) => { if (moved) { event.preventDefault(); moved = false; } }, true);
}

/* branches ────────────────────────────────────────────────────────────────── */
function branches(tree, drawings, whenDone) {
  const lines = [...tree.querySelectorAll('li')];
  const below = (li) => li.querySelector(':scope > ul');
  const parents = lines.filter(below);
  const level = (li) => { let n = 0; for (let el = li; tree.contains(el); el = el.parentElement) n += el.matches('li'); return n; };
  const deepest = Math.max(...lines.map(level));
  if (deepest < 3) return;

  const buttons = new Map(parents.map((li, index) => {
    const name = li.querySelector('a, b');
    const ul = below(li);
    ul.id ||= `${tree.id || 'branch'}-${index}`;
    const el = button('', () => unfold([li], ul.hidden), { class: 'tree__button', 'aria-controls': ul.id, 'aria-label': `${name.textContent}: alt birimler` });
    name.after(' ', el);
    return [li, el];
  }));

  function nameButtons() {
    for (const [li, el] of buttons) {
      el.setAttribute('aria-expanded', String(!below(li).hidden));
      el.textContent = below(li).hidden ? `${below(li).querySelectorAll('li').length} alt birim` : '';
    }
  }

  function unfold(items, open) {
    for (const li of items) below(li).hidden = !open;
    nameButtons();
    for (const svg of drawings) follow(svg, lines, parents);
    whenDone();
  }

  function downTo(n) {
    unfold(parents, true);
    unfold(parents.filter((li) => level(li) >= n), false);
  }

  const choices = Array.from({ length: deepest - 2 }, (_, i) => button(`${i + 2}.`, () => downTo(i + 2), { 'aria-label': `${i + 2}. düzeye kadar` }));
  const tools = element('div', { class: 'tree__tools', role: 'group', 'aria-label': 'Gösterilen düzeyler' },
    element('span', {}, 'Düzey:'), ...choices, button('hepsi', () => unfold(parents, true), { 'aria-label': 'Bütün düzeyler' }));
  tree.querySelector('ul').before(tools);
  nameButtons();
}

/** The drawing shows what the list shows, and is as large as that needs. */
function follow(svg, lines, parents) {
  const boxes = [...svg.querySelectorAll('.node')], paths = [...svg.querySelectorAll('.edge')];
  if (boxes.length !== lines.length || paths.length !== parents.length) return;
  const visible = (li) => li.parentElement.closest('ul[hidden]') === null;
  const closed = (li) => li.querySelector(':scope > ul')?.hidden ?? false;
  lines.forEach((li, i) => {
    boxes[i].classList.toggle('branch-hidden', !visible(li));
    boxes[i].classList.toggle('node--closed', closed(li));
  });
  parents.forEach((li, i) => paths[i].classList.toggle('branch-hidden', !visible(li) || closed(li)));

  const areas = boxes.filter((_, i) => visible(lines[i])).map((box) => {
    const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.querySelector('rect').getAttribute(name)));
    return { left, top, right: left + width, bottom: top + height };
  });
  const left = Math.min(...areas.map((a) => a.left)) - MARGIN, top = Math.min(...areas.map((a) => a.top)) - MARGIN;
  const width = Math.max(...areas.map((a) => a.right)) + MARGIN - left, height = Math.max(...areas.map((a) => a.bottom)) + MARGIN - top;
  svg.setAttribute('viewBox', [left, top, width, height].join(' '));
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
}

/* PNG file ────────────────────────────────────────────────────────────────── */
async function png(link) {
  const text = await (await fetch(link.href)).text();
  // The file is light or dark as the system is; a picture is for paper and slides.
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(text.replace('(prefers-color-scheme:dark)', 'not all'))}`;
  await picture.decode();
  const factor = Math.min(2, 8192 / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = element('canvas', { width: Math.round(picture.naturalWidth * factor), height: Math.round(picture.naturalHeight * factor) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const data = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  const save = element('a', { href: URL.createObjectURL(data), download: link.download.replace(/\.svg$/, '.png') });
  save.click();
  setTimeout(() => URL.revokeObjectURL(save.href), 10_000);
}

for (const chart of document.querySelectorAll('.chart')) {
  const adjust = zoomable(chart.querySelector('.chart__drawing'));
  branches(chart.querySelector('.tree'), chart.querySelectorAll('.chart__svg'), adjust);
  const link = chart.querySelector('a[download$=".svg"]');
  link?.after(' ', button('PNG indir', () => png(link).catch(() => announce('PNG hazırlanamadı. SVG dosyasını indirebilirsiniz.'))));
}
