import type { Route } from '@playwright/test';

import { call, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

test('a product is created, found, changed and deleted', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of products');
  await page.goto('/dashboard/products');
  await expect(page.getByRole('heading', { name: 'No product yet' })).toBeVisible();
  await check('empty');
  await page.getByRole('link', { name: 'Create a product' }).click();
  await page.getByRole('button', { name: 'Create the product' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Title' }).fill('Tisserand T40');
  const variant = page.getByRole('group', { name: 'Variant 1' });
  await variant.getByLabel('SKU').fill('T40-WHITE');
  await variant.getByLabel('Price').fill('489');
  await variant.getByLabel('Weight').fill('8.4');
  await check('filled');
  await page.getByRole('button', { name: 'Create the product' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tisserand T40' })).toBeVisible();
  await check('product');

  await call(page, 'POST', `/api/v1/stores/${storeId}/products`, {
    title: 'Loom oil',
    type: 'physical',
    status: 'draft',
    variants: [{ sku: 'OIL', options: {} }],
  });
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Products' }).first().click();
  await expect(page.getByRole('row', { name: /Tisserand T40/ })).toContainText('€489.00');
  await expect(page.getByRole('row', { name: /Loom oil/ })).toContainText('Draft');
  await check('list');
  await page.getByRole('searchbox', { name: 'Title, brand or SKU' }).fill('T40-W');
  await expect(page).toHaveURL(/search=T40-W/);
  await expect(page.getByRole('row', { name: /Loom oil/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Title, brand or SKU' })).toHaveValue('T40-W');
  await page.getByRole('link', { name: 'Tisserand T40' }).click();

  await page.getByRole('textbox', { name: 'Brand' }).fill('Tisserand');
  const held: Route[] = [];
  await page.route('**/products/*', async (route) => {
    if (route.request().method() === 'PATCH') held.push(route);
    else await route.continue();
  });
  await page.getByRole('button', { name: 'Save the product' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Typed while the answer is on its way');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await expect(page.getByText('Tisserand T40 is saved')).toBeVisible();
  await page.unrouteAll();
  await expect(page.getByText('1 unsaved change')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Typed while the answer is on its way');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Brand' })).toHaveValue('Tisserand');
  await expect(page.getByRole('group', { name: 'Variant 1' }).getByLabel('Weight')).toHaveValue('8.4');

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete “Tisserand T40”' }).click();
  await expect(page).toHaveURL(/\/dashboard\/products$/);
  await expect(page.getByRole('row', { name: /Loom oil/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Tisserand T40/ })).toHaveCount(0);
});
