import { createSpotlight } from '@mantine/spotlight';

/**
 * Whether the command palette is open, what is typed and what is chosen in it, which outlives the frame that shows it: the
 * dashboard has one, the administration another. `palette` opens and closes it.
 */
export const [paletteStore, palette] = createSpotlight();
