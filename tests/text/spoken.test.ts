/** Words live in place: who holds a part hears the language spoken now. */
import { afterEach, expect, test } from 'vitest';
import { noteWords } from '../../src/text/note-head.ts';
import { speak, spoken } from '../../src/text/spoken.ts';

afterEach(() => speak(() => undefined));

test('a part held already says the new language, nested words too, and English again after it', () => {
  const held = noteWords.hows;
  speak((name) =>
    name === 'note' ? { hows: { call: 'Ringte' }, by: (n: string) => `av ${n}` } : undefined,
  );
  expect([held.call, noteWords.by('Kari')]).toEqual(['Ringte', 'av Kari']);
  speak(() => undefined);
  expect([held.call, noteWords.by('Kari')]).toEqual(['Call', 'by Kari']);
});

test('what a language does not say stays English', () => {
  speak(() => ({ hows: { call: 'Ringte' } }));
  expect(noteWords.hows.mail).toBe('Mail');
  speak(() => ({ called: 'Ringte' }));
  expect([noteWords.called, noteWords.hows.call]).toEqual(['Ringte', 'Call']);
});

test('a part that comes later speaks at once', () => {
  speak(() => ({ title: 'Innstillinger', parts: ['en', 'to'] }));
  const words = spoken('settings', { title: 'Settings', back: 'Back', parts: ['one', 'two'] });
  expect(words).toEqual({ title: 'Innstillinger', back: 'Back', parts: ['en', 'to'] });
});
