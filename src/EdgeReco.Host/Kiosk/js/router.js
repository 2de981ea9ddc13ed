// Which view is shown, the way back, and the motion between views.
// The browser's history holds only positions in a list kept here, so that nobody can walk back into the visit before.

import { $, reducedMotion } from './dom.js';
import { bus } from './state.js';

const views = new Map();
let visit = 0;
let entries = [];
let at = -1;

/** Adds a view: show(parameters) fills it, refresh() asks for its data again. Its element has the same id. */
export const register = (name, view) => views.set(name, view);

export const current = () => entries[at] ?? null;

/** Shows a view. `from` is the card it was opened from, `replace` takes the present entry's place. */
export function go(name, parameters = {}, { from = null, replace = false, instant = false } = {}) {
  remember();
  if (!replace || at < 0) at++;
  entries = [...entries.slice(0, at), { name, parameters, scroll: 0 }];
  history[replace ? 'replaceState' : 'pushState']({ visit, at }, '');
  turn(from?.querySelector('.picture'), instant);
}

/** Puts new parameters into the present entry without turning to another view. */
export function keep(parameters) {
  entries[at] = { ...entries[at], parameters };
}

export const canGoBack = () => at > 0;

export const back = () => (canGoBack() ? history.back() : go('home', {}, { replace: true }));

/** Starts again at home, with no way back. */
export function restart() {
  visit++;
  entries = [];
  at = -1;
  go('home', {}, { replace: true, instant: true });
}

export const refresh = () => views.get(current()?.name)?.refresh();

function remember() {
  if (at >= 0) entries[at].scroll = $('main').scrollTop;
}

function turn(picture, instant) {
  const { name, parameters, scroll } = current();
  const update = () => {
    for (const key of views.keys()) $(key).hidden = key !== name;
    document.body.dataset.view = name;
    views.get(name).show(parameters);
    $('main').scrollTop = scroll;
  };
  if (instant || !document.startViewTransition || reducedMotion() || document.hidden) return update();
  if (picture) picture.style.viewTransitionName = 'picture';
  const transition = document.startViewTransition(() => {
    if (picture) picture.style.viewTransitionName = '';
    update();
  });
  // A transition that the next one cuts short is no failure: its update has run all the same.
  transition.finished.catch(() => {});
  transition.ready.catch(() => {});
}

addEventListener('popstate', event => {
  remember();
  const to = event.state;
  if (to?.visit !== visit || !entries[to.at]) return go('home', {}, { replace: true });
  at = to.at;
  turn(null, false);
});

bus.on('away', () => { document.body.dataset.away = ''; $('outage').hidden = false; });
bus.on('back', () => { delete document.body.dataset.away; $('outage').hidden = true; });
