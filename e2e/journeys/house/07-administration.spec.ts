import { readFile } from 'node:fs/promises';
import { call, connectUps, fail, heal, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

test.afterEach(heal);

test('an administrator looks over all stores', async ({ page, check }) => {
  await signIn(page, 'en');
  await page.goto('/dashboard');
  await page.getByRole('link', { name: 'Administration' }).first().click();
  await expect(page).toHaveURL(/\/admin\/integrations$/);
  await expect(page.getByRole('table', { name: 'Providers' }).getByRole('row', { name: /UPS/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Connections' }).getByRole('row', { name: /UPS en/ })).toContainText('Atelier des Pentes');
  await check('integrations');
  await page.getByRole('link', { name: 'Stores' }).click();
  await expect(page.getByRole('table', { name: 'Stores' }).getByRole('row', { name: /Atelier des Pentes/ })).toContainText('France');
  await check('stores');
  await page.getByRole('link', { name: 'Jobs' }).click();
  const row = page.getByRole('row', { name: /comes back by itself/ }).first();
  await expect(row).toBeVisible();
  await check('jobs');
  await page.getByRole('button', { name: 'State' }).click();
  await page.getByRole('menuitem', { name: 'Failed', exact: true }).click();
  await expect(page).toHaveURL(/state=failed/);
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

test('a connection that breaks is told once, and its usage is counted', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of messages');
  const id = await connectUps(page, storeId, 'UPS to break');
  await page.goto(`/dashboard/integrations/${id}`);
  await expect(page.getByText('Healthy').first()).toBeVisible({ timeout: 30_000 });
  await fail({ host: 'onlinetools.ups.com', kind: 'unavailable' });
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByRole('heading', { name: /^Stopped at: / })).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: /^Messages, \d+ unread$/ }).click();
  const inbox = page.getByRole('dialog', { name: /Messages/ });
  await expect(inbox.getByRole('link').first()).toBeVisible();
  await check('inbox');
  await inbox.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('button', { name: 'Messages', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  // Counted every five minutes; an administrator need not wait.
  await page.goto('/admin/jobs');
  await page.getByRole('button', { name: 'Start now: integrations.usage' }).click();
  await page.goto(`/dashboard/integrations/${id}/usage`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('table', { name: 'Usage by day' }).getByRole('row').nth(1)).toContainText('not available', { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await check('usage');
});

test('a person is exported and erased', async ({ page, check, browser, baseURL }) => {
  const gone = { email: 'gone@e2e.example', name: 'Awa Ndiaye', password: 'a password to forget' };
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of the forgotten');
  const { url } = await call<{ url: string }>(page, 'POST', `/api/v1/stores/${storeId}/members`, { email: gone.email, role: 'staff' });
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const theirs = await context.newPage();
  await theirs.goto(new URL(url).pathname);
  await theirs.getByRole('textbox', { name: 'Name' }).fill(gone.name);
  await theirs.getByRole('textbox', { name: 'Password' }).fill(gone.password);
  await theirs.getByRole('button', { name: /^Join / }).click();
  await expect(theirs).toHaveURL(/\/dashboard$/);
  await theirs.goto('/admin/jobs');
  await expect(theirs.getByRole('heading', { name: 'Only for administrators of Comptoir' })).toBeVisible();

  await page.goto('/dashboard/settings/people');
  await page.getByRole('button', { name: `More for ${gone.name}` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export all data' }).click();
  const exported = await readFile(await (await download).path(), 'utf8');
  expect(exported).toContain(gone.email);
  await page.getByRole('button', { name: `More for ${gone.name}` }).click();
  await page.getByRole('menuitem', { name: 'Erase the person…' }).click();
  const dialog = page.getByRole('dialog', { name: `Erase ${gone.name}?` });
  await expect(dialog).toContainText('This cannot be undone.');
  await check('erase');
  await dialog.getByRole('button', { name: `Erase ${gone.name}` }).click();
  await expect(page.getByRole('row', { name: new RegExp(gone.email) })).toHaveCount(0);
  await theirs.goto('/dashboard');
  await expect(theirs).toHaveURL(/\/sign-in/);
  await context.close();
});
