// Filters and order: a panel beside the results on wide screens, a sheet elsewhere.

import { $, h, icon } from './dom.js';
import { formatPrice, t } from './i18n.js';

const SORTS = ['relevance', 'price', '-price', 'popularity', 'name'];
const FIRST = 8;
const QUICK = 6;

const expanded = new Set();

export const filterCount = ({ brand, category, price, stock }) => brand.length + (category ? 1 : 0) + (price ? 1 : 0) + (stock ? 1 : 0);

const chip = (text, pressed, onclick, count = null) => h('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed), onclick },
  h('span', { class: 'chip-text' }, text), count !== null && h('span', { class: 'chip-count' }, count));

const toggled = (list, value) => (list.includes(value) ? list.filter(other => other !== value) : [...list, value]);

function priceLabel({ value, label }) {
  const [min, max] = value.split('..');
  if (min && max) return `${formatPrice(Number(min))} – ${formatPrice(Number(max))}`;
  return max ? t('price_up_to', { max: formatPrice(Number(max)) }) : min ? t('price_from', { min: formatPrice(Number(min)) }) : label;
}

/** Draws the panel and the quick row. `refine` takes the changes to the request. */
export function paintFacets(request, answer, refine) {
  const { facets = [], hits, total } = answer;
  const counted = field => facets.find(facet => facet.field === field)?.values ?? [];
  // What is chosen stays in sight, even where nothing is left to count.
  const brands = () => {
    const found = counted('brand');
    const missing = request.brand.filter(value => !found.some(one => one.value === value));
    return [...missing.map(value => ({ value, label: value, count: null })), ...found].map(({ value, label, count }) =>
      chip(label, request.brand.includes(value), () => refine({ brand: toggled(request.brand, value) }), count));
  };
  // Categories lead downwards: the way taken, each step of which can be taken back, then the ones below.
  const categories = () => {
    const path = request.category?.split('/') ?? [];
    const way = path.map((step, i) => chip(hits[0]?.product.category[i] ?? step, true, () => refine({ category: path.slice(0, i).join('/') || null })));
    const below = counted('category').filter(({ value }) => value !== request.category);
    return [...way, ...below.map(({ value, label, count }) => chip(label, false, () => refine({ category: value }), count))];
  };
  const stockChip = () => {
    const inStock = counted('stock').find(one => one.value === 'in');
    return chip(t('in_stock'), request.stock, () => refine({ stock: !request.stock }), inStock?.count ?? null);
  };

  const section = (name, chips) => {
    if (chips.length === 0) return null;
    const open = expanded.has(name);
    const rest = chips.length > FIRST && h('button', { type: 'button', class: 'text-button', 'aria-expanded': String(open), onclick: () => {
      expanded[open ? 'delete' : 'add'](name);
      paintFacets(request, answer, refine);
    } }, t(open ? 'fewer_values' : 'all_values'));
    return h('section', { class: 'facet', 'data-facet': name },
      h('h3', {}, name === 'sort' ? t('sort') : t(`facet_${name}`)),
      h('div', { class: 'chips' }, open ? chips : chips.slice(0, FIRST)), rest);
  };

  const panel = $('facets');
  const scroll = panel.querySelector('.facets-body')?.scrollTop ?? 0;
  const held = focusPath(panel);
  panel.replaceChildren(
    h('div', { class: 'facets-head' }, h('h2', {}, t('filters')),
      h('button', { type: 'button', class: 'round quiet', 'aria-label': t('close'), onclick: closeFacets }, icon('close'))),
    h('div', { class: 'facets-body' },
      section('sort', SORTS.map(sort => chip(t(`sort_${sort}`), request.sort === sort, () => refine({ sort })))),
      section('stock', [stockChip()]),
      section('category', categories()),
      section('price', counted('price').map(one =>
        chip(priceLabel(one), request.price === one.value, () => refine({ price: request.price === one.value ? null : one.value }), one.count))),
      section('brand', brands())),
    h('div', { class: 'facets-foot' }, h('button', { type: 'button', class: 'button primary wide', onclick: closeFacets }, t('show_results', { n: total }))));
  panel.querySelector('.facets-body').scrollTop = scroll;
  if (held) panel.querySelectorAll('button')[held]?.focus({ preventScroll: true });

  $('quick').replaceChildren(stockChip(), ...categories().slice(0, QUICK));
  const set = filterCount(request);
  $('filters-count').textContent = set;
  $('filters-count').hidden = set === 0;
}

const focusPath = panel => (panel.contains(document.activeElement) ? [...panel.querySelectorAll('button')].indexOf(document.activeElement) : 0);

function setOpen(open) {
  document.body.toggleAttribute('data-facets-open', open);
  $('facets-shade').hidden = !open;
  $('filters-button').setAttribute('aria-expanded', String(open));
  if (open) $('facets').querySelector('button')?.focus();
}

export function closeFacets() {
  if (!document.body.hasAttribute('data-facets-open')) return;
  setOpen(false);
  $('filters-button').focus();
}

$('filters-button').addEventListener('click', () => setOpen(true));
$('facets-shade').addEventListener('click', closeFacets);
$('facets').addEventListener('keydown', event => event.key === 'Escape' && closeFacets());
