import { expect, it } from 'vitest';
import type { Progress } from '@/api/model';
import { secondsLeft } from './progress';

const progress: Progress = {
  id: 'run',
  work: 'imports.run',
  state: 'running',
  done: 2000,
  total: 10_000,
  percent: 20,
  cancelAsked: false,
  startedAt: '2026-11-22T06:00:00Z',
  updatedAt: '2026-11-22T06:00:04Z',
};

it('goes by the pace since the beginning', () => {
  expect(secondsLeft(progress)).toBe(16);
});

it('goes by the pace since somebody looked, for work that went on behind what was done before', () => {
  expect(secondsLeft(progress, { done: 1000, at: Date.parse('2026-11-22T06:00:02Z') })).toBe(16);
  expect(secondsLeft(progress, { done: 1800, at: Date.parse('2026-11-22T06:00:03Z') })).toBe(40);
});

it('says nothing that it does not know', () => {
  expect(secondsLeft({ ...progress, done: 0 })).toBeUndefined();
  expect(secondsLeft({ ...progress, total: undefined })).toBeUndefined();
  expect(secondsLeft({ ...progress, state: 'finished' })).toBeUndefined();
});
