// A product as a card, as a row, and the pieces they share: picture, price, aisle sign, stock, quantity.

import { api } from './api.js';
import { h, icon, reducedMotion, toast } from './dom.js';
import { formatPrice, priceParts, t } from './i18n.js';
import { go } from './router.js';
import { bus, quantityOf, setQuantity } from './state.js';

const FEW = 5;

/** The picture on its calm ground, or a sign for 'no picture'; the size never depends on the file. */
export function picture(product, eager = false) {
  const frame = h('div', { class: 'picture' });
  const none = () => frame.replaceChildren(h('span', { class: 'no-picture' }, icon('box')));
  if (!product.picture) none();
  else frame.append(h('img', { src: product.picture, alt: '', width: 240, height: 240, decoding: 'async', loading: eager ? null : 'lazy', draggable: 'false', onerror: none }));
  return frame;
}

/** A price with small cents; read out whole. */
export function price(product) {
  if (product.price === undefined) return h('span', { class: 'price price-none' }, t('ask_price'));
  const shown = priceParts(product.price).map(part =>
    part.type === 'currency' || part.type === 'fraction' || part.type === 'decimal' ? h('span', { class: `price-${part.type}` }, part.value) : part.value);
  return h('span', { class: 'price' }, h('span', { class: 'heard' }, formatPrice(product.price)), h('span', { 'aria-hidden': 'true' }, shown));
}

/** The sign over the aisle, as it hangs in the shop. */
export function sign(product, big = false) {
  if (!product.aisle) return null;
  const { aisle, shelf } = product;
  return h('span', { class: big ? 'sign sign-big' : 'sign' },
    h('span', { class: 'heard' }, t('place', { aisle, shelf })),
    h('span', { class: 'sign-word', 'aria-hidden': 'true' }, t('aisle')),
    h('b', { 'aria-hidden': 'true' }, aisle),
    shelf && h('span', { class: 'sign-shelf', 'aria-hidden': 'true' }, big ? t('shelf_short', { shelf }) : shelf));
}

export function stock(product) {
  const [kind, text] = !product.in_stock ? ['out', t('out_of_stock')]
    : product.stock <= FEW ? ['few', t('few_left', { n: product.stock })]
      : ['in', t('in_stock')];
  return h('span', { class: `stock stock-${kind}` }, text);
}

function change(product, delta) {
  const changed = setQuantity(product, quantityOf(product.id) + delta);
  if (changed === 0) return;
  api.event(changed > 0 ? 'add' : 'remove', { product: product.id, quantity: Math.abs(changed) });
  if (changed > 0 && quantityOf(product.id) === changed) toast(t('added', { product: product.name }));
}

/** Shrinks the product's picture into the basket, so that the eye follows where it went. */
function fly(from) {
  const image = from.closest('[data-card]')?.querySelector('.picture img');
  const count = [...document.querySelectorAll('.basket-count')].find(element => element.offsetParent);
  if (!image || !count || reducedMotion()) return;
  const [start, end] = [image.getBoundingClientRect(), count.getBoundingClientRect()];
  const copy = h('img', { src: image.src, alt: '', class: 'flying' });
  for (const side of ['left', 'top', 'width', 'height']) copy.style[side] = `${start[side]}px`;
  document.body.append(copy);
  const move = `translate(${end.left + end.width / 2 - start.left - start.width / 2}px, ${end.top + end.height / 2 - start.top - start.height / 2}px)`;
  copy.animate([{ transform: 'none' }, { transform: `${move} scale(.08)`, opacity: .5 }], { duration: 420, easing: 'cubic-bezier(.4, 0, .6, 1)' }).finished
    .finally(() => copy.remove());
}

const products = new WeakMap();

function paint(box) {
  const product = products.get(box);
  const quantity = quantityOf(product.id);
  const held = box.contains(document.activeElement) ? document.activeElement.dataset.role : null;
  box.classList.toggle('stepping', quantity > 0);
  if (quantity === 0) {
    const label = box.classList.contains('buy-big') ? t('add') : null;
    box.replaceChildren(h('button', {
      type: 'button', class: 'buy-add', 'data-role': 'plus', disabled: !product.in_stock, 'aria-label': t('add_named', { product: product.name }),
      onclick: event => { fly(event.currentTarget); change(product, 1); },
    }, icon('plus'), label));
  } else {
    const step = (role, delta, text) => h('button', { type: 'button', class: 'round', 'data-role': role, 'aria-label': text, onclick: () => change(product, delta) }, icon(role));
    box.replaceChildren(
      step('minus', -1, t('fewer', { product: product.name })),
      h('output', { class: 'buy-count' }, quantity),
      step('plus', 1, t('more', { product: product.name })));
  }
  if (held) (box.querySelector(`[data-role=${held}]`) ?? box.querySelector('button')).focus();
}

/** The add button that turns into a quantity; every one of the same product shows the same. */
export function buy(product, big = false) {
  const box = h('div', { class: big ? 'buy buy-big' : 'buy', 'data-buy': product.id });
  products.set(box, product);
  paint(box);
  return box;
}

bus.on('basket', id => {
  for (const box of document.querySelectorAll('[data-buy]')) if (box.dataset.buy === id) paint(box);
});
bus.on('session', () => document.querySelectorAll('[data-buy]').forEach(paint));

/** Text with its matched spans marked. Spans count UTF-16 units and come in order. */
export function highlighted(text, spans = []) {
  const nodes = [];
  let at = 0;
  for (const { start, length } of spans) {
    if (start < at || start + length > text.length) continue;
    nodes.push(text.slice(at, start), h('mark', {}, text.slice(start, start + length)));
    at = start + length;
  }
  return [...nodes, text.slice(at)];
}

const openProduct = (product, event) => go('product', { id: product.id, product }, { from: event.currentTarget.closest('[data-card]') });

/** A product card. `hit` may carry highlights and a reason. */
export function card(hit, { query = null, eager = false, why = false } = {}) {
  const { product, reason, highlights = [] } = hit;
  const found = field => highlights.find(one => one.field === field && one.text === product[field])?.spans;
  const open = event => {
    if (query !== null) api.event('click', { product: product.id, query });
    openProduct(product, event);
  };
  return h('article', { class: product.in_stock ? 'card' : 'card sold-out', 'data-card': product.id },
    picture(product, eager),
    sign(product),
    h('div', { class: 'card-text' },
      h('p', { class: 'brand' }, highlighted(product.brand ?? '', found('brand'))),
      h('h3', { class: 'name' }, h('button', { type: 'button', class: 'open', onclick: open }, highlighted(product.name, found('name')))),
      why && reason ? h('p', { class: 'why' }, reason.text) : h('p', { class: 'facts' }, stock(product))),
    h('div', { class: 'card-foot' }, h('p', { class: 'cost' }, price(product), h('span', { class: 'unit' }, product.unit ?? '')), buy(product)));
}

/** A product as one row of a list, with the reason that it is there where that says more than the heading. */
export function row({ product, reason }, why) {
  return h('li', { class: 'row', 'data-card': product.id },
    picture(product),
    h('div', { class: 'row-text' },
      h('p', { class: 'name' }, h('button', { type: 'button', class: 'open', onclick: event => openProduct(product, event) }, product.name)),
      why && reason ? h('p', { class: 'why' }, reason.text) : h('p', { class: 'brand' }, product.brand ?? ''),
      h('p', { class: 'row-facts' }, price(product), sign(product))),
    buy(product));
}

/** Grey stand-ins of exactly the size of cards, with a line of facts or with a reason ('why'). */
export const skeletons = (count, last = 'facts') => Array.from({ length: count }, () =>
  h('div', { class: 'card skeleton', 'aria-hidden': 'true' }, h('div', { class: 'picture' }),
    h('div', { class: 'card-text' }, h('p', { class: 'brand' }, h('i')), h('div', { class: 'name' }, h('i')), h('p', { class: last })),
    h('div', { class: 'card-foot' })));

export const skeletonRows = count => Array.from({ length: count }, () =>
  h('li', { class: 'row skeleton', 'aria-hidden': 'true' }, h('div', { class: 'picture' }), h('div', {}, h('i'), h('i'), h('i'))));
