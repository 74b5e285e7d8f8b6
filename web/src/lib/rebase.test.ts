import { describe, expect, it } from 'vitest';
import { rebased } from './rebase';

describe('rebased', () => {
  const sent = { name: ' Jacket ', brand: 'Nordal', sizes: ['S'] };
  const saved = { name: 'Jacket', brand: 'Nordal', sizes: ['S'] };

  it('shows what is saved where nothing was typed since', () => {
    expect(rebased(structuredClone(sent), sent, saved, ['name', 'brand', 'sizes'])).toEqual(saved);
  });

  it('keeps what was typed since, and nothing else', () => {
    const typed = { name: ' Jacket ', brand: 'Nordal of Lyon', sizes: ['S', 'M'] };

    expect(rebased(typed, sent, saved, ['name', 'brand', 'sizes'])).toEqual({ name: 'Jacket', brand: 'Nordal of Lyon', sizes: ['S', 'M'] });
  });
});
