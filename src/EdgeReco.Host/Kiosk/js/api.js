// The device's HTTP API. Knows when the host is away, asks until it is back and says so.

import { bus, state } from './state.js';

const TIMEOUT_MS = 8000;

/** An answer that is no success; status 0 means that the host could not be reached. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail || `HTTP ${status}`);
    this.status = status;
  }

  get away() {
    return this.status === 0 || this.status === 503;
  }
}

export const isAbort = error => error.name === 'AbortError';

async function send(path, { method = 'GET', body, signal } = {}) {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let response;
  let answer = null;
  try {
    response = await fetch(path, {
      method,
      headers: body ? { 'content-type': 'application/json', accept: 'application/json' } : { accept: 'application/json' },
      body: body && JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      keepalive: method === 'DELETE',
    });
    if (response.headers.get('content-type')?.includes('json')) answer = await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    setAway(true);
    throw new ApiError(0, error.message);
  }
  if (response.status === 503) setAway(true);
  if (!response.ok) throw new ApiError(response.status, answer?.detail ?? answer?.title);
  return answer;
}

function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters, lang: state.language })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') query.append(name, one);
    }
  }
  return `${path}?${query}`;
}

const one = id => `/v1/products/${encodeURIComponent(id)}`;

export const api = {
  status: () => send('/v1/status'),
  search: (parameters, signal) => send(address('/v1/search', { q: '', session: state.session, ...parameters }), { signal }),
  suggest: (q, signal) => send(address('/v1/suggest', { q, top: 8 }), { signal }),
  product: (id, signal) => send(address(one(id)), { signal }),
  similar: (id, signal) => send(address(`${one(id)}/similar`, { top: 12 }), { signal }),
  barcode: gtin => send(address(`/v1/barcodes/${encodeURIComponent(gtin)}`)),
  recommend: (request, signal) => send('/v1/recommend', { method: 'POST', body: { session: state.session, lang: state.language, ...request }, signal }),
  /** Tells the host what happened. Nothing on the page waits for it or fails with it. */
  event: (type, details = {}) => {
    send('/v1/events', { method: 'POST', body: { session: state.session, type, ...details } }).catch(() => {});
  },
  forget: session => {
    send(`/v1/sessions/${encodeURIComponent(session)}`, { method: 'DELETE' }).catch(() => {});
  },
};

let away = false;
let wait = 1000;
let timer = 0;

function setAway(now) {
  if (now === away) return;
  away = now;
  wait = 1000;
  clearTimeout(timer);
  if (away) timer = setTimeout(knock, wait);
  bus.emit(away ? 'away' : 'back');
}

/** Asks whether the host is ready; while it is not, again after 1, 2, 4 … at most 8 seconds. */
export async function knock() {
  clearTimeout(timer);
  try {
    const response = await fetch('/health/ready', { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
    if (response.ok) return setAway(false);
  } catch {
    // Still away: the next knock comes below.
  }
  wait = Math.min(wait * 2, 8000);
  timer = setTimeout(knock, wait);
}
