import type { ReactNode } from 'react';

interface NamedProps {
  children: ReactNode;
  /** A fainter second line. */
  note?: ReactNode;
}

/** What leads a row of a list: its name, and a line about it. */
export function Named({ children, note }: NamedProps) {
  return (
    <>
      <span className="medium">{children}</span>
      {note && (
        <span className="meta third" style={{ display: 'block' }}>
          {note}
        </span>
      )}
    </>
  );
}
