import { CircleStop, Pause, Play, RotateCcw, Square } from 'lucide-react';
import type { RunStatus } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { useControl, type Control } from '../api/run';
import { controlsFor } from '../model/controls';

interface RunControlsProps {
  run: RunStatus;
  hasAgent: boolean;
}

export function RunControls({ run, hasAgent }: RunControlsProps) {
  const control = useControl(run.task_id);
  const ran = run.execution !== null;
  const looks: Record<Control, { Icon: typeof Play; name: string }> = {
    start: ran
      ? { Icon: RotateCcw, name: run.state === 'FAILED' ? 'Retry' : 'Run again' }
      : { Icon: Play, name: 'Start' },
    stop: { Icon: Square, name: 'Stop the agent' },
    pause: { Icon: Pause, name: 'Pause' },
    resume: { Icon: Play, name: 'Resume' },
    cancel: { Icon: CircleStop, name: 'Stop this turn' },
  };
  return controlsFor(run.execution?.status, hasAgent).map((each) => {
    const { Icon, name } = looks[each];
    return (
      <Button
        key={each}
        size="sm"
        look={each === 'start' || each === 'resume' ? 'primary' : 'secondary'}
        busy={control.isPending && control.variables === each}
        onClick={() => {
          control.mutate(each);
        }}
      >
        <Icon />
        {name}
      </Button>
    );
  });
}
