import L from 'leaflet';

const remembered = 'fenghuo.tiles';

/** Template of the bureau's own tiles (`…/{z}/{x}/{y}…`, WGS-84 or CGCS2000); none by default: the map needs no network. */
function tileTemplate(): string | null {
  const template = localStorage.getItem(remembered) ?? String(import.meta.env['VITE_TILE_URL'] ?? '');
  return template.includes('{z}') ? template : null;
}

/** Tiles where the bureau has its own, otherwise a quiet graticule; with `extent` the outline of the bureau's bounds. */
export function addBasemap(map: L.Map, extent: L.LatLngBounds | null): void {
  const template = tileTemplate();
  if (template) L.tileLayer(template, { maxZoom: 18 }).addTo(map);
  if (extent) L.rectangle(extent, { className: 'map-extent', interactive: false, fill: !template, weight: 1 }).addTo(map);
  addGraticule(map);
}

const steps = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
/** Pixels between two lines, so that their degrees do not overlap. */
const apart = 110;

/** Lines of longitude and latitude with their degrees at the edge, drawn anew for each view. */
function addGraticule(map: L.Map): void {
  const lines = L.layerGroup().addTo(map);
  const draw = () => {
    lines.clearLayers();
    const view = map.getBounds();
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const wanted = (view.getEast() - view.getWest()) / size.x * apart;
    const step = steps.find((one) => one >= wanted) ?? 20;
    const digits = Math.max(0, Math.ceil(-Math.log10(step)));
    for (const longitude of multiples(view.getWest(), view.getEast(), step)) {
      lines.addLayer(line([[view.getSouth(), longitude], [view.getNorth(), longitude]]));
      lines.addLayer(degrees([view.getNorth(), longitude], `${longitude.toFixed(digits)}°`, 'map-degrees-top'));
    }
    for (const latitude of multiples(view.getSouth(), view.getNorth(), step)) {
      lines.addLayer(line([[latitude, view.getWest()], [latitude, view.getEast()]]));
      lines.addLayer(degrees([latitude, view.getEast()], `${latitude.toFixed(digits)}°`, 'map-degrees-side'));
    }
  };
  map.on('moveend resize', draw);
  draw();
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

function line(ends: L.LatLngExpression[]): L.Polyline {
  return L.polyline(ends, { className: 'map-graticule', interactive: false, weight: 1 });
}

function degrees(at: L.LatLngExpression, text: string, className: string): L.Marker {
  const label = document.createElement('span');
  label.textContent = text;
  const icon = L.divIcon({ className: `map-degrees ${className}`, html: label, iconSize: [0, 0] });
  return L.marker(at, { interactive: false, keyboard: false, icon });
}
