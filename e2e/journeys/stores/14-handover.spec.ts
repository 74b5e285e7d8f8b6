import { call, connectColissimo, connectDhlExpress, connectUps, fail, heal, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';
import { buyLabel, leipzig, lille } from '../../support/labels.ts';

test.afterEach(heal);

const words = {
  en: {
    title: 'Hand over',
    none: 'No carrier to hand parcels to',
    schedule: 'Schedule a pickup',
    day: 'Day',
    box: 'H-1',
    order: 'Order the courier',
    pickups: 'Pickups',
    comes: 'Courier comes',
    callOff: 'Call off',
    confirm: 'Call the courier off',
    calledOff: 'Called off',
    close: 'Close the day',
    get: 'Close and get the manifest',
    manifests: 'Manifests',
    closed: 'Closed',
    print: /^Print the manifest/,
    handing: 'Handing over',
  },
  fr: {
    title: 'Remise',
    none: 'Aucun transporteur à qui remettre des colis',
    schedule: 'Commander un enlèvement',
    day: 'Jour',
    box: 'H-1',
    order: 'Commander le coursier',
    pickups: 'Enlèvements',
    comes: 'Un coursier vient',
    callOff: 'Décommander',
    confirm: 'Décommander le coursier',
    calledOff: 'Décommandé',
    close: 'Clôturer la journée',
    get: 'Clôturer et obtenir le bordereau',
    manifests: 'Bordereaux',
    closed: 'Clos',
    print: /^Imprimer le bordereau/,
    handing: 'Remise au transporteur',
  },
};

/** The next day on which couriers work. */
function workday(): string {
  const day = new Date(Date.now() + 24 * 60 * 60 * 1000);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

for (const language of ['en', 'fr'] as const) {
  const w = words[language];

  test(`a courier ordered and called off ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of couriers ${language}`);
    await page.goto('/dashboard/shipping/handover');
    await expect(page.getByRole('heading', { name: w.none })).toBeVisible();
    await check('empty');
    const ups = await connectUps(page, storeId, 'UPS');
    await buyLabel(page, storeId, ups, '11', leipzig);
    await page.goto('/dashboard/shipping/handover');
    await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible();
    await check('waiting');
    await page.getByRole('button', { name: w.schedule }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w.day, { exact: true }).fill(workday());
    await dialog.getByRole('checkbox', { name: w.box }).check();
    await check('ordering');
    await dialog.getByRole('button', { name: w.order }).click();
    const pickups = page.getByRole('list', { name: w.pickups });
    await expect(pickups.getByText(w.comes)).toBeVisible();
    await check('scheduled');
    await pickups.getByRole('button', { name: w.callOff }).click();
    await dialog.getByRole('button', { name: w.confirm }).click();
    await expect(pickups.getByText(w.calledOff)).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await check('called-off');
  });

  test(`a day closed and printed ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of manifests ${language}`);
    const colissimo = await connectColissimo(page, storeId, 'Colissimo');
    const shipment = await buyLabel(page, storeId, colissimo, 'DOM', lille);
    await page.goto('/dashboard/shipping/handover');
    await page.getByRole('button', { name: w.close }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('checkbox', { name: w.box })).toBeChecked();
    await check('closing');
    await dialog.getByRole('button', { name: w.get }).click();
    const manifests = page.getByRole('list', { name: w.manifests });
    await expect(manifests.getByText(w.closed)).toBeVisible();
    const paper = await page.request.get((await manifests.getByRole('link', { name: w.print }).getAttribute('href')) ?? '');
    expect(paper.status()).toBe(200);
    expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
    await check('closed');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/dashboard/shipping/shipments/${shipment}`);
    await expect(page.getByRole('heading', { name: w.handing })).toBeVisible();
    await check('shipment');
  });
}

test('a courier of whom the answer is lost is settled by a person', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of lost couriers');
  const ups = await connectUps(page, storeId, 'UPS');
  const shipment = await buyLabel(page, storeId, ups, '11', leipzig);
  await fail({ host: 'onlinetools.ups.com', kind: 'cut-in-body', path: '/api/pickupcreation/**' });
  const body = { integrationId: ups, date: workday(), ready: '13:00', close: '18:00', shipmentIds: [shipment] };
  await call(page, 'POST', `/api/v1/stores/${storeId}/pickups`, body);
  await page.goto('/dashboard/shipping/handover');
  const pickups = page.getByRole('list', { name: words.en.pickups });
  await expect(pickups.getByText('Not known')).toBeVisible();
  await check('unknown');
  await pickups.getByRole('button', { name: 'Nobody comes' }).click();
  await expect(pickups.getByText('Not ordered')).toBeVisible();
});

const another = {
  en: { change: 'Change the time', ready: 'Ready from', ask: 'Ask for this time', lost: /answer was lost/, again: 'Ask DHL Express again' },
  fr: { change: 'Changer le moment', ready: 'Prêts à partir de', ask: 'Demander ce moment', lost: /s’est perdue/, again: 'Redemander à DHL Express' },
};

for (const language of ['en', 'fr'] as const) {
  const w = another[language];

  test(`a courier asked for at another time ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of later couriers ${language}`);
    const dhl = await connectDhlExpress(page, storeId, 'DHL Express');
    const shipment = await buyLabel(page, storeId, dhl, 'U', leipzig);
    const body = { integrationId: dhl, date: workday(), ready: '13:00', close: '18:00', shipmentIds: [shipment] };
    await call(page, 'POST', `/api/v1/stores/${storeId}/pickups`, body);
    await fail({ host: 'express.api.dhl.com', kind: 'cut-in-body', path: '/mydhlapi/pickups/*' });
    await page.goto('/dashboard/shipping/handover');
    const pickups = page.getByRole('list', { name: words[language].pickups });
    await pickups.getByRole('button', { name: w.change }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w.ready).fill('15:30');
    await check('asking-for-another-time');
    await dialog.getByRole('button', { name: w.ask }).click();
    await expect(pickups.getByText(w.lost)).toBeVisible();
    await check('time-not-known');
    await heal();
    await pickups.getByRole('button', { name: w.again }).click();
    await expect(pickups.getByText(w.lost)).toBeHidden();
    await expect(pickups.getByText('15:30–18:00', { exact: true })).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await check('another-time');
  });
}
