import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from './ProblemNotice';

/** Stands where a page should be that could not be shown. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  return (
    <div style={{ maxWidth: 560, padding: 16, margin: '24px auto' }}>
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />
    </div>
  );
}
