/** Norwegian (bokmål): what is said before the first paint. */
import type { Pack } from '../parts.ts';

export const first: Pack = {};
