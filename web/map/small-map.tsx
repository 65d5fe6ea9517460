import { useEffect, useRef } from 'react';
import { placeMark, zoomFor } from './place-marks.js';
import { useLeaflet, type Bounds } from './use-leaflet.js';

interface SmallMapProps {
  /** Degrees, WGS-84. */
  readonly longitude: number;
  readonly latitude: number;
  /** Radius in metres. */
  readonly accuracy: number | null;
}

const around = 0.02;

/** A place on a small map, with its ring of accuracy. */
export function SmallMap({ longitude, latitude, accuracy }: SmallMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const bounds: Bounds = [longitude - around, latitude - around, longitude + around, latitude + around];
  const map = useLeaflet(element, { bounds, small: true });

  useEffect(() => {
    if (!map) return;
    const mark = placeMark(longitude, latitude, accuracy).addTo(map);
    map.setView([latitude, longitude], zoomFor(accuracy), { animate: false });
    return () => { mark.remove(); };
  }, [map, longitude, latitude, accuracy]);

  return <div ref={element} className="small-map" />;
}
