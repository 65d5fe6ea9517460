import { placeSources, type Capture } from '@fenghuo/shared/records/record-type';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { coordinateText } from '../ui/coordinates.js';
import { words as commonWords } from '../ui/words.js';
import { CoordinatesInput } from './coordinates-input.js';
import { DeviceFix } from './device-fix.js';
import './map.css';
import { mapWords as words } from './map.words.js';
import { PlacePicker } from './place-picker.js';
import { isWithin, useBureauBounds } from './use-bureau-bounds.js';

/** A place with its origin. Degrees, WGS-84; accuracy in metres. */
export interface EnteredPlace {
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracy: number | null;
  readonly placeSource: NonNullable<Capture['placeSource']>;
}

interface PlaceInputProps {
  readonly value: EnteredPlace | null;
  onChange(value: EnteredPlace | null): void;
  /** 6-digit code; its bounds are where the map begins. */
  readonly bureau: string;
}

const ways = ['device', 'map', 'coordinates'] as const;
type Way = (typeof ways)[number];

/** A place by the device's position, by the crosshair on the map, or by its coordinates. */
export function PlaceInput({ value, onChange, bureau }: PlaceInputProps) {
  const { say } = useLanguage();
  const { bounds } = useBureauBounds(bureau);
  const [way, setWay] = useState<Way | null>(null);
  const take = (place: EnteredPlace) => { onChange(place); setWay(null); };
  const outside = value !== null && bounds !== null && !isWithin(bounds, value.longitude, value.latitude);
  return (
    <div className="place-input">
      <div className="place-value" aria-live="polite">
        {value ? <PlaceText place={value} /> : <span className="muted">{say(words.noPlace)}</span>}
        {value && <Button type="link" size="small" onClick={() => onChange(null)}>{say(commonWords.clear)}</Button>}
      </div>
      {outside && <p className="place-problem" role="alert">{say(words.outside)}</p>}
      <div className="place-ways">
        {ways.map((one) => (
          <Button
            key={one} aria-pressed={way === one} className={way === one ? 'place-way-open' : undefined}
            onClick={() => setWay(way === one ? null : one)}
          >
            {say(words[one])}
          </Button>
        ))}
      </div>
      {way === 'device' && <DeviceFix value={value} onGood={onChange} onTake={take} />}
      {way === 'map' && <PlacePicker bounds={bounds} value={value} onTake={take} />}
      {way === 'coordinates' && <CoordinatesInput value={value} onTake={take} />}
    </div>
  );
}

function PlaceText({ place: { longitude, latitude, accuracy, placeSource } }: { readonly place: EnteredPlace }) {
  const { say } = useLanguage();
  return (
    <span className="place-text">
      <span>{coordinateText(longitude, latitude)}</span>
      <span className="muted">{accuracy === null ? '' : `±${Math.round(accuracy)} m · `}{say(placeSources[placeSource])}</span>
    </span>
  );
}
