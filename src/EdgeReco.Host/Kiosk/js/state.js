// What this shopper has done. It lives in memory only: a reset or a reload leaves nothing behind.

class Bus {
  #target = new EventTarget();

  on(types, handler) {
    for (const type of types.split(' ')) this.#target.addEventListener(type, event => handler(event.detail));
  }

  emit(type, detail) {
    this.#target.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** language · basket (id) · session (a new one) · away · back */
export const bus = new Bus();

/** A random id; pages on plain http from another machine have no randomUUID. */
export function newSession() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

export const state = {
  session: newSession(),
  language: 'en',
  defaultLanguage: 'en',
  languages: ['en', 'zh'],
  currency: null,
  /** id -> { product, quantity }, in the order of putting in. */
  basket: new Map(),
  /** Ids looked at, oldest first. */
  viewed: [],
};

const MAX_QUANTITY = 99;
const MAX_VIEWED = 20;

export const quantityOf = id => state.basket.get(id)?.quantity ?? 0;

export const basketCount = () => [...state.basket.values()].reduce((sum, line) => sum + line.quantity, 0);

/** The basket's price in the currency's hundredths summed, so that 0.1 + 0.2 stays 0.30. */
export const basketTotal = () =>
  [...state.basket.values()].reduce((sum, { product, quantity }) => sum + Math.round((product.price ?? 0) * 100) * quantity, 0) / 100;

/** Puts a quantity of a product into the basket; 0 takes it out. Returns the change. */
export function setQuantity(product, quantity) {
  const before = quantityOf(product.id);
  const after = Math.max(0, Math.min(MAX_QUANTITY, quantity));
  if (after === before) return 0;
  if (after === 0) state.basket.delete(product.id);
  else state.basket.set(product.id, { product, quantity: after });
  bus.emit('basket', product.id);
  return after - before;
}

export function noteViewed(id) {
  state.viewed = [...state.viewed.filter(other => other !== id), id].slice(-MAX_VIEWED);
}

/** Forgets the shopper and starts a new session. */
export function clearSession() {
  state.session = newSession();
  state.basket.clear();
  state.viewed = [];
  bus.emit('session');
}
