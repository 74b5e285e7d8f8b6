import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RedactedText } from './RedactedText';

it('shows a bar for every hidden value and keeps the text around it', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <RedactedText>{'Bearer ••• for •••.'}</RedactedText>
    </I18nProvider>,
  );
  expect(screen.getAllByRole('img')).toHaveLength(2);
  expect(container).toHaveTextContent('Bearer for .');
});
