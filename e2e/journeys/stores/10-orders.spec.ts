import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { call, connectUps, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

const loom = {
  title: 'Tisserand T40',
  type: 'physical',
  status: 'active',
  variants: [
    {
      sku: 'T40-WHITE',
      price: { amountMinor: 48_900, currency: 'EUR' },
      weightGrams: 8400,
      lengthMillimetres: 480,
      widthMillimetres: 250,
      heightMillimetres: 380,
      options: {},
    },
  ],
};

const leipzig = { name: 'Jonas Weber', line1: 'Karl-Liebknecht-Straße 88', postalCode: '04275', city: 'Leipzig', country: 'DE' };

const awa = {
  currency: 'XOF',
  status: 'pending',
  customer: { name: 'Awa Ndiaye', email: 'awa@buyers.example', phone: '+221 77 000 00 00' },
  shippingAddress: { line1: '27 rue Félix Faure', city: 'Dakar', country: 'SN' },
  lines: [{ title: 'Pagne wax', quantity: 2, unitMinor: 6000 }],
};

async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: (download as Download).suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('an order is entered, found, quoted, changed by two, and its customer forgotten', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of orders');
  const store = `/api/v1/stores/${storeId}`;
  await connectUps(page, storeId, 'UPS');
  await call(page, 'POST', `${store}/products`, loom);

  await test.step('enter one by hand', async () => {
    await page.goto('/dashboard/orders');
    await expect(page.getByRole('heading', { name: 'No order yet' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Import' })).toHaveAttribute('href', '/dashboard/imports/new/orders');
    await check('empty');
    await page.getByRole('link', { name: 'New order' }).click();
    await page.getByRole('button', { name: 'Create the order' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.getByRole('combobox', { name: 'Add from the catalogue' }).fill('t40');
    await page.getByRole('option', { name: 'Tisserand T40 · T40-WHITE' }).click();
    await page.getByRole('button', { name: 'Add T40-WHITE' }).click();
    await expect(page.getByRole('group', { name: 'Article 1' }).getByLabel('Price of one')).toHaveValue('489');
    const customer = page.locator('section', { has: page.getByRole('heading', { name: 'Customer' }) });
    await customer.getByLabel('Name').fill('Jonas Weber');
    await customer.getByLabel('E-mail').fill('jonas@buyers.example');
    const delivery = page.locator('section', { has: page.getByRole('heading', { name: 'Delivery address' }) });
    await delivery.getByLabel('Street and number').fill(leipzig.line1);
    await page.getByRole('button', { name: 'Create the order' }).click();
    await expect(delivery.getByLabel('City')).toHaveAttribute('aria-invalid', 'true');
    await check('refused');
    await delivery.getByLabel('Postcode').fill(leipzig.postalCode);
    await delivery.getByLabel('City').fill(leipzig.city);
    await delivery.getByRole('combobox', { name: 'Country' }).fill('Germany');
    await page.getByRole('option', { name: 'Germany' }).click();
    await page.getByLabel('Shipping cost').fill('12.5');
    await expect(page.getByText('Total €501.50')).toBeVisible();
    await page.getByRole('button', { name: 'Create the order' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tisserand T40' })).toHaveAttribute('href', /\/dashboard\/products\//);
    await check('order');
  });

  await test.step('filter the list; the filter stands in the address', async () => {
    await call(page, 'POST', `${store}/orders`, awa);
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Orders' }).first().click();
    await expect(page.getByRole('row', { name: /1001/ })).toContainText('€501.50');
    await expect(page.getByRole('row', { name: /1002/ })).toContainText('12,000');
    await check('list');
    await page.getByRole('button', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'Confirmed' }).click();
    await page.getByRole('button', { name: 'Placed' }).click();
    await page.getByRole('button', { name: '7 days' }).click();
    await expect(page).toHaveURL(/status=confirmed/);
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
    await expect(page.getByRole('row', { name: /1002/ })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Status: Confirmed' })).toBeVisible();
    await expect(page.getByRole('row', { name: /1001/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /1002/ })).toHaveCount(0);
    await check('filtered');
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByRole('textbox', { name: 'Name of the filter' }).fill('To send this week');
    await check('naming');
    await page.getByRole('button', { name: 'Save the filter' }).click();
    const saved = page.getByRole('group', { name: 'Saved filters' });
    await expect(saved.getByRole('button', { name: 'To send this week', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await saved.getByRole('button', { name: 'All' }).click();
    await expect(page.getByRole('row', { name: /1002/ })).toBeVisible();
    await page.reload();
    await saved.getByRole('button', { name: 'To send this week', exact: true }).click();
    await expect(page).toHaveURL(/status=confirmed/);
    await expect(page.getByRole('row', { name: /1002/ })).toHaveCount(0);
    await check('saved');
    await page.getByRole('button', { name: 'Export' }).click();
    const csv = await downloaded(page, () => page.getByRole('menuitem', { name: 'CSV, for other programs' }).click());
    expect(csv.name).toBe('orders.csv');
    expect(csv.text).toContain('T40-WHITE');
    expect(csv.text).not.toContain('Pagne wax');
  });

  await test.step('ask for its prices: what is missing stands at its field', async () => {
    await page.getByRole('link', { name: '1001' }).click();
    await expect(page.getByText('No carrier has been asked for this order yet.')).toBeVisible();
    await page.getByRole('link', { name: 'Get a quote' }).click();
    const from = page.getByRole('group', { name: 'From' });
    const to = page.getByRole('group', { name: 'To' });
    await expect(to.getByLabel('City')).toHaveValue('Leipzig');
    await expect(page.getByRole('group', { name: 'Parcel 1' }).getByLabel('Weight')).toHaveValue('8.4');
    await expect(from.getByLabel('Street and number')).toHaveAccessibleDescription(/The store has no address yet/);
    await expect(page.getByText('For the order 1001')).toBeVisible();
    await check('draft');

    await page.goto('/dashboard/settings');
    const parcels = page.locator('section', { has: page.getByRole('heading', { name: 'Parcels start at' }) });
    await parcels.getByLabel('Street and number').fill('14 montée de la Grande Côte');
    await page.getByRole('button', { name: 'Save the store' }).click();
    await expect(parcels.getByLabel('City')).toHaveAttribute('aria-invalid', 'true');
    await parcels.getByLabel('Postcode').fill('69001');
    await parcels.getByLabel('City').fill('Lyon');
    await page.getByRole('button', { name: 'Save the store' }).click();
    await expect(page.getByText('Store of orders is saved')).toBeVisible();
    await check('ship-from');
  });

  await test.step('live prices, kept with the order', async () => {
    await page.goto('/dashboard/orders');
    await page.getByRole('link', { name: '1001' }).click();
    await page.getByRole('link', { name: 'Get a quote' }).click();
    await expect(page.getByRole('group', { name: 'From' }).getByLabel('City')).toHaveValue('Lyon');
    await page.getByRole('button', { name: 'Ask for prices' }).click();
    await expect(page.getByRole('heading', { name: /^\d+ prices from 1 carrier$/ })).toBeVisible();
    await expect(page.getByText('Simulator.')).toBeVisible();
    await check('prices');
    await page.getByRole('link', { name: '1001' }).click();
    await expect(page.getByRole('link', { name: /Prices of 1 carrier/ })).toContainText(/from €/);
    await check('quoted');
    await page.getByRole('link', { name: /Prices of 1 carrier/ }).click();
    await expect(page.getByText('For the order 1001')).toBeVisible();
    await page.goBack();
  });

  await test.step('two change it at once, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Paid', exact: true }).click();
    await expect(page.getByText('Order 1001 is saved')).toBeVisible();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Call before delivery');
    const address = new URL(page.url()).pathname.split('/')[3] ?? '';
    const { version } = await call<{ version: number }>(page, 'GET', `${store}/orders/${address}`);
    await call(page, 'PATCH', `${store}/orders/${address}`, { status: 'completed', version });
    await page.getByRole('button', { name: 'Save the order' }).click();
    await expect(page.getByText('The form now shows what they saved')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Call before delivery');
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('Completed');
    await check('conflict');
    await page.getByRole('button', { name: 'Save the order' }).click();
    await expect(page.getByText('Call before delivery')).toBeVisible();
    await expect(page.getByText('Completed').first()).toBeVisible();
  });

  await test.step('another window sees it without asking', async () => {
    const other = await page.context().newPage();
    await other.goto('/dashboard/orders');
    await expect(other.getByRole('row', { name: /1002/ })).toContainText('Pending');
    const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `${store}/orders?search=1002`);
    await call(page, 'PATCH', `${store}/orders/${items[0]?.id}`, { status: 'cancelled', version: 1 });
    await expect(other.getByRole('row', { name: /1002/ })).toContainText('Cancelled');
    await other.close();
  });

  await test.step('the customer: seen, exported, forgotten', async () => {
    await page.getByRole('link', { name: 'Jonas Weber' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Jonas Weber' })).toBeVisible();
    await expect(page.getByRole('row', { name: /1001/ })).toContainText('Completed');
    await expect(page.getByText(leipzig.line1)).toBeVisible();
    await check('customer');
    const records = await downloaded(page, () => page.getByRole('button', { name: 'Export all data' }).click());
    expect(records.text).toContain(leipzig.line1);
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(page.getByRole('dialog').getByText('Their orders stay')).toBeVisible();
    await check('erase');
    await page.getByRole('dialog').getByRole('button', { name: 'Erase “Jonas Weber”' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Erased customer' })).toBeVisible();
    await expect(page.getByText(leipzig.line1)).toHaveCount(0);
    await expect(page.getByRole('row', { name: /1001/ })).toBeVisible();
    await check('erased');
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Customers' }).first().click();
    await expect(page.getByRole('link', { name: 'Awa Ndiaye' })).toBeVisible();
    await check('customers');
    await page.getByRole('searchbox', { name: 'Name, e-mail or phone' }).fill('jonas');
    await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
  });
});

test.describe('on a phone at night', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('orders and customers in French', async ({ page, check }) => {
    await signIn(page, 'fr');
    const storeId = await openStore(page, 'Boutique de nuit');
    await connectUps(page, storeId, 'UPS');
    await call(page, 'POST', `/api/v1/stores/${storeId}/products`, loom);
    const order = {
      ...awa,
      lines: [...awa.lines, { sku: 'T40-WHITE', quantity: 1, unitMinor: 320_000, discountMinor: 20_000 }],
      note: 'À livrer le matin',
    };
    const { id } = await call<{ id: string }>(page, 'POST', `/api/v1/stores/${storeId}/orders`, order);
    await page.goto('/dashboard/orders');
    await expect(page.getByRole('link', { name: '1001' })).toBeVisible();
    await check('list');
    await page.getByRole('button', { name: 'Passée' }).click();
    await expect(page.getByLabel('Premier jour')).toBeVisible();
    await check('dates');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '1001' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Commande 1001' })).toBeVisible();
    await check('order');
    await page.getByRole('link', { name: 'Modifier' }).click();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('À livrer le matin');
    await check('edit');
    await page.goto(`/dashboard/shipping/quote?order=${id}`);
    await expect(page.getByText('Pour la commande 1001')).toBeVisible();
    await check('draft');
    await page.goto('/dashboard/orders/new');
    await expect(page.getByRole('button', { name: 'Créer la commande' })).toBeVisible();
    await check('new');
    await page.goto('/dashboard/customers');
    await page.getByRole('link', { name: 'Awa Ndiaye' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Awa Ndiaye' })).toBeVisible();
    await check('customer');
  });
});
