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
  const counted = facets.find(facet => facet.field === 'category')?.values ?? [];
  const names = [...new Set(counted.map(({ value }) => value.split('/')[0]))].slice(0, DEPARTMENTS);
  const answers = await Promise.all(names.map(name =>
    api.search({ top: 6, filter: `category:${name}`, sort: 'popularity' }, signal)));
  $('tiles').replaceChildren(...answers.map(({ hits, total }, i) => {
    const products = hits.map(hit => hit.product);
    const face = products.find(product => product.picture) ?? products[0];
    return face && h('button', { type: 'button', class: 'tile', onclick: () => search({ category: [names[i]] }) },
      picture(face, true),
      h('span', { class: 'tile-text' }, h('b', {}, face.category[0] ?? names[i]), h('span', {}, t('products_count', { n: total }))));
  }).filter(Boolean));
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
