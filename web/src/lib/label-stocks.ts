import { t } from '@lingui/core/macro';
import type { LabelStock } from '@/api/model';

/** Label and format in one word, such as `pdf label_4x6`; empty for none. */
export function labelWord(label: LabelStock | undefined): string {
  return label ? `${label.format} ${label.size}` : '';
}

export function stockOf(word: string): LabelStock | undefined {
  const [format, size] = word.split(' ');
  return word ? ({ format, size } as LabelStock) : undefined;
}

/**
 * The labels that people choose among, by their word.
 *
 * @param none what it means to choose none
 */
export function labelStocks(none: string): { value: string; label: string }[] {
  return [
    { value: '', label: none },
    { value: 'pdf label_4x6', label: t`Label printer, PDF` },
    { value: 'zpl label_4x6', label: t`Label printer, ZPL` },
    { value: 'png label_4x6', label: t`Label printer, image` },
    { value: 'pdf sheet', label: t`Sheet of paper, PDF` },
  ];
}
