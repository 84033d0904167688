import { Search } from 'lucide-react';
import { cn } from '../lib/cn';
import { Input } from './input';

interface SearchInputProps {
  label: string;
  className?: string;
  value: string;
  onChange: (text: string) => void;
}

export function SearchInput({ label, className, value, onChange }: SearchInputProps) {
  return (
    <div className={cn('relative', className)}>
      <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-faint" />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        className="pl-8"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
