import { expect, signIn, test } from '../../support/journey.ts';

const lea = { email: 'lea@e2e.example', password: 'a third long password' };

test('an administrator gives a link for a new password', async ({ page, check, browser, baseURL }) => {
  await signIn(page, 'en');
  await page.goto('/dashboard/settings/people');
  const row = page.getByRole('row', { name: /lea@e2e\.example/ });
  await expect(row).toBeVisible();
  await check('people');
  await row.getByRole('button', { name: /^Make a password link for / }).click();
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByLabel('Link to choose a new password').inputValue();
  await check('password-link');
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const theirs = await context.newPage();
  await theirs.goto(new URL(link).pathname);
  await theirs.getByRole('textbox', { name: 'New password' }).fill('short');
  await theirs.getByRole('button', { name: 'Change the password' }).click();
  await expect(theirs.getByRole('textbox', { name: 'New password' })).toHaveAttribute('data-invalid', 'true');
  await theirs.getByRole('textbox', { name: 'New password' }).fill(lea.password);
  await theirs.getByRole('button', { name: 'Change the password' }).click();
  await expect(theirs.getByText('Your password is changed. Sign in with it.')).toBeVisible();
  await theirs.getByRole('link', { name: 'Sign in' }).click();
  await theirs.getByLabel('E-mail').fill(lea.email);
  await theirs.getByRole('textbox', { name: 'Password' }).fill(lea.password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs).toHaveURL(/\/dashboard$/);
  await expect(theirs.getByRole('link', { name: 'People' })).toHaveCount(0);
  await theirs.goto(new URL(link).pathname);
  await expect(theirs.getByRole('alert')).toBeVisible();
  await context.close();
});

test('keys lead to pages and to the help', async ({ page, check }) => {
  await signIn(page, 'en');
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/\/dashboard\/integrations$/);
  await expect(page.getByRole('row', { name: /UPS en/ })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('#page tbody tr').first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await check('shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or jump to').fill('>invite');
  await expect(page.getByRole('button', { name: /Invite a colleague/ })).toBeVisible();
  await check('palette');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard\/settings\/team$/);
});
