// The first view: a word of welcome, the departments, and what sells at this hour.

import { api, isAbort } from './api.js';
import { card, picture, sign, skeletons } from './cards.js';
import { $, h, icon } from './dom.js';
import { t } from './i18n.js';
import { go, register } from './router.js';
import { search } from './search.js';
import { clearSearch } from './suggest.js';
import { state } from './state.js';

const DEPARTMENTS = 12;
const POPULAR = 12;

let key = '';
let running = null;

function show() {
  clearSearch();
  if (key !== state.language) load();
}

async function load() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  key = state.language;
  frame();
  try {
    await Promise.all([departments(signal), popular(signal)]);
  } catch (error) {
    if (isAbort(error)) return;
    key = '';
    if (error.status === undefined) throw error;
  }
}

function frame() {
  $('home').replaceChildren(
    h('div', { class: 'hero' },
      h('div', { class: 'hero-text' },
        h('h1', {}, t('hero_title')),
        h('p', {}, t('hero_text')),
        h('button', { type: 'button', class: 'button accent', onclick: () => $('scan-button').click() }, icon('barcode'), h('span', {}, t('hero_scan')))),
      h('div', { class: 'hero-stage', id: 'hero-stage', 'aria-hidden': 'true' })),
    h('section', { class: 'block' }, h('h2', {}, t('departments')),
      h('div', { class: 'tiles', id: 'tiles' }, Array.from({ length: DEPARTMENTS }, () => h('div', { class: 'tile skeleton' })))),
    h('section', { class: 'block' }, h('h2', {}, t('popular')),
      h('div', { class: 'grid', id: 'popular' }, skeletons(POPULAR))));
}

async function departments(signal) {
  const { facets = [] } = await api.search({ top: 1, facets: 'category' }, signal);
  const counted = (facets.find(facet => facet.field === 'category')?.values ?? []).slice(0, DEPARTMENTS);
  const answers = await Promise.all(counted.map(({ value }) =>
    api.search({ top: 6, filter: `category:${value}`, sort: 'popularity' }, signal)));
  $('tiles').replaceChildren(...counted.map(({ value, label, count }, i) => {
    const products = answers[i].hits.map(hit => hit.product);
    return h('button', { type: 'button', class: 'tile', onclick: () => search({ category: value }) },
      picture(products.find(product => product.picture) ?? {}, true),
      h('span', { class: 'tile-text' }, h('b', {}, label), h('span', {}, t('products_count', { n: count }))));
  }));
}

async function popular(signal) {
  const { items } = await api.recommend({ basket: [], viewed: [], top: POPULAR }, signal);
  $('popular').replaceChildren(...items.map((item, i) => card(item, { eager: i < 6 })));
  $('hero-stage').replaceChildren(...items.slice(0, 3).map(({ product }) =>
    h('div', { class: 'hero-product' }, picture(product, true), sign(product))));
  featured = items.map(item => item.product);
}

let featured = [];

/** What sells at this hour, for the screen that waits. */
export const featuredProducts = () => featured;

register('home', { show, refresh: load });
$('home-button').addEventListener('click', () => go('home'));
