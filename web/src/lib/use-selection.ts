import { useState } from 'react';

/** Which rows of a list are chosen. Rows that the list no longer has are no longer chosen. */
export function useSelection(shown: string[]) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const selected = shown.filter((id) => chosen.has(id));
  const all = shown.length > 0 && selected.length === shown.length;
  return {
    /** In the order of the list. */
    selected,
    all,
    some: selected.length > 0 && !all,
    has: (id: string) => chosen.has(id),
    toggle: (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    toggleAll: () => choose(new Set(all ? [] : shown)),
    clear: () => choose(new Set()),
  };
}
