import type { GetInputPropsReturnType } from '@mantine/form';

/** Value, fault and change of the form's field at a path. */
export type FieldProps = (path: string, options?: { type?: 'input' | 'checkbox' }) => GetInputPropsReturnType;
