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
  const html = element(`map-mark map-mark-${tone}`);
  html.append(element('map-mark-shape'), element('map-mark-sign', sign));
  return marker(longitude, latitude, html, 'map-mark-icon', 26, title);
}

/** Several records: their number under the shape and colour of the worst among them. */
export function bubbleMarker({ longitude, latitude, count }: Mark, tone: Tone, title: string): L.Marker {
  const html = element(`map-bubble map-bubble-${tone}`);
  const number = count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`;
  html.append(element('map-bubble-shape', shapes[tone]), element('map-bubble-count', number));
  return marker(longitude, latitude, html, 'map-bubble-icon', Math.round(34 + Math.min(Math.log10(count) * 8, 26)), title);
}

function marker(longitude: number, latitude: number, html: HTMLElement, className: string, size: number, title: string): L.Marker {
  return L.marker([latitude, longitude], { title, alt: title, icon: L.divIcon({ className, html, iconSize: [size, size] }) });
}
