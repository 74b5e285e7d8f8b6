/** The server refuses shorter passwords. */
export const shortestPassword = 12;
