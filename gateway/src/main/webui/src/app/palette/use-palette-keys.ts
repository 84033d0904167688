import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { isShortcut, useShortcut } from '@/shared/lib/use-shortcut';
import { Chord } from './chord';
import { pages } from './shortcuts';

interface PaletteKeys {
  onPalette: () => void;
  onHelp: () => void;
}

/** Hears the keys that work on every page. */
export function usePaletteKeys({ onPalette, onHelp }: PaletteKeys): void {
  const navigate = useNavigate();
  const [chord] = useState(() => new Chord('g'));
  useShortcut('?', onHelp);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      onPalette();
    } else if (isShortcut(event)) {
      const second = chord.press(event.key, Date.now());
      const page = pages.find((each) => each.key === second);
      if (page) {
        void navigate({ to: page.to });
      }
    }
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      press(event);
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}
