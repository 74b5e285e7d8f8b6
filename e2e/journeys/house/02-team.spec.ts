import { expect, signIn, test } from '../../support/journey.ts';

const colleague = { email: 'lea@e2e.example', name: 'Léa Fontaine', password: 'another long password' };

test('team keys and audit', async ({ page, check, browser, baseURL }) => {
  await signIn(page, 'en');

  await test.step('invite a colleague by a link', async () => {
    await page.goto('/dashboard/settings/team');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(colleague.email);
    await page.getByRole('combobox', { name: 'Role', exact: true }).click();
    await page.getByRole('option', { name: 'Viewer' }).click();
    await page.getByRole('button', { name: 'Create the link' }).click();
    await expect(page.getByLabel(`Invitation link for ${colleague.email}`)).toBeVisible();
    await check('invitation-made');
  });
  const link = await page.getByLabel(`Invitation link for ${colleague.email}`).inputValue();

  await test.step('the colleague joins, and may only look', async () => {
    const context = await browser.newContext({ baseURL, locale: 'en-GB' });
    const theirs = await context.newPage();
    await theirs.goto(new URL(link).pathname);
    await expect(theirs.getByRole('heading', { name: /^Join / })).toBeVisible();
    await theirs.getByRole('textbox', { name: 'Name' }).fill(colleague.name);
    await theirs.getByRole('textbox', { name: 'Password' }).fill(colleague.password);
    await theirs.getByRole('button', { name: /^Join / }).click();
    await expect(theirs).toHaveURL(/\/dashboard$/);
    await expect(theirs.getByRole('link', { name: 'Integrations' })).toHaveCount(0);
    await theirs.goto('/dashboard/integrations');
    await expect(theirs.getByRole('heading', { name: 'Your role does not open this' })).toBeVisible();
    await expect(theirs.getByText('An owner or a manager of the store can give it to you.')).toBeVisible();
    await theirs.screenshot({ path: 'artefacts/screens/team-forbidden.png' });
    await context.close();
  });

  await test.step('create a key, see it once, revoke it', async () => {
    await page.goto('/dashboard/settings/api-keys');
    await page.getByRole('button', { name: 'Create an API key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Till');
    await dialog.getByRole('checkbox').first().check();
    await check('key-form');
    await dialog.getByRole('button', { name: 'Create the key' }).click();
    await expect(dialog.getByLabel('Till')).toHaveValue(/^ck_/);
    await check('key-once');
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await expect(page.getByRole('row', { name: /Till/ })).toContainText('Works');
    await page.getByRole('button', { name: /^Revoke/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Revoke/ })
      .click();
    await expect(page.getByRole('row', { name: /Till/ })).toContainText('Revoked');
    await check('key-revoked');
  });

  await test.step('find it all in the audit trail', async () => {
    await page.goto('/dashboard/settings/audit');
    await expect(page.getByRole('table', { name: 'Audit trail' }).getByRole('row').nth(3)).toBeVisible();
    await check('audit');
  });
});
