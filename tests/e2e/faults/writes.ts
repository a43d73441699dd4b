/** Writes that fail, at each place where they can: kept, or said and the words stay. */
import { describe, expect, test } from 'vitest';
import { failAt, type How, hasFailed, loseConnections } from '../../support/fault.ts';
import { storedRows } from '../../support/stored.ts';
import { rounds, world } from './world.ts';

const said: { readonly [H in How]: RegExp } = {
  full: /This phone is full, so that was not kept/,
  aborted: /That was not kept. Please try again/,
  lost: /never said/,
};

type Try = {
  readonly move: () => Promise<void>;
  readonly isDone: () => Promise<boolean>;
  /** How much is not as it was before the move. */
  readonly torn: () => Promise<number>;
};

describe.each(['full', 'aborted'] as const)('the disk at the n-th write is %s', (how) => {
  const fault = how === 'full' ? 'disk full at a write' : 'transaction aborted';

  /** With the first write failing, the second …, until a move goes through by itself; some are tried again by the app. */
  async function atEachWrite(prepare: (at: number) => Promise<Try>): Promise<void> {
    for (let at = 1; ; at++) {
      const { move, isDone, torn } = await prepare(at);
      await failAt(world.app.page, at, how);
      const answer = await world.nextToast();
      await move();
      await answer.waitFor();
      const isHit = await hasFailed(world.app.page);
      await failAt(world.app.page, 0);
      const isSaid = said[how].test(await answer.innerText());
      expect([await isDone(), await answer.innerText()]).toEqual([!isSaid, expect.anything()]);
      if (!isHit) break;
      world.count(fault, isSaid ? await torn() : 0);
    }
  }

  test('a task is added: it is kept, or the words stay in the field', async () => {
    const field = world.app.page.getByRole('textbox', { name: 'What needs doing?' });
    await atEachWrite(async (at) => {
      if (!(await field.isVisible())) await world.owner.openAdd();
      const title = `order part ${how} ${at}`;
      await field.fill(title);
      const before = await world.titles();
      return {
        move: () => world.owner.tap(world.owner.button(/^Save/)),
        isDone: async () => (await world.titles()).includes(title),
        torn: async () => {
          expect(await field.inputValue()).toBe(title);
          return difference(before, await world.titles());
        },
      };
    });
    await field.waitFor({ state: 'detached' });
  });

  test('a card is done: it is kept, or the card stays', async () => {
    await world.app.page.goto('/');
    await world.owner.chooseGap('30 minutes');
    await world.owner.start();
    const front = () => world.owner.card().getByRole('heading').innerText();
    let undoes = false;
    let title = '';
    await atEachWrite(async () => {
      if (undoes) {
        const answer = await world.nextToast();
        await world.owner.tap(world.owner.toast().getByRole('button', { name: 'Undo' }));
        await answer.getByText('Back again').waitFor();
        // Said as soon as it is kept; the card follows by a live read.
        await expect.poll(front).toBe(title);
      }
      title = await front();
      const isDone = async () => (await world.statusOf(title)) === 'done';
      return {
        move: () => world.owner.tap(world.owner.button('Done')),
        isDone: async () => {
          undoes = await isDone();
          return undoes;
        },
        torn: async () => ((await front()) === title ? 0 : 1),
      };
    });
    await world.owner.tap(world.owner.button('Leave'));
  });
});

function difference(before: readonly string[], after: readonly string[]): number {
  const [was, is] = [new Set(before), new Set(after)];
  return before.filter((one) => !is.has(one)).length + after.filter((one) => !was.has(one)).length;
}

describe('a write that fails', () => {
  test('for want of the last kilobytes gets through, for the ballast goes', async () => {
    const ballast = async () => (await storedRows(world.app.page, 'ballast')).length;
    await world.app.page.goto('/');
    // Seconds after the start it is laid.
    await expect.poll(ballast, { timeout: 15_000 }).toBe(1);
    const before = await world.titles();
    const used = await world.app.page.evaluate(
      async () => (await navigator.storage.estimate()).usage ?? 0,
    );
    await world.app.context.close();
    await world.restart();
    const session = await world.app.context.newCDPSession(world.app.page);
    const { origin } = new URL(world.server.url);
    const quotaSize = used - 20_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await world.app.page.goto('/');
    await world.owner.add('order the last nail');
    expect(await ballast()).toBe(0);
    world.count(
      'disk full for real, with the ballast',
      await world.missing([...before, 'order the last nail']),
    );
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
  });

  test('on a disk that is full for real it is said, and it is kept once there is room', async () => {
    // The browser asks how much room there is now and then only: a new one asks at once.
    await world.app.context.close();
    await world.restart();
    const session = await world.app.context.newCDPSession(world.app.page);
    const { origin } = new URL(world.server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await world.app.page.goto('/');
    const before = await world.titles();
    const field = await world.owner.openAdd();
    await field.fill('order wire');
    const answer = await world.nextToast();
    await world.owner.tap(world.owner.button(/^Save/));
    expect(await answer.innerText()).toMatch(said.full);
    expect(await field.inputValue()).toBe('order wire');
    world.count('disk full for real', await world.missing(before));
    // Else the words, kept as soon as there is room, open Add again at the next start.
    await world.app.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
    await world.app.context.close();
    await world.restart();
    await world.app.page.goto('/');
    await world.owner.add('order wire');
    expect(await world.titles()).toContain('order wire');
  });

  test('a connection lost while asleep is opened again, and the move is written once', async () => {
    for (let round = 0; round < rounds * 5; round++) {
      const title = `order nap ${round}`;
      await loseConnections(world.app.page);
      await world.owner.add(title);
      const found = (await world.titles()).filter((one) => one === title);
      world.count('connection lost while asleep', found.length === 1 ? 0 : 1);
    }
    await failAt(world.app.page, 2, 'lost');
    await world.owner.add('order when half asleep');
    const twice = (await world.titles()).filter((one) => one === 'order when half asleep');
    world.count('connection lost while asleep', twice.length === 1 ? 0 : 1);
    await failAt(world.app.page, 0);
  });
});
