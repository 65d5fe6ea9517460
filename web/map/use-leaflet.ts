import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useState, type RefObject } from 'react';
import { useLanguage } from '../language/use-language.js';
import { addBasemap } from './basemap.js';
import './map.css';
import { mapWords } from './map.words.js';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

interface LeafletOptions {
  /** Extent shown first and outlined as the bureau's; null while it is not known: nothing is drawn yet. */
  readonly bounds: Bounds | null;
  /** Few controls, for a map inside a page. */
  readonly small?: boolean;
}

export const mostZoom = 18;

/** A Leaflet map in the element, with the basemap of the product; null until it stands. It lives as long as the component. */
export function useLeaflet(element: RefObject<HTMLElement | null>, { bounds, small = false }: LeafletOptions): L.Map | null {
  const { say } = useLanguage();
  const [map, setMap] = useState<L.Map | null>(null);
  const key = bounds?.join();

  useEffect(() => {
    if (!element.current || !key) return;
    const [west, south, east, north] = key.split(',').map(Number) as [number, number, number, number];
    const extent = L.latLngBounds([south, west], [north, east]);
    const made = L.map(element.current, {
      maxZoom: mostZoom, minZoom: 4, zoomSnap: 0.5, zoomControl: !small, attributionControl: false, zoomAnimation: !small,
    });
    made.fitBounds(extent);
    addBasemap(made, small ? null : extent);
    L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(made);
    // The element changes size when the drawer of the menu opens or the tablet turns.
    const watcher = new ResizeObserver(() => made.invalidateSize());
    watcher.observe(element.current);
    setMap(made);
    return () => { watcher.disconnect(); setMap(null); made.remove(); };
  }, [element, key, small]);

  // The language may change while the map stands.
  useEffect(() => {
    if (!map) return;
    for (const [name, word] of [['in', mapWords.zoomIn], ['out', mapWords.zoomOut]] as const) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      for (const attribute of ['title', 'aria-label']) button?.setAttribute(attribute, say(word));
    }
  }, [map, say]);

  return map;
}
