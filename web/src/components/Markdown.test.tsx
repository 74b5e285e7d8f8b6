import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown';

describe('a guide', () => {
  it('shows headings, lists, bold and links', () => {
    render(<Markdown>{'## Where\n1. Open the [portal](https://example.com/keys).\n2. Copy **both**.'}</Markdown>);
    expect(screen.getByRole('heading', { name: 'Where' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'portal' })).toHaveAttribute('href', 'https://example.com/keys');
  });

  it('never makes a link to anything but https, nor elements of HTML', () => {
    const { container } = render(<Markdown>{'[x](javascript:alert(1)) <img src=x onerror=alert(1)>'}</Markdown>);
    expect(screen.queryByRole('link')).toBeNull();
    expect(container.querySelector('img')).toBeNull();
  });
});
