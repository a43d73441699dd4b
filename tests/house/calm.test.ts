/**
 * What pulls at people is not here, and cannot come by accident: no streaks (D1), nothing lost by
 * staying away (D2), no notification nobody asked for (D3), a round that ends (D4), no telemetry
 * (D5), enough for tonight after 22:00 (D6). Of D2 the catch-up's own laws hold the most.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealRound } from '../../src/domain/round/deal-round.ts';
import { roundEffect } from '../../src/domain/round/effect.ts';
import { effectSentence, effectWords } from '../../src/text/effect.ts';
import { anyDealInput } from '../support/arbitraries.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { type ProjectFile, projectFiles } from '../support/project-files.ts';

const code = [...projectFiles('src', /\.tsx?$/), ...projectFiles('service-worker', /\.ts$/)];
const styles = projectFiles('src', /\.css$/);

test('D1: nothing counts days in a row, points or badges', () => {
  const counted =
    /\b\w*(?:[sS]treak|[lL]eaderboard|[bB]adges?|[tT]roph(?:y|ies)|[aA]chievement|[cC]onfetti|xpPoints)\w*/g;
  expect(found(code, counted)).toEqual([]);
});

test('D2: being away is worth nothing: a round knows no day the owner was last here', () => {
  const round = projectFiles('src/domain/round', /\.ts$/);
  expect(round.length).toBeGreaterThan(10);
  expect(found(round, /\b(?:absence|lastSeen|lastOpened|daysAway)\b/g)).toEqual([]);
});

test('D3: no notification is asked for or shown, and the icon wears no number', () => {
  const calls =
    /\bNotification\.|\bshowNotification\b|\bpushManager\b|\bsetAppBadge\b|\bnew Audio\b/g;
  expect(found(code, calls)).toEqual([]);
  const [manifest] = projectFiles('public', /manifest\.webmanifest$/);
  expect(manifest?.text).not.toMatch(/gcm_sender_id|notification/);
});

test('D4: a round ends, and the next one is asked for quietly', () => {
  fc.assert(
    fc.property(anyDealInput, (input) => {
      const round = dealRound(input);
      if (round.is === 'dealt') expect(round.cards.length).toBeLessThanOrEqual(7);
    }),
    { numRuns: 300, seed: 1 },
  );
  const [end] = projectFiles('src/screens/round', /round-end\.tsx$/);
  const buttons = end?.text.match(/<button[\s\S]*?<\/button>/g) ?? [];
  const again = buttons.filter((button) => button.includes('words.round.again'));
  expect(again).toHaveLength(1);
  expect(again[0]).toContain('class="button quiet"');
});

/** Who may speak to a server, and with which. */
const mayFetch: { readonly [path: string]: string } = {
  'src/platform/browser/browser-platform.ts': 'the door all others go through',
  'src/platform/browser/worker-platform.ts': 'the same door in the worker',
  'src/platform/browser/help-desk.ts': 'a file beside the app',
  'service-worker/help-desk.ts': 'the same file, kept',
};

/** Through that door. */
const maySpeak: { readonly [path: string]: string } = {
  'src/sync/http.ts': "the owner's own store",
  'src/sync/probe.ts': "the owner's own store, tried",
  'src/state/sync/setup.ts': "the owner's own store, set up",
};

test('D5: nobody is told anything: only the own server and the own store are spoken to', () => {
  const other =
    /\bsendBeacon\b|\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|\bnew Image\b|\bRTCPeerConnection\b/g;
  expect(found(code, other)).toEqual([]);
  const bare = code.filter(({ text }) => /(?<![\w.])(?<!function )fetch\((?!\))/.test(text));
  expect(bare.map(({ path }) => path).sort()).toEqual(Object.keys(mayFetch).sort());
  const through = code.filter(({ text }) => /\b(?:ports|platform)\.fetch\(/.test(text));
  expect(through.map(({ path }) => path).sort()).toEqual(Object.keys(maySpeak).sort());
});

describe('D6: after ten in the evening', () => {
  const words = (time: string) =>
    effectSentence(
      roundEffect([], { now: momentAt(time), left: [] }),
      { money: () => '', day: () => '' },
      effectWords,
    );

  test.each(['2026-11-24T22:00', '2026-11-24T23:59', '2026-11-25T02:30'])(
    '%s it is enough',
    (time) => expect(words(time)).toBe('That will do for tonight'),
  );

  test.each(['2026-11-24T21:59', '2026-11-25T07:00'])('%s it is not', (time) =>
    expect(words(time)).not.toBe('That will do for tonight'),
  );
});

test('no red anywhere: not on the tasks of the owner, nor beside them', () => {
  expect(styles.length).toBeGreaterThan(20);
  expect(styles.flatMap(redsIn)).toEqual([]);
});

test('it finds the red it looks for', () => {
  const reds = ['#d11a2a', '#f00', 'rgb(200 20 20)', 'crimson', '#b91c1c'];
  for (const red of reds)
    expect(redsIn({ path: 'a.css', text: `a { color: ${red} }` })).not.toEqual([]);
  const others = ['#952250', '#ffc62e', '#704800', '#17202b', 'rgb(23 32 43 / 8%)'];
  for (const other of others)
    expect(redsIn({ path: 'a.css', text: `a { color: ${other} }` })).toEqual([]);
});

function found(files: readonly ProjectFile[], pattern: RegExp): readonly string[] {
  expect(files.length).toBeGreaterThan(0);
  return files.flatMap(({ path, text }) =>
    (text.match(pattern) ?? []).map((match) => `${path}: ${match}`),
  );
}

const namedReds = /\b(?:red|crimson|firebrick|tomato|darkred|indianred|orangered|maroon)\b/g;

function redsIn({ path, text }: ProjectFile): readonly string[] {
  const values = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/:[^;{}]+[;}]/g) ?? [];
  const named = values.flatMap((value) => value.match(namedReds) ?? []);
  const given = values.flatMap((value) => value.match(/#[\da-f]{3,8}\b|rgba?\([^)]*\)/gi) ?? []);
  return [...named, ...given.filter((colour) => isRed(channels(colour)))].map(
    (red) => `${path}: ${red}`,
  );
}

function channels(colour: string): readonly number[] {
  if (!colour.startsWith('#')) return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const digits = colour.length < 6 ? colour.slice(1, 4).replace(/./g, '$&$&') : colour.slice(1, 7);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** A hue within 18 degrees of pure red, and strong enough to be seen as one. */
function isRed([r = 0, g = 0, b = 0]: readonly number[]): boolean {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most !== r || most - least < 60) return false;
  return (Math.abs(g - b) / (most - least)) * 60 <= 18;
}
