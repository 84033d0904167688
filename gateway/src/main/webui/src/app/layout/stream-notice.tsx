import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useBoardStreamState } from '@/shared/lib/use-board-changes';
import { Badge } from '@/shared/ui/badge';

const PATIENCE_MS = 1500;

/** Says that changes do not come at the moment; a connection that is back soon is not worth a word. */
export function StreamNotice() {
  const isOpen = useBoardStreamState() === 'open';
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setLate(!isOpen);
      },
      isOpen ? 0 : PATIENCE_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isOpen]);
  return isLate && !isOpen ? (
    <span role="status">
      <Badge tone="warn" icon={<CloudOff />}>
        Reconnecting…
      </Badge>
    </span>
  ) : null;
}
