import type { Tongue } from '../../domain/capture/tongue.ts';

/** What a line is read with; `undefined` where it is read as English. */
export async function tongueOf(language: string): Promise<Tongue | undefined> {
  if (language !== 'nb') return undefined;
  return (await import('../../domain/capture/nb/norwegian.ts')).norwegian;
}
