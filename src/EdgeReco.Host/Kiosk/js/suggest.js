// The search box: a combobox with suggestions, and results that follow the typing.

import { api, isAbort } from './api.js';
import { $, h, icon } from './dom.js';
import { t } from './i18n.js';
import { current, go } from './router.js';
import { presentQuery, search } from './search.js';

const SUGGEST_AFTER_MS = 80;
const SEARCH_AFTER_MS = 220;
const ICONS = { query: 'search', product: 'box', category: 'grid', brand: 'tag' };

const input = $('search-input');
const list = $('suggestions');
let offered = [];
let active = -1;
let running = null;
let suggestTimer = 0;
let searchTimer = 0;

function close() {
  clearTimeout(suggestTimer);
  running?.abort();
  list.hidden = true;
  offered = [];
  move(-1);
  input.setAttribute('aria-expanded', 'false');
}

function move(to) {
  active = to;
  [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
  if (active >= 0) input.setAttribute('aria-activedescendant', `suggestion-${active}`);
  else input.removeAttribute('aria-activedescendant');
}

/** Bold is what the suggestion adds to what was typed. */
function completed(text, typed) {
  const at = text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return [h('b', {}, text)];
  return [h('b', {}, text.slice(0, at)), text.slice(at, at + typed.length), h('b', {}, text.slice(at + typed.length))];
}

async function offer() {
  const typed = input.value.trim();
  running?.abort();
  if (!typed) return close();
  running = new AbortController();
  const { signal } = running;
  try {
    const { suggestions } = await api.suggest(typed, signal);
    if (signal.aborted || document.activeElement !== input) return;
    const chosen = offered[active];
    offered = suggestions;
    list.replaceChildren(...suggestions.map(({ text, kind }, i) =>
      h('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', onclick: () => choose(suggestions[i]) },
        icon(ICONS[kind] ?? 'search'), h('span', { class: 'suggestion-text' }, completed(text, typed)),
        kind !== 'query' && h('span', { class: 'suggestion-kind' }, t(`suggest_${kind}`)))));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
    // An answer that comes while the shopper is choosing takes the choice away only where it is gone.
    move(suggestions.findIndex(one => one.text === chosen?.text && one.kind === chosen.kind));
  } catch (error) {
    if (!isAbort(error) && error.status === undefined) throw error;
  }
}

function choose({ text, kind, value }) {
  clearTimeout(searchTimer);
  close();
  if (kind === 'product' && value) {
    input.value = '';
    input.blur();
    api.event('click', { product: value, query: text });
    return go('product', { id: value });
  }
  const filter = kind === 'category' ? { category: value ?? text } : kind === 'brand' ? { brand: [value ?? text] } : null;
  input.value = filter ? '' : text;
  input.blur();
  search(filter ?? { query: text });
}

function submit() {
  clearTimeout(searchTimer);
  if (active >= 0) return choose(offered[active]);
  const query = input.value.trim();
  close();
  if (!query) return;
  input.blur();
  search({ query });
}

function typed() {
  $('search-clear').hidden = !input.value;
  clearTimeout(suggestTimer);
  clearTimeout(searchTimer);
  suggestTimer = setTimeout(offer, SUGGEST_AFTER_MS);
  searchTimer = setTimeout(() => {
    const query = input.value.trim();
    if (!query && current()?.name === 'results') go('home', {}, { instant: true });
    else if (query && (query !== presentQuery() || current()?.name !== 'results')) search({ query }, { typing: true });
  }, SEARCH_AFTER_MS);
}

/** Empties the box, as if nobody had been here. */
export function clearSearch() {
  clearTimeout(searchTimer);
  close();
  input.value = '';
  $('search-clear').hidden = true;
}

/** Takes back what a scanner typed into the box before it was known to be one. */
export function untype(value) {
  clearTimeout(searchTimer);
  close();
  input.value = value;
  $('search-clear').hidden = !value;
}

// What an input method is still composing is no query yet.
input.addEventListener('input', event => { if (!event.isComposing) typed(); });
input.addEventListener('compositionend', typed);
input.addEventListener('focus', () => { if (input.value.trim()) offer(); });
input.addEventListener('blur', close);
input.addEventListener('keydown', event => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && offered.length) {
    event.preventDefault();
    // One place more than there are options: the box itself.
    move((active + 1 + step + offered.length + 1) % (offered.length + 1) - 1);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  }
});
list.addEventListener('pointerdown', event => event.preventDefault());
$('search-form').addEventListener('submit', event => { event.preventDefault(); submit(); });
$('search-clear').addEventListener('click', () => { clearSearch(); input.focus(); if (current()?.name === 'results') go('home'); });
