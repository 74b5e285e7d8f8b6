import { useState } from 'react';
import { orders } from '@/api/comptoir';
import type { OrdersParams } from '@/api/model';
import { useStoreId } from '@/lib/session';

/** As many as a batch takes. */
const most = 1000;

export interface Choosing {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Chooses all that the filters leave, in the order of the list. */
  all: () => Promise<void>;
  none: () => void;
}

/** Orders that somebody chooses in a list; another filter keeps what was chosen. */
export function useChosen(params: OrdersParams): Choosing {
  const storeId = useStoreId();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const all = async () => {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      // Each page begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const page = await orders(storeId, { ...params, limit: 200, cursor });
      for (const { id } of page.items) if (ids.size < most) ids.add(id);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && ids.size < most);
    choose(ids);
  };
  return {
    chosen,
    toggle: (id) =>
      choose((before) => {
        const after = new Set(before);
        if (!after.delete(id) && after.size < most) after.add(id);
        return after;
      }),
    all,
    none: () => choose(new Set()),
  };
}
