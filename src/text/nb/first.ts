/** Norwegian (bokmål): what is said before the first paint. */
import type { FirstPack } from '../parts.ts';

export const first: FirstPack = {};
