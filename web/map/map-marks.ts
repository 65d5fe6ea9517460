import L from 'leaflet';
import { shapes, type Tone } from '../ui/state-tag.js';
import type { Mark } from './cluster-messages.js';

function element(className: string, text = ''): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

/** A single record: the shape and colour of its state, the sign of its layer. */
export function pointMarker({ longitude, latitude }: Mark, tone: Tone, sign: string, title: string): L.Marker {
  const html = element(`map-mark map-mark-${tone} map-tone-${tone}`);
  html.append(element('map-mark-shape'), element('map-mark-sign', sign));
  return marker(longitude, latitude, html, 'map-mark-icon', 26, title);
}

/** Part of a bubble: the records in one state. */
export interface Share {
  readonly tone: Tone;
  readonly count: number;
}

/** Several records: their number in a ring that shows the share of each state, worst first, and the shape of the worst among them. */
export function bubbleMarker({ longitude, latitude, count }: Mark, shares: readonly Share[], title: string): L.Marker {
  const worst = shares[0]?.tone ?? 'plain';
  const html = element('map-bubble');
  const number = count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`;
  html.append(ring(shares, count), element(`map-bubble-shape map-tone-${worst}`, shapes[worst]), element('map-bubble-count', number));
  return marker(longitude, latitude, html, 'map-bubble-icon', Math.round(38 + Math.min(Math.log10(count) * 8, 26)), title);
}

/** Of the ring: what a share takes at least, so that one overdue hazard among hundreds is seen; and what stays free between two. */
const leastShare = 0.06;
const gap = 0.012;

function ring(shares: readonly Share[], count: number): SVGElement {
  const drawing = svg('svg', { 'viewBox': '0 0 40 40', 'class': 'map-bubble-ring', 'aria-hidden': 'true' });
  const widths = shares.map((share) => Math.max(share.count / count, leastShare));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let start = 0;
  shares.forEach(({ tone }, index) => {
    const width = widths[index]! / whole;
    const drawn = shares.length > 1 ? width - gap : width;
    drawing.append(svg('circle', {
      'cx': '20', 'cy': '20', 'r': '17.5', 'pathLength': '1', 'class': `map-tone-${tone}`, 'transform': 'rotate(-90 20 20)',
      'stroke-dasharray': `${drawn} ${1 - drawn}`, 'stroke-dashoffset': String(-start),
    }));
    start += width;
  });
  return drawing;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function marker(longitude: number, latitude: number, html: HTMLElement, className: string, size: number, title: string): L.Marker {
  const made = L.marker([latitude, longitude], { title, icon: L.divIcon({ className, html, iconSize: [size, size] }) });
  // Read out like any button: by what it stands for, not by the letters drawn in it.
  return made.on('add', () => made.getElement()?.setAttribute('aria-label', title));
}
