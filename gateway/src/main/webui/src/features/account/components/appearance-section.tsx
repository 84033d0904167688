import { Monitor, Moon, Sun } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '@/shared/lib/theme';
import { Section } from '@/shared/ui/section';

const themes = [
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
  { value: 'system', label: 'Like the system', Icon: Monitor },
] as const;

export function AppearanceSection() {
  const choice = useThemeChoice();
  return (
    <Section title="Appearance" description="For this browser.">
      <RadioGroup.Root
        aria-label="Appearance"
        value={choice}
        onValueChange={(chosen) => {
          chooseTheme(chosen as ThemeChoice);
        }}
        className="grid max-w-xl gap-3 sm:grid-cols-3"
      >
        {themes.map(({ value, label, Icon }) => (
          <RadioGroup.Item
            key={value}
            value={value}
            className="flex items-center gap-3 rounded-lg border bg-surface px-4 py-3 text-left shadow-card transition-colors hover:border-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
          >
            <Icon aria-hidden className="size-4 text-muted" />
            {label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </Section>
  );
}
