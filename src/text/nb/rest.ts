/** Norwegian (bokmål): the words of the screens that come later. */
import type { Pack } from '../parts.ts';

export const rest: Pack = {};
