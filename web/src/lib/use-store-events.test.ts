import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { touched } from './use-store-events';

const sources = '../server/src/main/java';

/** Of what no page shows anything. */
const unseen = ['meetings.failed', 'meetings.gone', 'meetings.scheduled', 'stores.demo-opened'];

describe('events of a store', () => {
  it('are all listened to', () => {
    const published = readdirSync(sources, { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.java'))
      .flatMap((file) => [...readFileSync(join(sources, file), 'utf8').matchAll(/@EventName\("([^"]+)"/g)].map(([, name]) => name));

    expect(published.length).toBeGreaterThan(unseen.length);
    expect(published.toSorted()).toEqual([...Object.keys(touched), ...unseen].toSorted());
  });
});
