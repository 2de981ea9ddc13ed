// The basket and what goes with it; while it is empty, what sells at this hour.

import { api, isAbort } from './api.js';
import { buy, picture, price, row, sign, skeletonRows } from './cards.js';
import { $, h, icon } from './dom.js';
import { formatPrice, t } from './i18n.js';
import { go } from './router.js';
import { basketCount, basketTotal, bus, setQuantity, state } from './state.js';

const RECOMMENDED = 8;
const ASK_AFTER_MS = 60;

let running = null;
let timer = 0;
let before = new Set();

function line({ product }) {
  return h('li', { class: 'line', 'data-line': product.id },
    picture(product, true),
    h('div', { class: 'row-text' },
      h('p', { class: 'name' }, h('button', { type: 'button', class: 'open', onclick: () => go('product', { id: product.id, product }) }, product.name)),
      h('div', { class: 'row-facts' }, price(product), sign(product), buy(product))));
}

function paintLines() {
  const lines = $('lines');
  const kept = new Map([...lines.querySelectorAll('[data-line]')].map(element => [element.dataset.line, element]));
  const added = [...state.basket.keys()].find(id => !kept.has(id));
  lines.replaceChildren(...(state.basket.size === 0
    ? [h('li', { class: 'basket-empty' }, icon('basket'), h('b', {}, t('basket_empty_title')), h('p', {}, t('basket_empty_text')))]
    : [...state.basket].map(([id, entry]) => kept.get(id) ?? line(entry))));
  if (added) lines.scrollTop = lines.scrollHeight;

  const count = basketCount();
  for (const element of document.querySelectorAll('.basket-count')) {
    element.textContent = count;
    element.hidden = count === 0;
  }
  $('total').textContent = formatPrice(basketTotal());
  document.querySelector('.basket-bar-total').textContent = count ? formatPrice(basketTotal()) : '';
  $('basket-foot').hidden = count === 0;
  $('basket-clear').hidden = count === 0;
}

function paintRecommended(items) {
  const list = $('recs');
  const focused = list.contains(document.activeElement);
  // New rows take no touch for a moment, so that a second tap on the old one does not buy another product.
  list.replaceChildren(...items.map(item => {
    const element = row(item, state.basket.size > 0);
    if (!before.has(item.product.id)) element.classList.add('fresh');
    return element;
  }));
  before = new Set(items.map(item => item.product.id));
  if (focused) list.querySelector('.buy button')?.focus({ preventScroll: true });
}

async function recommend() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  $('recs-title').textContent = t(state.basket.size ? 'recs_basket' : 'recs_empty');
  try {
    const { items } = await api.recommend({ basket: [...state.basket.keys()], viewed: state.viewed, top: RECOMMENDED }, signal);
    paintRecommended(items);
  } catch (error) {
    if (!isAbort(error) && error.status === undefined) throw error;
  }
}

function changed() {
  paintLines();
  clearTimeout(timer);
  timer = setTimeout(recommend, ASK_AFTER_MS);
}

/** Asks for the products again in the language that is now spoken. */
async function translate() {
  $('lines').replaceChildren();
  changed();
  try {
    const products = await Promise.all([...state.basket.keys()].map(id => api.product(id)));
    for (const product of products) {
      const entry = state.basket.get(product.id);
      if (entry) entry.product = product;
    }
  } catch (error) {
    if (error.status === undefined) throw error;
  }
  $('lines').replaceChildren();
  paintLines();
}

export function startBasket() {
  $('recs').replaceChildren(...skeletonRows(RECOMMENDED));
  changed();
}

export function openBasket(open) {
  document.body.toggleAttribute('data-basket-open', open);
  $('basket-body').scrollTop = 0;
  $('basket-bar').setAttribute('aria-expanded', String(open));
}

bus.on('basket session back', changed);
bus.on('language', translate);
$('basket-bar').addEventListener('click', () => openBasket(!document.body.hasAttribute('data-basket-open')));
$('basket-clear').addEventListener('click', () => {
  for (const { product, quantity } of [...state.basket.values()]) {
    setQuantity(product, 0);
    api.event('remove', { product: product.id, quantity });
  }
});
