import { i18n } from '@lingui/core';
import { expect, it, vi } from 'vitest';
import { emptyTable } from './template';

async function written(locale: 'en' | 'fr', browser: string): Promise<string> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([browser]);
  i18n.loadAndActivate({ locale, messages: {} });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await emptyTable(['SKU', 'Poids; net', 'Prix "TTC"']).arrayBuffer());
}

it('separates as the viewer’s spreadsheet program expects', async () => {
  expect(await written('fr', 'fr-FR')).toBe('\ufeffSKU;"Poids; net";"Prix ""TTC"""\r\n');
  expect(await written('en', 'en-GB')).toBe('\ufeffSKU,Poids; net,"Prix ""TTC"""\r\n');
});
