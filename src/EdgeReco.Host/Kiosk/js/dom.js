// Builds elements. Everything a catalogue says becomes a text node: there is no way to pass markup in.

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM20 20l-4.7-4.7',
  close: 'M6 6l12 12M18 6L6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  barcode: 'M4 6v12M7.5 6v12M10.5 6v12M14 6v12M17 6v12M20 6v12',
  basket: 'M3.5 9.5h17l-1.7 8.6a2 2 0 0 1-2 1.6H7.2a2 2 0 0 1-2-1.6zM8 9.5l3-5.5M16 9.5L13 4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  route: 'M6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8.5 17.5H15a3.2 3.2 0 0 0 0-6.5H9.5a3.2 3.2 0 0 1 0-6.5h6',
  sliders: 'M4 7h9M18 7h2M4 17h2M11 17h9M15.5 4.5v5M8.5 14.5v5',
  erase: 'M9 5h11v14H9l-6-7zM12.5 9.5l5 5M17.5 9.5l-5 5',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.3 8.3h.01',
  grid: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  cloud: 'M7 18a4 4 0 0 1-.5-8 6 6 0 0 1 11.3 1.6A3.3 3.3 0 0 1 17.5 18M9.5 21l5-5M14.5 21l-5-5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  touch: 'M9 11V5.5a1.75 1.75 0 0 1 3.5 0V11l4.8 1.2a2 2 0 0 1 1.5 2.2L18 20h-8l-4-5.5a1.7 1.7 0 0 1 2.5-2.2z',
};

/** An element with attributes, listeners (on… functions) and children (nodes or text; null and false are left out). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A line icon of 24 x 24 units in the text's colour, hidden from assistive technology. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

export const $ = id => document.getElementById(id);

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

let toastTimer = 0;

/** Says something in passing, on the screen and to screen readers. */
export function toast(message) {
  const element = $('toast');
  element.textContent = message;
  element.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => element.classList.remove('shown'), 3500);
}
