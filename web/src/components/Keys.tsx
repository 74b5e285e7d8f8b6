import { Kbd } from '@mantine/core';

/** Keys that are typed one after the other, such as `g i`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {keys.split(' ').map((key) => (
        <Kbd key={key} size="xs">
          {key.length === 1 ? key.toUpperCase() : key}
        </Kbd>
      ))}
    </span>
  );
}
