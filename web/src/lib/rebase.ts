import type { UseFormReturnType } from '@mantine/form';

/** Those of the fields that hold something else than they began with. */
export function changedFields<V extends object, F extends keyof V>(values: V, held: V, fields: readonly F[]): F[] {
  return fields.filter((field) => JSON.stringify(values[field]) !== JSON.stringify(held[field]));
}

/** What a person typed since `held`, on top of what is saved by now. */
export function rebased<V extends object, F extends keyof V>(values: V, held: V, fresh: V, fields: readonly F[]): Pick<V, F> {
  const changed = new Set(changedFields(values, held, fields));
  return Object.fromEntries(fields.map((field) => [field, (changed.has(field) ? values : fresh)[field]])) as Pick<V, F>;
}

/** Makes what was saved what the form began with; what was typed while the answer was on its way stays. */
export function settleForm<V extends object>(form: UseFormReturnType<V>, sent: V, saved: V): void {
  const shown = rebased(form.getValues(), sent, saved, Object.keys(saved) as (keyof V)[]);
  form.setInitialValues(saved);
  form.setValues(shown);
}

/** Shows what somebody else saved meanwhile. What was typed here stays, and so does what is said of a field that is as it was. */
export function takeIn<V extends object>(form: UseFormReturnType<V>, saved: V): void {
  const { errors } = form;
  const before = form.getValues();
  settleForm(form, form.getInitialValues(), saved);
  const after = form.getValues();
  form.setErrors(Object.fromEntries(Object.entries(errors).filter(([path]) => Object.is(at(before, path), at(after, path)))));
}

function at(values: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], values);
}
