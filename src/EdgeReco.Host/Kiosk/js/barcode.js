// Barcodes: typed on a pad, or sent by a scanner that behaves like a very fast keyboard.

import { api } from './api.js';
import { $, h, icon, toast } from './dom.js';
import { t } from './i18n.js';
import { go } from './router.js';
import { untype } from './suggest.js';

const LENGTHS = [8, 12, 13, 14];
const LONGEST = 14;
// Nobody types eight digits at ten a second.
const SCANNER_GAP_MS = 100;

/** 'empty', 'short', 'bad' or 'good'. The check digit: weights 3, 1, 3 … from the right, modulo 10 (GS1). */
export function judge(digits) {
  if (digits === '') return 'empty';
  if (!LENGTHS.includes(digits.length)) return 'short';
  const sum = [...digits].reduceRight((total, digit, i) => total + digit * ((digits.length - i) % 2 ? 1 : 3), 0);
  return sum % 10 === 0 ? 'good' : 'bad';
}

/** Looks a barcode up and opens its product; gives the sentence to show when there is none. */
async function lookUp(code) {
  try {
    const { product } = await api.barcode(code);
    $('barcode-dialog').close();
    $('route-dialog').close();
    go('product', { id: product.id, product });
    return null;
  } catch (error) {
    if (error.status === 404) return t('barcode_unknown', { code });
    if (error.status === 400) return t('barcode_bad');
    if (error.status === undefined) throw error;
    return t('outage_title');
  }
}

export function openBarcode() {
  const dialog = $('barcode-dialog');
  const box = h('input', { type: 'text', class: 'digits', inputmode: 'none', maxlength: LONGEST, autocomplete: 'off', 'aria-label': t('digits'), 'aria-describedby': 'barcode-verdict' });
  const verdict = h('p', { class: 'verdict', id: 'barcode-verdict', 'aria-live': 'polite' });
  const find = h('button', { type: 'submit', class: 'button primary wide' }, icon('search'), h('span', {}, t('barcode_find')));
  const update = () => {
    box.value = box.value.replace(/\D/g, '').slice(0, LONGEST);
    const state = judge(box.value);
    verdict.textContent = t(`barcode_${state}`, { n: box.value.length });
    verdict.dataset.state = state;
    find.disabled = state !== 'good';
  };
  const press = edit => () => { box.value = edit(box.value); update(); };
  const key = (face, edit, label = null) => h('button', { type: 'button', class: 'key', 'aria-label': label, onclick: press(edit) }, face);
  dialog.replaceChildren(
    h('div', { class: 'sheet-head' }, h('h2', { id: 'barcode-title' }, t('barcode_title')),
      h('button', { type: 'button', class: 'round quiet', 'aria-label': t('close'), onclick: () => dialog.close() }, icon('close'))),
    h('p', { class: 'sheet-text' }, t('barcode_text')),
    h('form', { method: 'dialog', onsubmit: async event => {
      event.preventDefault();
      if (judge(box.value) !== 'good') return;
      const problem = await lookUp(box.value);
      if (problem) {
        verdict.textContent = problem;
        verdict.dataset.state = 'bad';
      }
    } },
    box, verdict,
    h('div', { class: 'pad' }, [...'123456789'].map(digit => key(digit, value => value + digit)),
      key(icon('close'), () => '', t('erase_all')), key('0', value => `${value}0`), key(icon('erase'), value => value.slice(0, -1), t('erase'))),
    find));
  box.addEventListener('input', update);
  update();
  dialog.showModal();
  box.focus();
}

let burst = '';
let last = 0;
let field = null;
let fieldBefore = '';

function onKey(event) {
  const gap = event.timeStamp - last;
  last = event.timeStamp;
  if (event.key.length === 1 && event.key >= '0' && event.key <= '9' && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (gap > SCANNER_GAP_MS || burst.length > LONGEST) {
      burst = '';
      field = event.target instanceof HTMLInputElement ? event.target : null;
      fieldBefore = field?.value ?? '';
    }
    burst += event.key;
    return;
  }
  const scanned = event.key === 'Enter' && gap <= SCANNER_GAP_MS && LENGTHS.includes(burst.length) ? burst : null;
  burst = '';
  if (!scanned) return;
  event.preventDefault();
  event.stopPropagation();
  scan(scanned);
}

async function scan(code) {
  if (field?.id === 'search-input') untype(fieldBefore);
  const dialog = $('barcode-dialog');
  if (dialog.open) {
    const box = dialog.querySelector('.digits');
    box.value = code;
    box.dispatchEvent(new Event('input'));
    return dialog.querySelector('form').requestSubmit();
  }
  const problem = judge(code) === 'good' ? await lookUp(code) : t('barcode_bad');
  if (problem) toast(problem);
}

/** Listens to scanners, wherever the focus is. */
export function startScanner() {
  addEventListener('keydown', onKey, { capture: true });
}
