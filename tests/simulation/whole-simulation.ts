/** One entry, so that a world and the engine in it are loaded together. */
import { standInCipher } from './stand-in-cipher.ts';
import { runWorld } from './world.ts';

export const simulation = { runWorld, standInCipher };
