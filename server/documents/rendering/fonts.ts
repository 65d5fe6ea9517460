import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const find = createRequire(import.meta.url);
let kept: Promise<Fonts> | undefined;

/** Noto Serif SC (OFL), 30 MB together: read once a process, when the first PDF is asked for. A file holds only the characters it shows. */
export function loadFonts(): Promise<Fonts> {
  kept ??= Promise.all([read('400Regular'), read('700Bold')]).then(([regular, bold]) => ({ regular, bold }));
  kept.catch(() => { kept = undefined; });
  return kept;
}

const read = (weight: string) => readFile(find.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`));
