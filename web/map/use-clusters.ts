import L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { ClusterPoints, Mark } from './cluster-messages.js';
import { openClusters, type Clusters } from './clusters.js';
import { mostZoom } from './use-leaflet.js';

interface ClusterDrawing {
  readonly map: L.Map | null;
  readonly points: ClusterPoints;
  /** Makes the marker of a mark. */
  draw(mark: Mark): L.Marker;
  /** Shows the records with these indexes in a popup; `count` of them lie there. */
  show(at: L.LatLng, indexes: readonly number[], count: number): void;
}

const mostInPopup = 20;

/**
 * Keeps the marks on the map true to the points and to the view. Bubbles open by zooming,
 * those at one spot as a list. Returns whether the worker failed.
 */
export function useClusters({ map, points, draw, show }: ClusterDrawing): boolean {
  const [failed, setFailed] = useState(false);
  const clusters = useRef<Clusters>(null);
  const tools = useRef({ draw, show });
  tools.current = { draw, show };
  const redraw = useRef<() => void>(() => {});

  useEffect(() => {
    if (!map) return;
    const opened = openClusters(() => setFailed(true));
    clusters.current = opened;
    const marks = L.layerGroup().addTo(map);
    let newest = 0;

    const onClick = async (mark: Mark, at: L.LatLng) => {
      if (mark.count === 1) { tools.current.show(at, [mark.id], 1); return; }
      const { zoom, points: inside } = await opened.inside(mark.id, mostInPopup);
      if (zoom <= mostZoom) map.setView(at, zoom);
      else tools.current.show(at, inside, mark.count);
    };
    const drawAll = async () => {
      const turn = (newest += 1);
      const view = map.getBounds().pad(0.15);
      const found = await opened.view([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()], Math.round(map.getZoom()));
      if (turn !== newest) return;
      marks.clearLayers();
      for (const mark of found) {
        const marker = tools.current.draw(mark);
        marker.on('click', () => void onClick(mark, marker.getLatLng()));
        marks.addLayer(marker);
      }
    };
    redraw.current = () => void drawAll();
    map.on('moveend', redraw.current);
    return () => {
      newest += 1;
      map.off('moveend', redraw.current);
      redraw.current = () => {};
      marks.remove();
      opened.close();
      clusters.current = null;
    };
  }, [map]);

  useEffect(() => {
    if (!clusters.current) return;
    // The worker takes the columns over; the page keeps its own.
    const { longitudes, latitudes, severities } = points;
    clusters.current.load({ longitudes: longitudes.slice(), latitudes: latitudes.slice(), severities: severities.slice() });
    redraw.current();
  }, [map, points]);

  return failed;
}
