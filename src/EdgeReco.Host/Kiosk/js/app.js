// Puts the page together: language, start, end of a visit, outages.

import { api, knock } from './api.js';
import { closeAttract, openAttract } from './attract.js';
import { openBarcode, startScanner } from './barcode.js';
import { openBasket, startBasket } from './basket.js';
import { $, h, icon } from './dom.js';
import { closeFacets } from './facets.js';
import './home.js';
import { known, setLanguage, t } from './i18n.js';
import { startIdle } from './idle.js';
import './product.js';
import { current, refresh, restart } from './router.js';
import { openRoute } from './route.js';
import { bus, clearSession, state } from './state.js';
import { clearSearch } from './suggest.js';

const IDLE_S = 60;

const parameters = new URLSearchParams(location.search);

function speak(language) {
  const changed = language !== state.language;
  state.language = language;
  setLanguage(language, state.currency);
  for (const button of $('languages').children) button.setAttribute('aria-pressed', String(button.lang === t('tag', {}, language)));
  paintOutage();
  if (changed) bus.emit('language');
}

function paintLanguages() {
  $('languages').hidden = state.languages.length < 2;
  $('languages').replaceChildren(...state.languages.map(language =>
    h('button', { type: 'button', lang: t('tag', {}, language), onclick: () => { if (language !== state.language) { speak(language); refresh(); } } }, t('name', {}, language))));
}

function paintOutage() {
  $('outage').replaceChildren(h('div', { class: 'nothing', role: 'alert' }, icon('cloud'), h('h2', {}, t('outage_title')), h('p', {}, t('outage_text')),
    h('button', { type: 'button', class: 'button primary', onclick: knock }, t('retry'))));
}

/** Ends a visit: the host forgets it, the page forgets it, and the next shopper starts at home. */
function reset() {
  api.forget(state.session);
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  clearSession();
  clearSearch();
  document.activeElement?.blur();
  openBasket(false);
  closeFacets();
  if (state.language !== state.defaultLanguage) speak(state.defaultLanguage);
  restart();
}

const untouched = () =>
  state.basket.size === 0 && current()?.name === 'home' && !$('search-input').value && state.language === state.defaultLanguage && !document.querySelector('dialog[open]');

async function readStatus() {
  const status = await api.status();
  const languages = (status.languages ?? []).filter(language => known.includes(language));
  if (languages.length) state.languages = languages;
  const wanted = parameters.get('lang');
  state.defaultLanguage = state.languages.includes(wanted) ? wanted : state.languages[0];
  state.currency = status.currency ?? null;
  const shop = status.bundle?.name;
  $('shop-name').textContent = document.title = shop || 'EdgeReco';
  return status;
}

async function start() {
  let status;
  try {
    status = await readStatus();
  } catch (error) {
    if (!error.away) throw error;
    return; // 'back' starts again.
  }
  const first = !current();
  paintLanguages();
  speak(first ? state.defaultLanguage : state.language);
  if (!first) return refresh();
  restart();
  startBasket();
  const seconds = Number(parameters.get('idle') ?? status.idle_reset_s ?? IDLE_S);
  if (seconds > 0) startIdle(seconds, { untouched, reset: () => { reset(); openAttract(); } });
}

for (const element of document.querySelectorAll('[data-icon]')) element.prepend(icon(element.dataset.icon));
paintLanguages();
speak(state.language);
startScanner();
bus.on('back', start);
$('scan-button').addEventListener('click', openBarcode);
$('route-button').addEventListener('click', () => openRoute(() => { reset(); closeAttract(); }));
// A long press is no right click on a kiosk, and a dragged picture is no file.
addEventListener('contextmenu', event => event.preventDefault());
addEventListener('pagehide', () => api.forget(state.session));
start();
