/** Marks of a photo that the photo input has not delivered yet. */
const underway = '.photo-preparing, .photo-queued, .photo-uploading, .photo-failed';

/**
 * True while a photo of the open form has not arrived at the server: its hash is not among the values yet, and saving would leave it out.
 * Asked of the page, because the input hands over only what has arrived.
 */
export function photosOnTheirWay(): boolean {
  return document.querySelector(`.record-form :is(${underway})`) !== null;
}
