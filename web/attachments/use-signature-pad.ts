import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState, type RefObject } from 'react';

const ink = '#1f2733';
const paper = '#ffffff';

/** Draws with a finger, a pen or a mouse on the canvas; strokes survive a turn of the tablet. */
export function useSignaturePad(canvas: RefObject<HTMLCanvasElement | null>) {
  const pad = useRef<SignaturePad | null>(null);
  const [empty, setEmpty] = useState(true);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const drawing = new SignaturePad(element, { penColor: ink, backgroundColor: paper, minWidth: 1.2, maxWidth: 3.6 });
    pad.current = drawing;
    const fit = () => {
      fitToScreen(element);
      drawing.fromData(drawing.toData());
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    const drawn = () => setEmpty(drawing.isEmpty());
    drawing.addEventListener('endStroke', drawn);
    return () => { observer.disconnect(); drawing.removeEventListener('endStroke', drawn); drawing.off(); };
  }, [canvas]);

  return {
    empty,
    undo: () => {
      const drawing = pad.current;
      if (!drawing) return;
      drawing.fromData(drawing.toData().slice(0, -1));
      setEmpty(drawing.toData().length === 0);
    },
    clear: () => { pad.current?.clear(); setEmpty(true); },
    /** The signature as a PNG. */
    picture: () => new Promise<File | null>((resolve) => {
      const element = canvas.current;
      if (!element || pad.current?.isEmpty() !== false) resolve(null);
      else element.toBlob((blob) => resolve(blob && new File([blob], 'signature.png', { type: 'image/png' })), 'image/png');
    }),
  };
}

/** As many pixels as the screen really has: the lines are as fine as the pen. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}
