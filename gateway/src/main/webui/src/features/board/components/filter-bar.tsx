import { X } from 'lucide-react';
import { Button } from '@/shared/ui/button';
import { SearchInput } from '@/shared/ui/search-input';
import { Select } from '@/shared/ui/select';
import type { BoardFilter } from '../model/board-filter';

interface FilterBarProps {
  filter: BoardFilter;
  agentTypes: string[];
  onChange: (filter: BoardFilter) => void;
}

const ANY = 'any';
const priorities = [
  { value: ANY, label: 'Any priority' },
  ...[3, 5, 8].map((least) => ({ value: String(least), label: `Priority ${String(least)} and up` })),
];

export function FilterBar({ filter, agentTypes, onChange }: FilterBarProps) {
  const isFiltered = Boolean(filter.q ?? filter.agent ?? filter.priority);
  const agents = [
    { value: ANY, label: 'Any agent' },
    ...[...new Set([...agentTypes, ...(filter.agent ? [filter.agent] : [])])].map((name) => ({
      value: name,
      label: name,
    })),
  ];
  return (
    <div role="search" className="flex flex-wrap items-center gap-2 px-4 pt-4 sm:px-6">
      <SearchInput
        label="Search cards"
        className="w-full sm:w-56"
        value={filter.q ?? ''}
        onChange={(q) => {
          onChange({ ...filter, q });
        }}
      />
      <Select
        aria-label="Agent"
        className="flex-1 sm:w-36 sm:flex-none"
        value={filter.agent ?? ANY}
        options={agents}
        onChange={(agent) => {
          onChange({ ...filter, agent: agent === ANY ? '' : agent });
        }}
      />
      <Select
        aria-label="Priority"
        className="flex-1 sm:w-44 sm:flex-none"
        value={filter.priority ? String(filter.priority) : ANY}
        options={priorities}
        onChange={(least) => {
          onChange({ ...filter, priority: least === ANY ? 0 : Number(least) });
        }}
      />
      {isFiltered && (
        <Button
          look="ghost"
          onClick={() => {
            onChange({ q: '', agent: '', priority: 0 });
          }}
        >
          <X />
          Clear
        </Button>
      )}
    </div>
  );
}
