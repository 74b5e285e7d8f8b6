import { call, connectUps, fail, heal, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

test.afterEach(heal);

async function fillStore(page: Parameters<typeof call>[0], name: string): Promise<string> {
  const storeId = await openStore(page, name);
  for (const weightGrams of [undefined, undefined, 420]) {
    const body = { title: `Bowl of ${weightGrams ?? 'unknown'} grams`, type: 'physical', status: 'active', variants: [{ options: {}, weightGrams }] };
    await call(page, 'POST', `/api/v1/stores/${storeId}/products`, body);
  }
  const lines = [{ title: 'Bowl', quantity: 1, unitMinor: 900 }];
  for (const status of ['confirmed', 'confirmed', 'pending', 'cancelled']) {
    const paymentStatus = status === 'confirmed' ? 'paid' : 'unpaid';
    await call(page, 'POST', `/api/v1/stores/${storeId}/orders`, { currency: 'EUR', status, paymentStatus, lines });
  }
  return storeId;
}

test('each number of the overview is what its list shows', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await fillStore(page, 'Store of numbers');
  await connectUps(page, storeId, 'UPS that works');
  const broken = await connectUps(page, storeId, 'UPS in trouble');
  await fail({ host: 'onlinetools.ups.com', kind: 'unavailable' });
  await call(page, 'POST', `/api/v1/stores/${storeId}/integrations/${broken}/tests`);
  await heal();
  await page.goto('/dashboard');
  const numbers = page.getByRole('list', { name: 'What waits for somebody' });
  await expect(numbers.getByRole('listitem').filter({ hasText: 'Products without a weight' })).toContainText('2');
  await expect(numbers.getByRole('listitem').filter({ hasText: 'Connections in trouble' })).toContainText('1');
  const fulfil = numbers.getByRole('listitem').filter({ hasText: 'Orders to fulfil' });
  await expect(fulfil).toContainText('2');
  await check('numbers');
  await fulfil.getByRole('link', { name: 'See the orders' }).click();
  await expect(page).toHaveURL(/\/dashboard\/orders\?status=confirmed$/);
  await expect(page.getByRole('table', { name: 'Orders' }).locator('tbody tr')).toHaveCount(2);
  await page.goBack();
  const unpaid = numbers.getByRole('listitem').filter({ hasText: 'Orders that wait for payment' });
  await expect(unpaid).toContainText('1');
  await unpaid.getByRole('link', { name: 'See the orders' }).click();
  await expect(page).toHaveURL(/\/dashboard\/orders\?status=pending&paymentStatus=unpaid$/);
  await expect(page.getByRole('table', { name: 'Orders' }).locator('tbody tr')).toHaveCount(1);
  await page.goBack();
  await numbers.getByRole('link', { name: 'Enter the weights' }).click();
  await expect(page).toHaveURL(/\/dashboard\/products\?status=active&weight=missing$/);
  await expect(page.getByRole('table', { name: 'Products' }).locator('tbody tr')).toHaveCount(2);
  await check('products');
  await page.goBack();
  await numbers.getByRole('link', { name: 'See what to do' }).click();
  await expect(page).toHaveURL(/\/dashboard\/integrations\?health=trouble$/);
  await expect(page.getByRole('table', { name: 'Connections' }).locator('tbody tr')).toHaveCount(1);
  await expect(page.getByRole('row', { name: /UPS in trouble/ })).toBeVisible();
});

test('the numbers on a phone at night, in French', async ({ page, check }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'fr');
  await fillStore(page, 'Boutique des nombres');
  await page.goto('/dashboard');
  await expect(page.getByRole('list', { name: 'Ce qui attend quelqu’un' })).toContainText('Produits sans poids');
  await check('phone');
});
