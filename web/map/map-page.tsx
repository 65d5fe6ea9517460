import { Alert, Button, Spin } from 'antd';
import { usePlace } from '../access/use-place.js';
import { useLanguage } from '../language/use-language.js';
import { ErrorState, sentenceOfThrown } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { words as commonWords } from '../ui/words.js';
import { LayerPanel } from './layer-panel.js';
import './map-page.css';
import { useMapFilters } from './map-filters.js';
import { statesOf } from './map-points.js';
import { mapWords as words } from './map.words.js';
import { RecordMap } from './record-map.js';
import { useBureauBounds } from './use-bureau-bounds.js';
import { useLayerData } from './use-layer-data.js';

/** The records of the bureau on the map, by layer, year and state. */
export function MapPage() {
  const { say } = useLanguage();
  const { bureau, year } = usePlace();
  usePageTitle(say(words.title));
  const { filters, setView, ...change } = useMapFilters();
  const { bounds, error: boundsError, refetch } = useBureauBounds(bureau);
  const { data, loading, error, retry } = useLayerData({ bureau, year: filters.anyYear ? null : year, names: filters.layers });
  if (boundsError) return <div className="page"><ErrorState problem={boundsError} retry={() => void refetch()} /></div>;

  const shown = data.some((layer) => statesOf(layer).some(({ key }) => !filters.hidden.has(key)));
  const empty = filters.anyYear || filters.hidden.size > 0 ? words.empty : words.emptyYear;
  const notice = filters.layers.length === 0 ? words.noneChosen : !loading && !error && !shown ? empty : null;
  return (
    <div className="map-page">
      <LayerPanel data={data} filters={filters} year={year} {...change} />
      <div className="map-stage">
        <RecordMap bounds={bounds} data={data} hidden={filters.hidden} view={filters.view} onView={setView} />
        {loading && <div className="map-notice" role="status"><Spin size="small" /> {say(words.loading)}</div>}
        {notice && (
          <div className="map-notice" role="status">
            {say(notice, { year })}
            {notice === words.emptyYear && (
              <Button type="primary" size="small" onClick={() => change.setAnyYear(true)}>{say(words.anyYear)}</Button>
            )}
          </div>
        )}
        {error !== null && (
          <Alert
            className="map-alert" type="error" showIcon title={say(sentenceOfThrown(error))}
            action={<Button size="small" onClick={retry}>{say(commonWords.retry)}</Button>}
          />
        )}
      </div>
    </div>
  );
}
