import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '@/shared/lib/theme';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuChoices } from '@/shared/ui/menu';

const icons = { light: Sun, dark: Moon, system: Monitor };

const options: { value: ThemeChoice; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'Like the system' },
];

export function ThemeMenu() {
  const choice = useThemeChoice();
  const Icon = icons[choice];
  return (
    <Menu
      trigger={
        <IconButton label="Appearance">
          <Icon />
        </IconButton>
      }
    >
      <MenuChoices label="Appearance" value={choice} onChange={chooseTheme} options={options} />
    </Menu>
  );
}
