import type { APIRequestContext } from '@playwright/test';
import { connectUps, call, openStore, parcelToLeipzig } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

/** Stores besides the one that works meanwhile, so that a rotation has something to do. */
const others = 12;

/** Calls the API over and over as the page's person until it is stopped; answers how often, and what was refused. */
function work(request: APIRequestContext, token: string, calls: { path: string; data?: unknown }[]) {
  const over = new AbortController();
  let answered = 0;
  const refused: string[] = [];
  const loops = calls.map(async ({ path, data }) => {
    while (!over.signal.aborted) {
      const answer = await request.post(path, { data, headers: { 'X-XSRF-TOKEN': token, 'Idempotency-Key': crypto.randomUUID() } });
      const body = await answer.text();
      if (answer.ok() && !body.includes('"outcome":"failed"')) answered += 1;
      else refused.push(`${path}: ${answer.status()} ${body}`);
    }
  });
  return {
    answered: () => answered,
    stop: async () => {
      over.abort();
      await Promise.all(loops);
      return refused;
    },
  };
}

test('keys are rotated while the stores work', async ({ page, check }) => {
  await signIn(page, 'en');
  for (let number = 1; number <= others; number += 1) {
    const id = await call<{ id: string }>(page, 'POST', '/api/v1/stores', {
      name: `Store with a key ${number}`,
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      language: 'en',
    });
    await connectUps(page, id.id, 'UPS');
  }
  const storeId = await openStore(page, 'Store that works meanwhile');
  const path = `/api/v1/stores/${storeId}`;
  const connection = await connectUps(page, storeId, 'UPS under way');
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const tests = { path: `${path}/integrations/${connection}/tests` };
  const quotes = { path: `${path}/rates`, data: parcelToLeipzig };
  const load = work(page.request, token, [quotes, tests, quotes]);

  await page.goto('/admin/keys');
  await expect(page.getByText('The keys have never been rotated.')).toBeVisible();
  await check('never');
  await page.getByRole('button', { name: 'Rotate the keys' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rotate the keys of all stores?' });
  await expect(dialog).toContainText('nobody has to enter anything again');
  await check('confirm');
  await dialog.getByRole('button', { name: 'Rotate the keys' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rotation under way' })).toBeVisible();
  const done = page.getByRole('status').filter({ hasText: 'Last rotation finished' });
  await expect(done).toBeVisible({ timeout: 60_000 });
  const counts = /(\d+) of (\d+)/.exec(await done.innerText());
  expect(Number(counts?.[1])).toBeGreaterThan(others);
  expect(counts?.[1]).toBe(counts?.[2]);
  await check('finished');

  // With the new key as well: it goes on for a while.
  const before = load.answered();
  await expect.poll(load.answered, { timeout: 60_000 }).toBeGreaterThan(before + 5);
  expect(await load.stop(), 'nothing was refused meanwhile').toEqual([]);

  await page.goto(`/dashboard/integrations/${connection}`);
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('Healthy').first()).toBeVisible();
  await page.goto(`/dashboard/integrations/${connection}/settings`);
  await expect(page.getByRole('button', { name: /^Replace: / }).first()).toBeVisible();
});

test('the keys page on a phone at night, in French', async ({ page, check }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'fr');
  await page.goto('/admin/keys');
  await expect(page.getByRole('button', { name: 'Renouveler les clés' })).toBeVisible();
  await check('phone');
});
