import { expect, it } from 'vitest';
import { matching } from './matching';

const groups = [
  { label: 'Actions', actions: true, commands: [{ id: 'a', label: 'Connect UPS', description: 'Prices by account', icon: null }] },
  {
    label: 'Go to',
    commands: [
      { id: 'b', label: 'Connections', icon: null },
      { id: 'c', label: 'Jobs', icon: null, typed: true },
    ],
  },
];

const found = (query: string) => matching(groups, query).flatMap((group) => group.commands.map(({ id }) => id));

it('finds by all words, in name or description', () => {
  expect(found('connect')).toEqual(['a', 'b']);
  expect(found('ups price')).toEqual(['a']);
  expect(found('nothing')).toEqual([]);
});

it('shows the parts of pages only when they are named', () => {
  expect(found('')).toEqual(['a', 'b']);
  expect(found('jobs')).toEqual(['c']);
});

it('offers only actions after >', () => {
  expect(found('>')).toEqual(['a']);
  expect(found('> connect')).toEqual(['a']);
});
