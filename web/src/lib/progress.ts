import type { Progress } from '@/api/model';

/** Where work stood when somebody began to look, to tell its pace. */
export interface Mark {
  done: number;
  at: number;
}

/**
 * Seconds that are left if the work goes on as fast as it did since `mark`, or since its beginning; nothing while that
 * cannot be told.
 */
export function secondsLeft(progress: Progress, mark?: Mark): number | undefined {
  const { startedAt, updatedAt, done, total, state } = progress;
  if (state !== 'running' || !total || done >= total) return undefined;
  const from = mark && mark.done < done ? mark : { done: 0, at: Date.parse(startedAt) };
  const spent = Date.parse(updatedAt) - from.at;
  if (done <= from.done || spent <= 0) return undefined;
  return Math.ceil((spent * (total - done)) / (done - from.done) / 1000);
}
