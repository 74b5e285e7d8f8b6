import type { GetInputPropsReturnType } from '@mantine/form';

/** A name and a value that are typed; the key tells rows of a form apart. */
export interface Pair {
  key: string;
  name: string;
  value: string;
}

let made = 0;

export function emptyPair(): Pair {
  made += 1;
  return { key: String(made), name: '', value: '' };
}

/** A list of pairs and what may be done with it. */
export interface PairList {
  pairs: Pair[];
  getInputProps: (path: string) => GetInputPropsReturnType;
  onAdd: () => void;
  onRemove: (index: number) => void;
}

/** What this needs of a form, whatever else the form holds. */
interface FormWithPairs<K extends string> {
  values: Record<K, Pair[]>;
  getInputProps(path: string): GetInputPropsReturnType;
  insertListItem(path: string, pair: Pair): void;
  removeListItem(path: string, index: number): void;
}

/** The list of that name in a form. */
export function pairsOf<K extends string>(form: FormWithPairs<K>, list: K): PairList {
  return {
    pairs: form.values[list],
    getInputProps: (path) => form.getInputProps(`${list}.${path}`),
    onAdd: () => form.insertListItem(list, emptyPair()),
    onRemove: (index) => form.removeListItem(list, index),
  };
}
