import { call, heal, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

const application = {
  account: 'comptoir-demo-account-pro',
  client: 'comptoir-demo-pro',
  secret: 'demo-secret-pro-6Hq8wN',
  host: 'awa@atelier.example',
};

/** What a JWT app of Zoom gave out until 2023. */
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhcGkta2V5In0.c2lnbmF0dXJl';

test.afterEach(heal);

test('Zoom is connected, first with the token of a JWT app', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store that meets');

  await test.step('connect with credentials that Zoom ended', async () => {
    await page.goto('/dashboard/integrations');
    await page.getByRole('link', { name: 'Connect Zoom' }).click();
    await page.getByRole('radio', { name: 'Simulator' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Consultations');
    await page.getByRole('textbox', { name: 'Account ID' }).fill(application.account);
    await page.getByRole('textbox', { name: 'Client ID' }).fill(application.client);
    await page.getByRole('textbox', { name: 'Client secret' }).fill(jwt);
    await page.getByRole('textbox', { name: 'Host’s e-mail' }).fill(application.host);
    await check('connect-zoom');
    await page.getByRole('button', { name: 'Save and test' }).click();
    await expect(page.getByRole('heading', { name: /^Stopped at: / })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText('Zoom ended JWT apps on 8 September 2023').first()).toBeVisible();
    await expect(page.getByText('build a Server-to-Server OAuth App').first()).toBeVisible();
    await check('zoom-report-failed');
  });

  await test.step('put the right secret in', async () => {
    await page.getByRole('link', { name: 'Open the settings' }).click();
    await page.getByRole('button', { name: /^Replace: / }).click();
    await page.getByRole('textbox', { name: 'Client secret' }).fill(application.secret);
    await page.getByRole('button', { name: 'Save and test' }).click();
    await expect(page.getByRole('heading', { name: /checks passed/ })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText(`Meetings are hosted by ${application.host}, who is licensed`)).toBeVisible();
    await check('zoom-report-passed');
  });

  await test.step('a meeting is made on it', async () => {
    const order = { topic: 'First fitting', start: '2031-07-01T14:30', timeZone: 'Africa/Dakar', durationMinutes: 45 };
    const made = await call<{ state: string; joinUrl: string }>(page, 'POST', `/api/v1/stores/${storeId}/zoom/meetings`, order);
    expect(made.state).toBe('scheduled');
    await page.goto('/dashboard/integrations');
    await page.getByRole('link', { name: 'Consultations', exact: true }).click();
    await expect(page.getByText('Healthy', { exact: true }).first()).toBeVisible();
  });
});
