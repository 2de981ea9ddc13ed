// The screen that waits for the next shopper: large words in every language and what sells at this hour.

import { picture, price, sign } from './cards.js';
import { $, h, icon } from './dom.js';
import { featuredProducts } from './home.js';
import { t } from './i18n.js';
import { state } from './state.js';

const TURN_MS = 7000;

let timer = 0;
let at = 0;

function stage() {
  const products = featuredProducts();
  if (products.length === 0) return h('div', { class: 'attract-stage' });
  const product = products[at++ % products.length];
  return h('div', { class: 'attract-stage' },
    h('div', { class: 'attract-picture' }, picture(product, true)),
    h('span', { class: 'attract-label' }, h('span', { class: 'name' }, product.name), price(product), sign(product)));
}

export function openAttract() {
  const screen = $('attract');
  const say = key => state.languages.map(language => h('span', { lang: t('tag', {}, language) }, t(key, {}, language)));
  screen.replaceChildren(
    h('span', { class: 'attract-shop' }, h('img', { src: '/kiosk/mark.svg', alt: '' }), $('shop-name').textContent),
    h('span', { class: 'attract-words' },
      h('span', { class: 'attract-title' }, say('attract_title')),
      h('span', { class: 'attract-touch' }, icon('touch'), h('span', {}, say('attract_touch')))),
    stage());
  screen.hidden = false;
  clearInterval(timer);
  timer = setInterval(() => screen.lastElementChild.replaceWith(stage()), TURN_MS);
}

export function closeAttract() {
  clearInterval(timer);
  $('attract').hidden = true;
}

$('attract').addEventListener('click', closeAttract);
addEventListener('keydown', closeAttract, { capture: true });
