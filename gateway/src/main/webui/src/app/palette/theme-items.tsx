import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme } from '@/shared/lib/theme';
import { PaletteItem } from './palette-item';

const themes = [
  { value: 'light', label: 'Light theme', Icon: Sun },
  { value: 'dark', label: 'Dark theme', Icon: Moon },
  { value: 'system', label: 'Theme like the system', Icon: Monitor },
] as const;

export function ThemeItems({ onDone }: { onDone: () => void }) {
  return themes.map(({ value, label, Icon }) => (
    <PaletteItem
      key={value}
      value={label}
      icon={<Icon />}
      onSelect={() => {
        onDone();
        chooseTheme(value);
      }}
    >
      {label}
    </PaletteItem>
  ));
}
