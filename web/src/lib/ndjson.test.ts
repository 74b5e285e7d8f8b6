import { describe, expect, it } from 'vitest';
import { jsonLines } from './ndjson';

function body(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of jsonLines(stream)) values.push(value);
  return values;
}

describe('lines of JSON', () => {
  it('are told however the network cuts them', async () => {
    expect(await all(body('{"a":', '1}\n{"b"', ':2}\n', '\n{"c":3}\n'))).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });

  it('survive a cut inside a character', async () => {
    const bytes = new TextEncoder().encode('{"city":"Saint-Étienne"}\n');
    const inside = bytes.indexOf(0xc3) + 1;
    expect(await all(body(bytes.slice(0, inside), bytes.slice(inside)))).toEqual([{ city: 'Saint-Étienne' }]);
  });

  it('drop a last line that was cut', async () => {
    expect(await all(body('{"a":1}\n{"b":'))).toEqual([{ a: 1 }]);
  });
});
