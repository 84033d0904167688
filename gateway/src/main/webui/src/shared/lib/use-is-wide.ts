import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether a place on the page has at least so much room from left to right. */
export function useIsWide(place: RefObject<HTMLElement | null>, minPx: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) {
      return undefined;
    }
    const measure = () => {
      setWide(element.clientWidth >= minPx);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [place, minPx]);
  return wide;
}
