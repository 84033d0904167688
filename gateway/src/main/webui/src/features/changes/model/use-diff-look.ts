import { useState, type RefObject } from 'react';
import { useIsWide } from '@/shared/lib/use-is-wide';

export type DiffLook = 'split' | 'unified';

const KEY = 'kandev.diff-look';
/** Two columns need room for two lines of code. */
const ROOM_PX = 880;

/** How diffs are shown: as chosen once in this browser, but in one column where there is no room for two. */
export function useDiffLook(place: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<DiffLook>(() =>
    localStorage.getItem(KEY) === 'unified' ? 'unified' : 'split',
  );
  const hasRoom = useIsWide(place, ROOM_PX);
  return {
    look: hasRoom ? chosen : 'unified',
    mayChoose: hasRoom,
    choose: (look: DiffLook) => {
      localStorage.setItem(KEY, look);
      setChosen(look);
    },
  } as const;
}
