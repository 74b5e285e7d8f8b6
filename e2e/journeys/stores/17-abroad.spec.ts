import { call, connectColissimo, connectFedex, connectUps, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';
import { buyLabel, draftLabel, labelOf, leipzig, lille, zurich } from '../../support/labels.ts';

test('goods for another customs territory are declared, insured and signed for', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of borders');
  const ups = await connectUps(page, storeId, 'UPS');
  await page.goto(`/dashboard/shipping/shipments/${await draftLabel(page, storeId, ups, '65', zurich)}`);
  const buy = page.getByRole('button', { name: 'Buy label' });
  await buy.click();
  await expect(page.getByText('These goods leave their customs territory. Tell customs what they are.')).toBeVisible();
  await check('customs-needed');
  await page.getByRole('button', { name: 'Declare the goods' }).click();
  const goods = page.getByRole('group', { name: 'Goods 1' });
  await goods.getByRole('textbox', { name: 'What it is' }).fill('Ceramic cup');
  await goods.getByRole('textbox', { name: 'Quantity' }).fill('4');
  await goods.getByRole('textbox', { name: 'Weight of one' }).fill('0.3');
  await buy.click();
  await expect(goods.getByRole('textbox', { name: 'HS code' })).toHaveAttribute('aria-invalid', 'true');
  await check('goods-faulty');
  await goods.getByRole('textbox', { name: 'Value of one' }).fill('18.5');
  await goods.getByRole('textbox', { name: 'HS code' }).fill('6912.00');
  await goods.getByRole('combobox', { name: 'Made in' }).fill('France');
  await page.getByRole('option', { name: 'France', exact: true }).click();
  await page.getByRole('textbox', { name: 'Invoice number' }).fill('F-2026-118');
  await page.getByRole('textbox', { name: 'Insured for' }).fill('74');
  await page.getByRole('combobox', { name: 'Signature' }).click();
  await page.getByRole('option', { name: 'Somebody signs' }).click();
  await check('declared');
  await buy.click();
  await expect(page.getByRole('main').getByText('Label ready').first()).toBeVisible();
  const bought = await call<{ options: object; customs: { lines: object[] } }>(
    page,
    'GET',
    page.url().replace(/^.*\/dashboard\/shipping/, `/api/v1/stores/${storeId}`),
  );
  expect(bought.options).toMatchObject({ signature: 'required', insuredValue: { amountMinor: 7400, currency: 'EUR' } });
  expect(bought.customs.lines).toEqual([
    {
      description: 'Ceramic cup',
      quantity: 4,
      hsCode: '691200',
      originCountry: 'FR',
      unitGrams: 300,
      unitValue: { amountMinor: 1850, currency: 'EUR' },
    },
  ]);
  await check('bought');
});

test('the shop’s own invoice goes ahead of the parcel', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of own invoices');
  const fedex = await connectFedex(page, storeId, 'FedEx');
  const id = await draftLabel(page, storeId, fedex, 'FEDEX_INTERNATIONAL_PRIORITY', zurich);
  const path = `/api/v1/stores/${storeId}/shipments/${id}`;
  const cup = { description: 'Ceramic cup', quantity: 4, hsCode: '691200', originCountry: 'FR', unitGrams: 300 };
  const customs = { lines: [{ ...cup, unitValue: { amountMinor: 1850, currency: 'EUR' } }] };
  await call(page, 'PATCH', path, { customs, version: 1 });
  await page.goto(`/dashboard/shipping/shipments/${id}`);
  const choose = page.locator('input[type=file]');
  await expect(choose).toBeAttached();
  await check('papers');
  await choose.setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>Sign in</html>') });
  await expect(page.getByRole('alert').getByText('This file is not a paper')).toBeVisible();
  await check('not-a-paper');
  const label = await buyLabel(page, storeId, fedex, 'FEDEX_INTERNATIONAL_PRIORITY', leipzig);
  const invoice = await labelOf(page, storeId, label);
  await choose.setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: invoice });
  const remove = page.getByRole('button', { name: 'Remove: Commercial invoice' });
  await remove.click();
  await expect(remove).toHaveCount(0);
  await choose.setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: invoice });
  await expect(remove).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await check('own-invoice');
  const buy = page.getByRole('button', { name: 'Buy label' });
  const eori = page.getByRole('textbox', { name: 'Your EORI number' });
  await buy.click();
  await expect(page.getByText('Sender’s EORI number:')).toBeVisible();
  await expect(eori).toHaveAttribute('aria-invalid', 'true');
  await check('no-eori');
  await eori.fill('FR12345678900011');
  await buy.click();
  await expect(page.getByRole('main').getByText('Label ready').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('shipment.send-papers');
  await check('sent-ahead');
});

test('un point relais est choisi sur un téléphone, la nuit', async ({ page, check }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'fr');
  const storeId = await openStore(page, 'Magasin des relais');
  const colissimo = await connectColissimo(page, storeId, 'Colissimo');
  await page.goto(`/dashboard/shipping/shipments/${await draftLabel(page, storeId, colissimo, 'HD', lille)}`);
  await page.getByRole('button', { name: 'En chercher un près du destinataire' }).click();
  const points = page.getByRole('dialog', { name: 'Points relais de Colissimo' });
  await expect(points.getByRole('listitem').first()).toBeVisible();
  await check('points');
  await points
    .getByRole('button', { name: /^Choisir / })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Point relais' })).not.toHaveValue('');
  await check('point-chosen');
});
