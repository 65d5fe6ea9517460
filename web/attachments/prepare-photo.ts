import { originOf, type PhotoSource } from './photo-origin.js';
import { sha256 } from './sha256.js';
import type { Prepared } from './use-uploads.js';

export const longestEdge = 1600;
const quality = 0.8;

/** Reads the origin, reduces to 1600 px JPEG, names the bytes. Throws when the file is no picture this browser can read. */
export async function preparePhoto(file: Blob, source: PhotoSource): Promise<Prepared> {
  const [origin, bytes] = await Promise.all([originOf(file, source), reduce(file)]);
  return { hash: await sha256(new Uint8Array(await bytes.arrayBuffer())), bytes, origin };
}

async function reduce(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    // JPEG knows no transparency: what is transparent becomes white, not black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
    });
  } finally {
    picture.close();
  }
}
