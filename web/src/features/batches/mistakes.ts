import type { BatchFileProblem } from '@/api/model';

/** What is wrong in the same way in lines that follow each other. */
export interface Mistake extends Omit<BatchFileProblem, 'line'> {
  first: number;
  last: number;
}

/** Tells once what a run of lines has in common; `problems` are in the order of their lines. */
export function mistakesOf(problems: BatchFileProblem[]): Mistake[] {
  const mistakes: Mistake[] = [];
  const newest = new Map<string, Mistake>();
  for (const { line, ...what } of problems) {
    const key = JSON.stringify([what.column, what.code, what.message]);
    const before = newest.get(key);
    if (before && line <= before.last + 1) {
      before.last = line;
    } else {
      const mistake = { ...what, first: line, last: line };
      newest.set(key, mistake);
      mistakes.push(mistake);
    }
  }
  return mistakes;
}
