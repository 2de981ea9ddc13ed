// The way through the shop: the basket in the order of its aisles, and the end of a visit.

import { api } from './api.js';
import { picture, sign } from './cards.js';
import { $, h, icon, toast } from './dom.js';
import { formatPrice, t } from './i18n.js';
import { basketTotal, state } from './state.js';

const inOrder = new Intl.Collator('en', { numeric: true });

function stops() {
  const aisles = Map.groupBy([...state.basket.values()], ({ product }) => product.aisle ?? '');
  // What has no aisle comes last.
  return [...aisles].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : inOrder.compare(a, b)));
}

/** Shows the way. `finish` ends the visit. */
export function openRoute(finish) {
  const dialog = $('route-dialog');
  const stop = ([aisle, lines]) => h('li', { class: 'stop' },
    aisle ? sign({ aisle }) : h('span', { class: 'sign' }, t('route_anywhere')),
    h('ul', {}, lines.sort((a, b) => inOrder.compare(a.product.shelf ?? '', b.product.shelf ?? '')).map(({ product, quantity }) => h('li', {},
      picture(product, true), h('span', { class: 'name' }, product.name),
      product.shelf && h('span', { class: 'stop-shelf' }, t('shelf_short', product)), h('b', {}, `${quantity} ×`)))));
  dialog.replaceChildren(
    h('div', { class: 'sheet-head' }, h('h2', { id: 'route-title' }, t('route_title')),
      h('button', { type: 'button', class: 'round quiet', 'aria-label': t('close'), onclick: () => dialog.close() }, icon('close'))),
    h('p', { class: 'sheet-text' }, t('route_text')),
    h('ol', { class: 'stops' }, stops().map(stop)),
    h('p', { class: 'total' }, h('span', {}, t('total')), h('span', { class: 'total-price' }, formatPrice(basketTotal()))),
    h('div', { class: 'sheet-foot' },
      h('button', { type: 'button', class: 'button quiet', onclick: () => dialog.close() }, t('keep_shopping')),
      h('button', { type: 'button', class: 'button primary', onclick: () => {
        for (const { product, quantity } of state.basket.values()) api.event('purchase', { product: product.id, quantity });
        dialog.close();
        finish();
        toast(t('thanks'));
      } }, icon('check'), h('span', {}, t('finish')))));
  dialog.showModal();
}
