import { useLayoutEffect, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A new page begins at its top; the way back leads to where one was. A filter only changes the address and moves nothing. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const back = useNavigationType() === NavigationType.Pop;
  const left = useRef(new Map<string, number>());
  const shown = useRef(pathname);

  // Before the paint: a shorter page scrolls the element by itself, which is nobody's wish to be remembered.
  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = left.current;
    if (!element) return undefined;
    if (shown.current !== pathname) element.scrollTo(0, back ? kept.get(pathname) ?? 0 : 0);
    shown.current = pathname;
    const remember = () => { kept.set(pathname, element.scrollTop); };
    element.addEventListener('scroll', remember);
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, pathname, back]);
}
