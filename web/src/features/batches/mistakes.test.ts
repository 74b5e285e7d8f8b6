import { describe, expect, it } from 'vitest';
import { mistakesOf } from './mistakes';

const noFrom = { code: 'no-ship-from', message: 'The store has told nowhere that its parcels start.' };
const weight = (text: string) => ({ column: 'weight kg', code: 'number', message: `“${text}” is no number.` });

describe('mistakesOf', () => {
  it('tells once what lines that follow each other have in common', () => {
    const found = mistakesOf([
      { line: 2, ...noFrom },
      { line: 2, ...weight('x') },
      { line: 3, ...noFrom },
      { line: 4, ...noFrom },
    ]);
    expect(found.map(({ first, last, code }) => [first, last, code])).toEqual([
      [2, 4, 'no-ship-from'],
      [2, 2, 'number'],
    ]);
  });

  it('keeps apart what differs, and lines with a right one between them', () => {
    const found = mistakesOf([
      { line: 2, ...weight('x') },
      { line: 3, ...weight('y') },
      { line: 5, ...weight('y') },
    ]);
    expect(found.map(({ first, last }) => [first, last])).toEqual([
      [2, 2],
      [3, 3],
      [5, 5],
    ]);
  });
});
