/** The filters of the exchange log and the opened entry, as they stand in the address. */
export interface LogSearch {
  kind?: string;
  outcome?: string;
  faultKind?: string;
  from?: string;
  to?: string;
  entry?: string;
}
