import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/use-language.js';
import { round } from './device-position.js';
import { mapWords as words } from './map.words.js';
import type { EnteredPlace } from './place-input.js';
import { useLeaflet, type Bounds } from './use-leaflet.js';

interface PlacePickerProps {
  readonly bounds: Bounds | null;
  readonly value: EnteredPlace | null;
  onTake(place: EnteredPlace): void;
}

/** The crosshair stays, the map moves under it; one tap takes the place. A finger never hides what it points at. */
export function PlacePicker({ bounds, value, onTake }: PlacePickerProps) {
  const { say } = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  const map = useLeaflet(element, { bounds });
  const start = useRef(value);

  useEffect(() => {
    if (map && start.current) map.setView([start.current.latitude, start.current.longitude], 15, { animate: false });
  }, [map]);

  const take = () => {
    const centre = map?.getCenter();
    if (centre) onTake({ longitude: round(centre.lng), latitude: round(centre.lat), accuracy: null, placeSource: 'manual' });
  };
  return (
    <div className="place-picker">
      <div ref={element} className="place-picker-map" />
      <span className="place-crosshair" aria-hidden="true" />
      <Button type="primary" className="place-picker-take" disabled={!map} onClick={take}>{say(words.takeHere)}</Button>
    </div>
  );
}
