import { call, connectUps, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

async function createProduct(page: Parameters<typeof call>[0], storeId: string, title: string, sku: string): Promise<void> {
  const body = { title, type: 'physical', status: 'active', variants: [{ sku, options: {} }] };
  await call(page, 'POST', `/api/v1/stores/${storeId}/products`, body);
}

test('the palette finds what the store has, by keyboard alone', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of many things');
  await connectUps(page, storeId, 'UPS of the palette');
  for (let number = 1; number <= 7; number += 1) await createProduct(page, storeId, `Loom comb ${number}`, `COMB-${number}`);
  await createProduct(page, storeId, 'Shuttle of beech', 'SH-1');
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  // One that closes forgets what is typed until it is gone.
  const open = async () => {
    await expect(palette).toBeHidden();
    await page.keyboard.press('Control+k');
  };
  await open();
  const field = palette.getByPlaceholder('Search or jump to');
  await field.pressSequentially('comb');
  await expect(palette.getByRole('button', { name: /^Loom comb/ })).toHaveCount(5);
  await expect(palette.getByRole('button', { name: 'Show all for “comb”' })).toBeVisible();
  await check('products');
  // What the server found can be chosen at once: the first, then the next.
  await page.keyboard.press('ArrowDown');
  await expect(palette.locator('[data-selected]')).toHaveCount(1);
  await expect(palette.locator('[data-action]').nth(1)).toHaveAttribute('data-selected', 'true');
  await field.fill('sh-1');
  await expect(palette.getByRole('button', { name: /Shuttle of beech/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Shuttle of beech' })).toBeVisible();

  await open();
  await field.fill('comb');
  await palette.getByRole('button', { name: 'Show all for “comb”' }).click();
  await expect(page).toHaveURL(/\/dashboard\/products\?search=comb$/);
  await expect(page.getByRole('row', { name: /Loom comb/ })).toHaveCount(7);

  await open();
  await field.fill('of the palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'UPS of the palette' })).toBeVisible();

  await open();
  await field.fill('jobs');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/jobs$/);
  // What is typed while the page is still changing is not lost: the administration stands in the same frame.
  await open();
  await field.fill('nothing is called so');
  await expect(palette.getByText('Nothing has this name')).toBeVisible();
});

test('orders and customers are found by number and name', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of buyers');
  const order = {
    currency: 'EUR',
    customer: { name: 'Awa Ndiaye', email: 'awa@buyers.example' },
    lines: [{ title: 'Shawl', quantity: 1, unitMinor: 8900 }],
  };
  const { number } = await call<{ number: string }>(page, 'POST', `/api/v1/stores/${storeId}/orders`, order);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await palette.getByPlaceholder('Search or jump to').fill('ndia');
  await expect(palette.getByRole('button', { name: new RegExp(`^${number}.*Awa Ndiaye`) })).toBeVisible();
  await expect(palette.getByRole('button', { name: /^Awa Ndiaye/ })).toBeVisible();
  await check('found');
  // by its number alone: which of two finds comes first, and is chosen, depends on their answers
  await palette.getByPlaceholder('Search or jump to').fill(number);
  await expect(palette.getByRole('button', { name: /^Awa Ndiaye/ })).toBeHidden();
  await expect(palette.getByRole('button', { name: new RegExp(`^${number}`) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard\/orders\//);
  await page.keyboard.press('Control+k');
  await palette.getByPlaceholder('Search or jump to').fill('awa');
  await palette.getByRole('button', { name: /^Awa Ndiaye/ }).click();
  await expect(page).toHaveURL(/\/dashboard\/customers\//);
});

test('a search that fails is said quietly, in French on a phone at night', async ({ page, check }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'fr');
  const storeId = await openStore(page, 'Boutique sans réponse');
  await createProduct(page, storeId, 'Navette en hêtre', 'NAV-1');
  await page.goto('/dashboard');
  await page.getByRole('button', { name: 'Rechercher ou aller à' }).click();
  const palette = page.getByRole('dialog', { name: 'Rechercher ou aller à' });
  await palette.getByPlaceholder('Rechercher ou aller à').fill('navette');
  await expect(palette.getByRole('button', { name: /Navette en hêtre/ })).toBeVisible();
  await check('phone');
  await page.context().setOffline(true);
  await palette.getByPlaceholder('Rechercher ou aller à').fill('produ');
  await expect(palette.getByRole('status')).toContainText('Recherche momentanément impossible : Commandes, Clients, Produits');
  await expect(palette.getByRole('button', { name: /^Produits/ })).toBeVisible();
  await check('failing');
  await page.context().setOffline(false);
});

test('a list is gone through by keys', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of keys');
  await createProduct(page, storeId, 'Bobbin', 'BO-1');
  await createProduct(page, storeId, 'Reed hook', 'RH-1');
  await createProduct(page, storeId, 'Warp beam', 'WB-1');
  await page.goto('/dashboard/products');
  await expect(page.getByRole('row', { name: /Bobbin/ })).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Title, brand or SKU' });
  await expect(search).toBeFocused();
  await search.pressSequentially('b');
  await expect(page.getByRole('row', { name: /Reed hook/ })).toHaveCount(0);
  // The old rows go before the new ones come.
  await expect(page.getByRole('row', { name: /Warp beam/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Warp beam' })).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Bobbin' })).toBeFocused();
  await check('row');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Warp beam' })).toBeVisible();
  // Where no list is searched, the same key opens the palette.
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
});
