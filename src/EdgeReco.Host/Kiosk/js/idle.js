// Notices that nobody is here any more. Never while someone types, holds a key or the screen, composes or scrolls.

import { $, h, icon } from './dom.js';
import { t } from './i18n.js';

const COUNTDOWN_S = 10;
const TOUCH_SETTLES_MS = 60;

const keys = new Set();
const pointers = new Set();
let touches = 0;
let composing = false;
let owesClick = false;
let last = 0;
let timer = 0;
let quietMs = 60_000;
let whatToDo = null;

const busy = () => keys.size > 0 || pointers.size > 0 || touches > 0 || composing;

function noticed() {
  last = Date.now();
}

function check() {
  const left = busy() ? quietMs : quietMs - (Date.now() - last);
  if (left > 0) timer = setTimeout(check, left);
  else if (whatToDo.untouched()) { whatToDo.reset(); wait(); }
  else ask();
}

function wait() {
  clearTimeout(timer);
  noticed();
  timer = setTimeout(check, quietMs);
}

function ask() {
  const dialog = $('idle');
  const count = h('b', { class: 'idle-count', id: 'idle-count', role: 'timer' }, COUNTDOWN_S);
  dialog.replaceChildren(h('div', { class: 'idle-card' }, count,
    h('h2', { id: 'idle-title' }, t('idle_title')), h('p', {}, t('idle_text')),
    h('button', { type: 'button', class: 'button primary wide' }, icon('touch'), h('span', {}, t('idle_stay')))));
  dialog.showModal();
  let left = COUNTDOWN_S;
  const tick = () => {
    count.textContent = --left;
    if (left > 0) timer = setTimeout(tick, 1000);
    else { dialog.close(); whatToDo.reset(); wait(); }
  };
  timer = setTimeout(tick, 1000);
}

/** Closing gives the focus back at once, so a key that says 'still here' also arrives where it was meant. */
function stay() {
  if (!$('idle').open) return;
  $('idle').close();
  wait();
}

function listen(types, handler) {
  for (const type of types.split(' ')) addEventListener(type, event => { noticed(); handler?.(event); }, { capture: true, passive: true });
}

/**
 * Starts watching. After `seconds` of quiet: reset() when untouched() (nothing to lose), else first a countdown.
 */
export function startIdle(seconds, actions) {
  quietMs = seconds * 1000;
  whatToDo = actions;
  listen('keydown', event => { owesClick = false; keys.add(event.code); stay(); });
  listen('keyup', event => keys.delete(event.code));
  listen('compositionstart', () => { composing = true; stay(); });
  listen('compositionend', () => { composing = false; });
  listen('input scroll');
  listen('wheel', stay);
  listen('pointermove', event => event.pointerType === 'mouse' && (event.movementX || event.movementY) && stay());
  listen('pointerdown', event => { owesClick = false; pointers.add(event.pointerId); });
  // A touch closes the question only when its click should have landed there; one that comes late must not hit what lies below.
  listen('pointerup', () => { owesClick = $('idle').open; });
  listen('pointerup pointercancel', event => { pointers.delete(event.pointerId); setTimeout(stay, TOUCH_SETTLES_MS); });
  addEventListener('click', event => {
    if (owesClick && !$('idle').open) { event.preventDefault(); event.stopImmediatePropagation(); }
    owesClick = false;
  }, { capture: true });
  // A scroll ends the pointer's events, but not the finger's.
  listen('touchstart touchmove touchend touchcancel', event => { touches = event.touches.length; });
  addEventListener('blur', () => { keys.clear(); pointers.clear(); touches = 0; composing = false; });
  $('idle').addEventListener('cancel', event => { event.preventDefault(); stay(); });
  wait();
}
