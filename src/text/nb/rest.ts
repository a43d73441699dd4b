/** Norwegian (bokmål): the words of the screens that come later. */
import type { RestPack } from '../parts.ts';

export const rest: RestPack = {};
