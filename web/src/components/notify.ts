import { t } from '@lingui/core/macro';
import { notifications } from '@mantine/notifications';
import type { ProblemError } from '@/lib/problem';

/** A short word that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, autoClose: 4000, closeButtonProps: { 'aria-label': t`Close` } });
}

/** Trouble of an action that has no place of its own on the page. */
export function notifyProblem({ problem }: ProblemError, fallback: string): void {
  notifications.show({
    title: problem.title || fallback,
    message: [problem.detail, ...problem.errors.map(({ message }) => message), problem.remedy].filter(Boolean).join(' '),
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': t`Close` },
  });
}
