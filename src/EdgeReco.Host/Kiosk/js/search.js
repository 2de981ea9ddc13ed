// The results: asks, shows cards, and adds more at the end when the shopper gets there.

import { api, isAbort } from './api.js';
import { card, skeletons } from './cards.js';
import { $, h, icon } from './dom.js';
import { filterCount, paintFacets } from './facets.js';
import { t } from './i18n.js';
import { current, go, keep, register } from './router.js';
import { state } from './state.js';

const PAGE = 24;
const SKELETON_AFTER_MS = 150;

/** What is asked for; every change makes a new one. */
const NOTHING = { query: '', brand: [], category: null, price: null, stock: false, sort: 'relevance' };

let request = NOTHING;
let shown = '';
let total = 0;
let loaded = 0;
let running = null;

/** The API's form of the filters. */
const filtersOf = ({ brand, category, price, stock }) => [
  brand.length ? `brand:${brand.join('|')}` : null,
  category ? `category:${category}` : null,
  price ? `price:${price}` : null,
  stock ? 'stock:in' : null,
];

const keyOf = asked => JSON.stringify([asked, state.language]);

/** Opens the results for a new search. While the shopper types, nothing moves but the results. */
export function search(changes, { typing = false } = {}) {
  const next = { ...NOTHING, ...changes };
  if (!typing && next.query) api.event('search', { query: next.query });
  if (current()?.name === 'results') {
    keep(next);
    show(next);
    $('main').scrollTop = 0;
  } else {
    go('results', next, { instant: typing });
  }
}

/** Changes filters or order of the search that is shown. */
export function refine(changes) {
  search({ ...request, ...changes }, { typing: true });
}

export const presentQuery = () => request.query;

function show(next) {
  const input = $('search-input');
  if (document.activeElement !== input) input.value = next.query;
  $('search-clear').hidden = !input.value;
  request = next;
  if (keyOf(next) !== shown) load();
}

async function load() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const asked = request;
  const late = setTimeout(() => {
    $('grid').replaceChildren(...skeletons(PAGE / 2));
    $('more').hidden = true;
  }, SKELETON_AFTER_MS);
  try {
    const answer = await ask(asked, 0, signal);
    shown = keyOf(asked);
    total = answer.total;
    loaded = answer.hits.length;
    paintHead(answer);
    paintFacets(asked, answer, refine);
    $('grid').replaceChildren(...(total ? cards(answer, 0) : [nothing()]));
    $('more').hidden = loaded >= total;
  } catch (error) {
    if (isAbort(error)) return;
    if (!error.away) {
      $('grid').replaceChildren(nothing());
      $('more').hidden = true;
    }
    shown = '';
    if (error.status === undefined) throw error;
  } finally {
    clearTimeout(late);
  }
}

async function more() {
  const button = $('more');
  if (button.hidden || button.disabled) return;
  button.disabled = true;
  const asked = request;
  const { signal } = running;
  try {
    const answer = await ask(asked, loaded, signal);
    $('grid').append(...cards(answer, loaded));
    loaded += answer.hits.length;
    button.hidden = loaded >= answer.total || answer.hits.length === 0;
  } catch (error) {
    if (!isAbort(error) && error.status === undefined) throw error;
  } finally {
    button.disabled = false;
  }
}

const ask = (asked, offset, signal) =>
  api.search({ q: asked.query, top: PAGE, offset, filter: filtersOf(asked), facets: 'category,price,brand,stock', sort: asked.sort }, signal);

const cards = (answer, offset) => answer.hits.map((hit, i) => card(hit, { query: request.query, eager: offset + i < 8 }));

function paintHead({ query, corrected }) {
  $('results-title').textContent = request.query
    ? t('results_for', { n: total, query: corrected ?? request.query })
    : t('products_count', { n: total });
  $('results-note').textContent = corrected ? t('corrected', { query, corrected }) : '';
}

function nothing() {
  return h('div', { class: 'nothing' },
    icon('search'),
    h('h2', {}, request.query ? t('no_results', { query: request.query }) : t('no_results_plain')),
    h('p', {}, t('no_results_text')),
    filterCount(request) > 0 && h('button', { type: 'button', class: 'button primary', onclick: () => search({ query: request.query }) }, t('clear_filters')));
}

register('results', { show, refresh: load });
$('more').addEventListener('click', more);
new IntersectionObserver(seen => seen.some(entry => entry.isIntersecting) && more(), { root: $('main'), rootMargin: '600px' }).observe($('more'));
