import { connectDhlExpress, heal, openStore, travel } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';
import { buyLabel, draftLabel, leipzig } from '../../support/labels.ts';

test.afterEach(heal);

const words = {
  en: {
    ask: 'Ask DHL Express first',
    weight: 'Weight',
    change: 'Change the parcels',
    mended: '1.25',
    no: /DHL Express would not take this shipment as it is\./,
    yes: 'DHL Express would take this shipment. Nothing was bought.',
    show: 'Show',
    exchanges: 'Exchanges with the carrier',
    close: 'Close',
    whereabouts: 'Ask the carrier',
    delivered: 'Delivered',
    fetch: 'Fetch',
    proof: 'Proof of delivery',
    open: 'Open',
  },
  fr: {
    ask: 'Demander d’abord à DHL Express',
    weight: 'Poids',
    change: 'Modifier les colis',
    mended: '1,25',
    no: /DHL Express ne prendrait pas cet envoi tel quel\./,
    yes: 'DHL Express prendrait cet envoi. Rien n’a été acheté.',
    show: 'Afficher',
    exchanges: 'Échanges avec le transporteur',
    close: 'Fermer',
    whereabouts: 'Interroger le transporteur',
    delivered: 'Livré',
    fetch: 'Récupérer',
    proof: 'Preuve de livraison',
    open: 'Ouvrir',
  },
};

for (const language of ['en', 'fr'] as const) {
  const w = words[language];

  test(`a carrier is asked before anything is bought ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of first questions ${language}`);
    const express = await connectDhlExpress(page, storeId, 'DHL Express');
    const shipment = await draftLabel(page, storeId, express, 'U', leipzig);
    await page.goto(`/dashboard/shipping/shipments/${shipment}`);
    await page.getByRole('button', { name: w.change }).click();
    await page.getByRole('textbox', { name: w.weight }).fill('71');
    await page.getByRole('button', { name: w.ask }).click();
    await expect(page.getByText(w.no)).toBeVisible();
    await check('would-not');
    await page.getByRole('textbox', { name: w.weight }).fill(w.mended);
    await page.getByRole('button', { name: w.ask }).click();
    await expect(page.getByText(w.yes)).toBeVisible();
    await check('would');
    await page.getByRole('button', { name: w.show, exact: true }).click();
    const rows = page.getByRole('table', { name: w.exchanges }).locator('tbody tr');
    await expect(rows.first()).toContainText('shipment.validate');
    await check('exchanges');
    await rows.first().click();
    await expect(page.getByRole('dialog')).toContainText('"warnings"');
    await check('exchange');
    await page.getByRole('dialog').getByRole('button', { name: w.close }).click();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('exchanges-phone');
  });

  test(`who took the parcel is kept ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of proofs ${language}`);
    const express = await connectDhlExpress(page, storeId, 'DHL Express');
    const shipment = await buyLabel(page, storeId, express, 'U', leipzig);
    await travel(90);
    await page.goto(`/dashboard/shipping/shipments/${shipment}`);
    await expect(page.getByText(w.proof)).toHaveCount(0);
    await page.getByRole('button', { name: w.whereabouts }).click();
    await expect(page.getByRole('main').getByText(w.delivered).first()).toBeVisible();
    await check('arrived');
    await page.getByRole('button', { name: w.fetch, exact: true }).click();
    await expect(page.getByRole('button', { name: w.fetch, exact: true })).toHaveCount(0);
    await expect(page.getByText(w.proof)).toBeVisible();
    const paper = await page.request.get((await page.getByRole('link', { name: w.open }).last().getAttribute('href')) ?? '');
    expect(paper.headers()['content-type']).toBe('application/pdf');
    expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
    await check('proven');
  });
}
