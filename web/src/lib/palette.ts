import { createSpotlight } from '@mantine/spotlight';

/** Whether the command palette is open, what is typed and what is chosen in it; `palette` opens and closes it. */
export const [paletteStore, palette] = createSpotlight();
