import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSelection } from './use-selection';

it('keeps what is chosen in the order of the list, and forgets what the list has no more', () => {
  const { result, rerender } = renderHook(({ shown }) => useSelection(shown), { initialProps: { shown: ['a', 'b', 'c'] } });
  act(() => result.current.toggle('c'));
  act(() => result.current.toggle('a'));
  expect(result.current.selected).toEqual(['a', 'c']);
  expect(result.current.some).toBe(true);
  rerender({ shown: ['c', 'd'] });
  expect(result.current.selected).toEqual(['c']);
  act(() => result.current.toggleAll());
  expect(result.current.selected).toEqual(['c', 'd']);
  expect(result.current.all).toBe(true);
  act(() => result.current.toggleAll());
  expect(result.current.selected).toEqual([]);
});
