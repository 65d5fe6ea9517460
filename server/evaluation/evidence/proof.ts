import type { Admissibility } from './evidence-dataset.js';

/** For types with photos: `photo@1`. */
export const withPhoto: Admissibility = {
  label: { zh: '有照片', en: 'with a photo' },
  failed: { zh: '没有照片', en: 'No photo' },
  basis: null,
  sql: 'cardinality(t.photos) > 0',
};

/** For types with photos and files: `proof@1`. */
export const withProof: Admissibility = {
  label: { zh: '有佐证照片或材料', en: 'with a photo or document as proof' },
  failed: { zh: '没有佐证照片或材料', en: 'No photo or document as proof' },
  basis: null,
  sql: 'cardinality(t.photos) + cardinality(t.files) > 0',
};
