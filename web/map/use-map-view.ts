import type L from 'leaflet';
import { useEffect, useRef } from 'react';
import type { MapView } from './map-filters.js';

/** Puts the map where the address says when it appears, and tells where it is left. */
export function useMapView(map: L.Map | null, view: MapView | null, onView: (view: MapView) => void): void {
  const latest = useRef({ view, onView });
  latest.current = { view, onView };

  useEffect(() => {
    if (!map) return;
    const start = latest.current.view;
    if (start) map.setView([start.latitude, start.longitude], start.zoom, { animate: false });
    // Only what a person moves: a window that changes its size is no wish to look elsewhere.
    const tell = () => {
      const { lat, lng } = map.getCenter();
      latest.current.onView({ latitude: lat, longitude: lng, zoom: map.getZoom() });
    };
    map.on('dragend zoomend', tell);
    return () => { map.off('dragend zoomend', tell); };
  }, [map]);
}
