import { Switch as Radix } from 'radix-ui';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  disabled?: boolean;
}

export function Switch({ checked, onChange, ...props }: SwitchProps) {
  return (
    <Radix.Root
      {...props}
      checked={checked}
      onCheckedChange={onChange}
      className="inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-strong px-0.5 transition-colors disabled:cursor-not-allowed disabled:opacity-55 data-[state=checked]:bg-accent"
    >
      <Radix.Thumb className="size-3.5 rounded-full bg-white shadow-card transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
