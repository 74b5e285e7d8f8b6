import { useForm } from '@mantine/form';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rebased, takeIn } from './rebase';

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

describe('takeIn', () => {
  it('keeps what was typed, and what is said of fields that nobody else changed', () => {
    const held = { to: { name: 'Ada', phone: '' }, contents: 'Books', version: 1 };
    const { result } = renderHook(() => useForm({ initialValues: structuredClone(held) }));
    act(() => result.current.setFieldValue('contents', ''));
    act(() => result.current.setErrors({ 'to.name': 'Too short', 'to.phone': 'Missing', contents: 'Say what it is' }));

    act(() => takeIn(result.current, { to: { name: 'Ada', phone: '+33 4' }, contents: 'Books and maps', version: 2 }));

    expect(result.current.getValues()).toEqual({ to: { name: 'Ada', phone: '+33 4' }, contents: '', version: 2 });
    expect(result.current.errors).toEqual({ 'to.name': 'Too short', contents: 'Say what it is' });
  });
});
