import type { HookState } from '@/api/model';

/** The filter of a connection's messages and the opened one, as they stand in the address. */
export interface MessageSearch {
  state?: HookState;
  message?: string;
}
