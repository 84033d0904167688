import { TriangleAlert } from 'lucide-react';
import { asProblem } from '../api/problem';
import { Button } from './button';
import { EmptyState } from './empty-state';

interface ErrorStateProps {
  /** What could not be done: `The boards could not be loaded`. */
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, and what to do next. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const problem = asProblem(error);
  return (
    <div role="alert" className="m-auto">
      <EmptyState
        icon={<TriangleAlert />}
        title={problem.status === 404 ? 'There is nothing here' : title}
        action={onRetry && problem.status !== 404 && <Button onClick={onRetry}>Try again</Button>}
      >
        {problem.status === 404 ? 'It does not exist, or it was not shared with you.' : problem.message}
      </EmptyState>
    </div>
  );
}
