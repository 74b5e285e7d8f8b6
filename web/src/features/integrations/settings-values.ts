import { plural, t } from '@lingui/core/macro';
import type { IntegrationDetail, Provider, SettingsField } from '@/api/model';
import type { Problem } from '@/lib/problem';

export type FieldValue = string | number | boolean;

/** What a settings form holds. Secrets are apart: they are only ever written. */
export interface SettingsValues {
  label: string;
  environment: string;
  isDefault: boolean;
  settings: Record<string, FieldValue>;
  secrets: Record<string, string>;
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function emptyValue({ kind, defaultValue }: SettingsField): FieldValue {
  if (isFieldValue(defaultValue)) return kind === 'boolean' ? String(defaultValue) === 'true' : defaultValue;
  return kind === 'boolean' ? false : '';
}

/** The values of a form before anything is typed: what is saved, else the defaults of the schema. */
export function initialValues(provider: Provider, detail?: IntegrationDetail, environment = ''): SettingsValues {
  const settings: Record<string, FieldValue> = {};
  const secrets: Record<string, string> = {};
  for (const field of provider.form.fields) {
    const saved = detail?.settings[field.name];
    if (field.kind === 'secret') secrets[field.name] = '';
    else settings[field.name] = isFieldValue(saved) ? saved : emptyValue(field);
  }
  return {
    label: detail?.integration.label ?? provider.name,
    environment: detail?.integration.environment ?? environment,
    isDefault: detail?.integration.isDefault ?? false,
    settings,
    secrets,
  };
}

/** Whether a field is asked for beside these values of the others. */
export function isAsked({ shownWhen }: SettingsField, settings: Record<string, FieldValue>): boolean {
  return !shownWhen || shownWhen.values.includes(String(settings[shownWhen.field] ?? ''));
}

/** The values without those of fields that are not asked for. */
export function askedValues(provider: Provider, values: SettingsValues): SettingsValues {
  const left = provider.form.fields.filter((field) => !isAsked(field, values.settings)).map(({ name }) => name);
  const without = <T>(all: Record<string, T>, none: T) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, left.includes(name) ? none : value]));
  return { ...values, settings: without<FieldValue>(values.settings, ''), secrets: without(values.secrets, '') };
}

/** What is wrong with a value, by the same rules as the server's. */
export function fieldFault(field: SettingsField, value: FieldValue, required: boolean): string | null {
  const text = typeof value === 'string' ? value.trim() : String(value);
  if (text === '') return required ? t`${field.label} is needed` : null;
  if (typeof value === 'boolean') return null;
  if (field.minLength && text.length < field.minLength)
    return plural(field.minLength, { one: 'At least # character', other: 'At least # characters' });
  if (field.maxLength && text.length > field.maxLength) return plural(field.maxLength, { one: 'At most # character', other: 'At most # characters' });
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(text)) return field.patternHint ?? t`This does not have the expected form`;
  const { minimum, maximum } = field;
  if (field.kind === 'integer' && minimum !== undefined && minimum !== null && Number(value) < minimum) return t`At least ${minimum}`;
  if (field.kind === 'integer' && maximum !== undefined && maximum !== null && Number(value) > maximum) return t`At most ${maximum}`;
  return null;
}

/** All faults of a form by the path of their field. Secrets may stay empty where one is saved already. */
export function formFaults(provider: Provider, values: SettingsValues, savedSecrets: ReadonlySet<string>): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!values.label.trim()) faults.label = t`Give the connection a name`;
  for (const field of provider.form.fields.filter((candidate) => isAsked(candidate, values.settings))) {
    const secret = field.kind === 'secret';
    const value = secret ? (values.secrets[field.name] ?? '') : (values.settings[field.name] ?? '');
    const fault = fieldFault(field, value, field.required && !(secret && savedSecrets.has(field.name)));
    if (fault) faults[`${secret ? 'secrets' : 'settings'}.${field.name}`] = fault;
  }
  return faults;
}

/** The server's field errors under the paths of the form. */
export function problemFaults(provider: Provider, problem: Problem): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { field: path, message } of problem.errors) {
    const name = path.replace(/^(settings|secrets)\./, '');
    const field = provider.form.fields.find((candidate) => candidate.name === name);
    const key = field ? `${field.kind === 'secret' ? 'secrets' : 'settings'}.${name}` : path;
    faults[key] ??= message;
  }
  return faults;
}

/** The settings as the API takes them: what was left empty is left out. */
export function sentSettings(values: Record<string, FieldValue>): Record<string, FieldValue> {
  const trimmed = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/** The settings for a change: what was emptied is told as null. */
export function changedSettings(values: Record<string, FieldValue>): Record<string, FieldValue | null> {
  const trimmed = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(trimmed.map(([name, value]) => [name, value === '' ? null : value]));
}

/** The secrets that were really typed. */
export function typedSecrets(secrets: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
}
