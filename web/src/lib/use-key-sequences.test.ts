import { renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useKeySequences } from './use-key-sequences';

describe('keys typed one after the other', () => {
  it('run what belongs to both, or to one', async () => {
    const integrations = vi.fn<() => void>();
    const help = vi.fn<() => void>();
    renderHook(() => useKeySequences({ 'g i': integrations, '?': help }));
    await userEvent.keyboard('gi');
    expect(integrations).toHaveBeenCalledOnce();
    await userEvent.keyboard('?i');
    expect(help).toHaveBeenCalledOnce();
    expect(integrations).toHaveBeenCalledOnce();
  });

  it('mean nothing while somebody types, nor with Ctrl', async () => {
    const integrations = vi.fn<() => void>();
    renderHook(() => useKeySequences({ 'g i': integrations }));
    const field = document.body.appendChild(document.createElement('input'));
    await userEvent.type(field, 'gi');
    field.remove();
    await userEvent.keyboard('g{Control>}i{/Control}');
    expect(integrations).not.toHaveBeenCalled();
  });
});
