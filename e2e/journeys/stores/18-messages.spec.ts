import { createHmac } from 'node:crypto';
import { call, connectFedex, heal, openStore } from '../../support/connections.ts';
import { expect, signIn, speak, test } from '../../support/journey.ts';
import { buyLabel, leipzig } from '../../support/labels.ts';

const token = 'journey-security-token-8Yd3';

test.afterEach(heal);

/** Knocks as FedEx does, with the proof that a token gives. */
async function knock(address: string, body: string, key: string): Promise<number> {
  const signature = createHmac('sha256', key).update(body).digest('base64');
  const headers = { 'Content-Type': 'application/json', 'fdx-signature': signature };
  return (await fetch(address, { method: 'POST', body, headers })).status;
}

/** What FedEx tells of a parcel: by default, that it handed it over. */
function told(trackingNumber: string, eventType = 'DL', eventDescription = 'Delivered'): string {
  const date = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  const scan = {
    date,
    eventType,
    eventDescription,
    scanLocation: { city: 'LEIPZIG', countryCode: 'DE' },
  };
  return JSON.stringify({ trackResults: [{ trackingNumberInfo: { trackingNumber }, scanEvents: [scan] }] });
}

test('what FedEx sends is shown, believed when proved, and handled again', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store that listens');
  const connection = await connectFedex(page, storeId, 'FedEx, Lyon');
  const home = `/dashboard/integrations/${connection}`;
  const shipment = await buyLabel(page, storeId, connection, 'FEDEX_INTERNATIONAL_PRIORITY', leipzig);
  const tracking = await call<{ parcels: { trackingNumber: string }[] }>(page, 'GET', `/api/v1/stores/${storeId}/shipments/${shipment}`);
  const number = tracking.parcels[0]?.trackingNumber ?? '';
  let address = '';

  await test.step('an address is made', async () => {
    await page.goto(home);
    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    await expect(page.getByText('No address was made yet')).toBeVisible();
    await check('messages-none');
    await page.getByRole('button', { name: 'Make an address' }).click();
    address = await page.getByRole('textbox', { name: 'Address' }).inputValue();
    expect(new URL(address).pathname).toMatch(/^\/hooks\/fedex\/[\w-]{43}$/);
    await expect(page.getByText("Enter the project's security token")).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Credential' })).toHaveCount(0);
    await check('messages-address');
  });

  await test.step('what comes before the token is set is refused, and the page says why', async () => {
    expect(await knock(address, told(number), token)).toBe(404);
    await expect(page.getByText('1 request, the last')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('The settings of this connection lack what messages are proved with')).toBeVisible();
  });

  await test.step('with the token it is believed, and the parcel is delivered', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).last().click();
    await page.getByLabel('Security token of the webhook').fill(token);
    await page.getByRole('button', { name: 'Save and test' }).click();
    await expect(page.getByRole('heading', { name: /checks passed/ })).toBeVisible({ timeout: 45_000 });
    await expect.poll(() => knock(address, told(number, 'DY', 'Delay'), token)).toBe(200);
    expect(await knock(address, told(number), 'another-token-of-somebody')).toBe(404);
    await page.goto(`${home}/messages`);
    await expect(page.getByRole('table', { name: 'Messages' }).getByText('handled', { exact: true })).toHaveCount(1, { timeout: 15_000 });
    await expect(page.getByText('Its proof fits another secret')).toBeVisible();
    await page.goto(`/dashboard/shipping/shipments/${shipment}`);
    await expect(page.getByText('In transit', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('delayed', { exact: true })).toBeVisible();
    expect(await knock(address, told(number), token)).toBe(200);
    await expect(page.getByText('Delivered', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('delayed', { exact: true })).toHaveCount(0);
  });

  await test.step('what nobody can read is told, shown, and handled again', async () => {
    expect(await knock(address, '{"notice":"Your account manager has changed"}', token)).toBe(200);
    await page.goto('/dashboard');
    await page.getByRole('button', { name: 'Messages, 1 unread' }).click({ timeout: 15_000 });
    await page.getByRole('link', { name: 'FedEx, Lyon got a message that was not handled' }).click();
    const rows = page.getByRole('table', { name: 'Messages' }).getByRole('row');
    await expect(rows.filter({ hasText: 'not handled' })).toContainText('Comptoir found nothing in it that it can read');
    await check('messages-full');
    await page.getByRole('button', { name: 'How to enter it at FedEx' }).click();
    await expect(page.getByText('Advanced Integrated Visibility')).toBeVisible();
    await page.getByRole('button', { name: 'State' }).click();
    await page.getByRole('menuitem', { name: 'not handled' }).click();
    await expect(rows).toHaveCount(2);
    await rows.nth(1).getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: 'Message of the provider' });
    await expect(drawer.getByText('Your account manager has changed')).toBeVisible();
    await check('messages-drawer');
    await drawer.getByRole('button', { name: 'Handle it again' }).click();
    await expect(page.getByText('The message is taken up again')).toBeVisible();
    await drawer.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the address is replaced', async () => {
    await page.getByRole('button', { name: 'Replace the address' }).click();
    const dialog = page.getByRole('dialog', { name: 'Replace the address of FedEx, Lyon?' });
    await check('messages-replace');
    await dialog.getByRole('button', { name: 'Replace the address' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Address' })).not.toHaveValue(address);
    await expect.poll(() => knock(address, told(number), token)).toBe(404);
  });

  await test.step('in French, on a phone, in the dark', async () => {
    await signIn(page, 'fr');
    await speak(page, 'fr');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${home}/messages`);
    await expect(page.getByRole('button', { name: 'Remplacer l’adresse' })).toBeVisible();
    await check('messages-phone-fr');
  });
});
