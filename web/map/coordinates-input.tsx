import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { round } from './device-position.js';
import { mapWords as words } from './map.words.js';
import type { EnteredPlace } from './place-input.js';

interface CoordinatesInputProps {
  readonly value: EnteredPlace | null;
  onTake(place: EnteredPlace): void;
}

/** Longitude and latitude in degrees (WGS-84), as read from a receiver or a document. */
export function CoordinatesInput({ value, onTake }: CoordinatesInputProps) {
  const { say } = useLanguage();
  const [longitude, setLongitude] = useState<number | null>(value?.longitude ?? null);
  const [latitude, setLatitude] = useState<number | null>(value?.latitude ?? null);
  const take = () => {
    if (longitude === null || latitude === null) return;
    onTake({ longitude: round(longitude), latitude: round(latitude), accuracy: null, placeSource: 'manual' });
  };
  return (
    <div className="place-panel place-coordinates">
      <label>
        {say(words.longitude)}
        <InputNumber min={-180} max={180} controls={false} inputMode="decimal" value={longitude} onChange={setLongitude} />
      </label>
      <label>
        {say(words.latitude)}
        <InputNumber min={-90} max={90} controls={false} inputMode="decimal" value={latitude} onChange={setLatitude} />
      </label>
      <Button type="primary" disabled={longitude === null || latitude === null} onClick={take}>{say(words.takeCoordinates)}</Button>
      <p className="muted">{say(words.datum)}</p>
    </div>
  );
}
