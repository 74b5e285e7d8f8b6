import type { ImportColumn } from '@/api/model';

/** Place of the file's column, from 0, by column of the kind. */
export type Mapping = Record<string, number>;

export function mappingOf(columns: ImportColumn[]): Mapping {
  return Object.fromEntries(columns.flatMap(({ id, place }) => (typeof place === 'number' ? [[id, place]] : [])));
}

/** The mapping with the file's column at `place` read as `column`, or not at all; a column is read from one place only. */
export function matched(mapping: Mapping, place: number, column: string | null): Mapping {
  const others = Object.entries(mapping).filter(([id, at]) => at !== place && id !== column);
  return Object.fromEntries(column === null ? others : [...others, [column, place]]);
}
