// Filters and order: a panel beside the results on wide screens, a sheet elsewhere.

import { $, h, icon } from './dom.js';
import { formatPrice, t } from './i18n.js';

const SORTS = ['relevance', 'price', '-price', 'popularity', 'name'];
const FIRST = 8;
const QUICK = 6;

const expanded = new Set();

const chip = (text, pressed, onclick, count = null) => h('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed), onclick },
  h('span', { class: 'chip-text' }, text), count !== null && h('span', { class: 'chip-count' }, count));

const toggled = (list, value) => (list.includes(value) ? list.filter(other => other !== value) : [...list, value]);

function priceLabel({ value, label }) {
  const [min, max] = value.split('..');
  if (min && max) return `${formatPrice(Number(min))} – ${formatPrice(Number(max))}`;
  return max ? t('price_up_to', { max: formatPrice(Number(max)) }) : min ? t('price_from', { min: formatPrice(Number(min)) }) : label;
}

/** Draws the panel and the quick row. `refine` takes the changes to the request. */
export function paintFacets(request, { facets = [], total }, refine) {
  const counted = field => facets.find(facet => facet.field === field)?.values ?? [];
  // What is chosen stays in sight, even where nothing is left to count.
  const values = field => {
    const found = counted(field);
    const missing = request[field].filter(value => !found.some(one => one.value === value));
    return [...missing.map(value => ({ value, label: value.split('/').pop(), count: null })), ...found];
  };
  const choice = field => ({ value, label, count }) =>
    chip(label, request[field].includes(value), () => refine({ [field]: toggled(request[field], value) }), count);
  const stockChip = () => {
    const inStock = counted('stock').find(one => one.value === 'in');
    return chip(t('in_stock'), request.stock, () => refine({ stock: !request.stock }), inStock?.count ?? null);
  };

  const section = (name, chips) => {
    if (chips.length === 0) return null;
    const open = expanded.has(name);
    const rest = chips.length > FIRST && h('button', { type: 'button', class: 'text-button', 'aria-expanded': String(open), onclick: () => {
      expanded[open ? 'delete' : 'add'](name);
      paintFacets(request, { facets, total }, refine);
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
      section('category', values('category').map(choice('category'))),
      section('price', counted('price').map(one =>
        chip(priceLabel(one), request.price === one.value, () => refine({ price: request.price === one.value ? null : one.value }), one.count))),
      section('brand', values('brand').map(choice('brand')))),
    h('div', { class: 'facets-foot' }, h('button', { type: 'button', class: 'button primary wide', onclick: closeFacets }, t('show_results', { n: total }))));
  panel.querySelector('.facets-body').scrollTop = scroll;
  if (held) panel.querySelectorAll('button')[held]?.focus({ preventScroll: true });

  $('quick').replaceChildren(stockChip(), ...values('category').slice(0, QUICK).map(choice('category')));
  const set = request.brand.length + request.category.length + (request.price ? 1 : 0) + (request.stock ? 1 : 0);
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
