import type { Problem } from '../api/problem';

/** What is wrong with a form as a whole; what is wrong with its fields stands beside them. */
export function FormError({ problem }: { problem: Problem | null }) {
  if (problem === null || problem.errors.length > 0) {
    return null;
  }
  return (
    <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">
      {problem.message}
    </p>
  );
}
