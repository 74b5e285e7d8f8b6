import type { LabelStock, Shipment, UpdateShipment } from '@/api/model';
import { optionalTyped } from '@/lib/search';

export interface DraftValues {
  to: { name: string; company: string; phone: string; email: string };
  from: { name: string; company: string; phone: string };
  contents: string;
  /** Format and size in one word, such as `pdf label_4x6`. */
  label: string;
}

const fields = ['to.name', 'to.company', 'to.phone', 'to.email', 'from.name', 'from.company', 'from.phone', 'contents', 'label'];

/** Whether a fault can be shown at a field of the form. */
export function hasField(path: string): boolean {
  return fields.includes(path);
}

export function draftOf({ to, from, contents, label }: Shipment): DraftValues {
  return {
    from: { name: from?.name ?? '', company: from?.company ?? '', phone: from?.phone ?? '' },
    to: { name: to?.name ?? '', company: to?.company ?? '', phone: to?.phone ?? '', email: to?.email ?? '' },
    contents: contents ?? '',
    label: label ? `${label.format} ${label.size}` : '',
  };
}

export function labelStocks(t: (strings: TemplateStringsArray) => string): { value: string; label: string }[] {
  return [
    { value: '', label: t`As the carrier usually makes it` },
    { value: 'pdf label_4x6', label: t`Label printer, PDF` },
    { value: 'zpl label_4x6', label: t`Label printer, ZPL` },
    { value: 'png label_4x6', label: t`Label printer, image` },
    { value: 'pdf sheet', label: t`Sheet of paper, PDF` },
  ];
}

export function sentDraft({ to, from }: Shipment, values: DraftValues): Omit<UpdateShipment, 'version'> {
  const [format, size] = values.label.split(' ');
  return {
    to: to && {
      ...to,
      name: optionalTyped(values.to.name),
      company: optionalTyped(values.to.company),
      phone: optionalTyped(values.to.phone),
      email: optionalTyped(values.to.email),
    },
    from: from && {
      ...from,
      name: optionalTyped(values.from.name),
      company: optionalTyped(values.from.company),
      phone: optionalTyped(values.from.phone),
    },
    contents: values.contents.trim(),
    label: values.label ? ({ format, size } as LabelStock) : undefined,
  };
}
