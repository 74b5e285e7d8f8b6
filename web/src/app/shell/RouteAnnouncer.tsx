import { VisuallyHidden } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useCrumbs } from '@/lib/page';

/** After a change of page, tells its name to screen readers and puts the focus at its beginning. */
export function RouteAnnouncer() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const crumbs = useCrumbs();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== undefined && path !== shown.current) document.getElementById('page')?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return <VisuallyHidden role="status">{crumbs.at(-1)?.label}</VisuallyHidden>;
}
