import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import { Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { useLanguage } from '../language/use-language.js';
import { areas } from '../recordkeeping/areas.js';
import { typesByArea } from '../recordkeeping/types-by-area.js';
import { screensOf } from '../recordkeeping/use-record-type.js';
import { StateTag } from '../ui/state-tag.js';
import { grouped } from '../ui/instant.js';
import { layerNames, layerOf } from './layers.js';
import type { MapFilters } from './map-filters.js';
import { statesOf } from './map-points.js';
import { mapWords as words } from './map.words.js';
import type { LayerData } from './use-layer-data.js';

interface LayerPanelProps {
  readonly data: readonly LayerData[];
  readonly filters: MapFilters;
  readonly year: number;
  toggleLayer(name: RecordTypeName): void;
  toggleState(key: string): void;
  setAnyYear(anyYear: boolean): void;
}

const groups = typesByArea(layerNames);

/** Layers by area of work, states and year in one place: what can be switched is also the legend. */
export function LayerPanel({ data, filters, year, toggleLayer, toggleState, setAnyYear }: LayerPanelProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  // What stands open is left to the person once the page is there.
  const [begunWith] = useState(filters.layers);
  return (
    <aside className={open ? 'layer-panel layer-panel-open' : 'layer-panel'}>
      <button type="button" className="layer-panel-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(words.showPanel)}
      </button>
      <div className="layer-panel-content">
        <Segmented
          block aria-label={say(words.years)} value={filters.anyYear ? 'any' : 'year'} onChange={(choice) => setAnyYear(choice === 'any')}
          options={[{ value: 'year', label: say(words.yearOnly, { year }) }, { value: 'any', label: say(words.anyYear) }]}
        />
        {groups.map(({ area, types }) => (
          <details key={area} className="layer-group" open={types.some((name) => begunWith.includes(name)) || groups.length === 1}>
            <summary>{say(areas[area])}</summary>
            <ul className="layers">
              {types.map((name) => (
                <li key={name}>
                  <Checkbox checked={filters.layers.includes(name)} onChange={() => toggleLayer(name)}>
                    <span className="layer-sign" aria-hidden="true">{say(layerOf(name).sign)}</span> {say(recordTypes[name].plural)}
                  </Checkbox>
                  <LayerStates layer={data.find((layer) => layer.name === name)} hidden={filters.hidden} toggleState={toggleState} />
                </li>
              ))}
            </ul>
          </details>
        ))}
        <p className="muted layer-note">{say(words.legend)}</p>
        <p className="muted layer-note">{say(words.extent)}</p>
      </div>
    </aside>
  );
}

interface LayerStatesProps {
  readonly layer: LayerData | undefined;
  readonly hidden: ReadonlySet<string>;
  toggleState(key: string): void;
}

function LayerStates({ layer, hidden, toggleState }: LayerStatesProps) {
  const { say, language } = useLanguage();
  const linkTo = usePlaceLink();
  if (!layer) return null;
  const { name, columns: { ids, without, truncated } } = layer;
  const screens = screensOf(name);
  return (
    <div className="layer-states">
      {statesOf(layer).map(({ key, label, tone, count }) => (
        <Checkbox key={key} checked={!hidden.has(key)} onChange={() => toggleState(key)}>
          <StateTag tone={tone} word={say(label)} />
          <span className="layer-count">{grouped(count, language)}</span>
        </Checkbox>
      ))}
      <p className="muted layer-note">
        {say(words.onMap, { count: grouped(ids.length, language) })}
        {screens?.span === 'all' && !screens.yearField && ` · ${say(words.wholeRegister)}`}
        {without > 0 && ' · '}
        {without > 0 && (
          <Link to={linkTo(`/records/${recordTypes[name].path}`)} title={say(words.withoutHint)}>
            {say(words.without, { count: grouped(without, language) })}
          </Link>
        )}
      </p>
      {truncated && (
        <p className="layer-note layer-truncated" role="status">{say(words.truncated, { count: grouped(ids.length, language) })}</p>
      )}
    </div>
  );
}
