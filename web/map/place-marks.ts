import L from 'leaflet';

/** A pin with its ring of accuracy (`accuracy`: radius in metres; null: no ring). */
export function placeMark(longitude: number, latitude: number, accuracy: number | null): L.LayerGroup {
  const at: L.LatLngExpression = [latitude, longitude];
  const pin = document.createElement('span');
  const icon = L.divIcon({ className: 'map-pin', html: pin, iconSize: [18, 18] });
  const ring = accuracy ? [L.circle(at, { radius: accuracy, className: 'map-accuracy', interactive: false, weight: 1 })] : [];
  return L.layerGroup([...ring, L.marker(at, { interactive: false, keyboard: false, icon })]);
}

/** Zoom at which the ring of accuracy is well visible, at least a village and at most a yard. */
export function zoomFor(accuracy: number | null): number {
  if (!accuracy) return 15;
  return Math.min(17, Math.max(11, Math.round(21 - Math.log2(accuracy))));
}
