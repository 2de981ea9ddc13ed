// One product: large, with where it stands, what it is, what is like it and what goes with it.

import { api, isAbort } from './api.js';
import { buy, card, picture, price, sign, skeletons, stock } from './cards.js';
import { $, h, icon } from './dom.js';
import { t } from './i18n.js';
import { back, go, register } from './router.js';
import { search } from './search.js';
import { noteViewed, state } from './state.js';

const ROW = 8;

let running = null;
let shown = null;
let key = '';

async function show({ id, product = null }) {
  const wanted = `${id} ${state.language}`;
  if (wanted === key) return;
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  key = wanted;
  shown = id;
  if (product) paint(product);
  else $('product').replaceChildren(backButton(), h('div', { class: 'product-top skeleton' }, h('div', { class: 'picture' }), h('div', { class: 'product-facts' }, h('i'), h('i'), h('i'))));
  try {
    if (!product) paint(await api.product(id, signal));
    api.event('view', { product: id });
    noteViewed(id);
    const [similar, along] = await Promise.all([api.similar(id, signal), api.recommend({ basket: [id], top: ROW }, signal)]);
    fill('similar', similar.items);
    fill('goes-well', along.items);
  } catch (error) {
    if (isAbort(error)) return;
    key = '';
    if (error.status === 404) return go('home', {}, { replace: true });
    if (error.status === undefined) throw error;
  }
}

const backButton = () => h('button', { type: 'button', class: 'button quiet back', onclick: back }, icon('back'), h('span', {}, t('back')));

/** The category path as buttons; each searches everything below it. */
function path(product) {
  const keys = (product.category_path ?? product.category.join('/')).split('/');
  return h('nav', { class: 'path', 'aria-label': t('facet_category') }, product.category.map((name, i) =>
    h('button', { type: 'button', class: 'chip', onclick: () => search({ category: keys.slice(0, i + 1).join('/') }) }, name)));
}

function strip(id, title) {
  return h('section', { class: 'strip', id, hidden: false },
    h('h2', {}, title), h('div', { class: 'strip-cards' }, skeletons(5, 'why')));
}

function fill(id, items) {
  const section = $(id);
  section.hidden = items.length === 0;
  section.querySelector('.strip-cards').replaceChildren(...items.map(item => card(item, { why: true })));
}

function paint(product) {
  const rows = [
    ...(product.unit ? [{ name: t('unit'), value: product.unit }] : []),
    ...(product.attributes ?? []),
    ...(product.gtins?.length ? [{ name: t('barcode'), value: product.gtins[0] }] : []),
  ];
  $('product').replaceChildren(
    h('div', { class: 'product-bar' }, backButton(), path(product)),
    h('div', { class: 'product-top', 'data-card': product.id },
      picture(product, true),
      h('div', { class: 'product-facts' },
        h('p', { class: 'brand' }, product.brand ?? ''),
        h('h1', { tabindex: '-1' }, product.name),
        h('p', { class: 'cost cost-big' }, price(product), h('span', { class: 'unit' }, product.unit ?? '')),
        h('div', { class: 'product-buy' }, buy(product, true), stock(product)),
        product.aisle && h('div', { class: 'where' }, sign(product, true), h('p', {}, h('span', {}, t('where')), h('b', {}, t('place', product)))))),
    h('div', { class: 'product-about' },
      product.description && h('p', { class: 'description' }, product.description),
      rows.length > 0 && h('dl', { class: 'details', 'aria-label': t('details') }, rows.map(({ name, value }) => h('div', {}, h('dt', {}, name.replaceAll('_', ' ')), h('dd', {}, value))))),
    strip('goes-well', t('goes_well')),
    strip('similar', t('similar')));
  $('product').querySelector('h1').focus({ preventScroll: true });
}

register('product', {
  show,
  refresh() {
    key = '';
    show({ id: shown });
  },
});
