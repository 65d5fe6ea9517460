/** Degrees as they are read everywhere in the product: latitude first. Six decimals are a tenth of a metre. */
export function coordinateText(longitude: number, latitude: number, decimals = 6): string {
  return `${latitude.toFixed(decimals)}, ${longitude.toFixed(decimals)}`;
}
