/** Every word on a screen comes from `src/text`: spoken in marks, none is without them. */
import 'fake-indexeddb/auto';
import { render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app.tsx';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import type { App as AppState } from '../../src/state/app.ts';
import { speakMarked } from '../../src/text/pseudo.ts';
import { speak } from '../../src/text/spoken.ts';
import { openApp, write } from '../support/whole-app.ts';

afterEach(() => speak(() => undefined));

const ana = asId<'customer'>('ana');
const roof = asId<'job'>('roof');
/** What the owner wrote: nobody translates it. All of it has this sign. */
const own = /§/;

const paths = [
  '/',
  '/round',
  '/all',
  '/task/chase',
  '/customers',
  '/customers/ana',
  '/job/roof',
  '/ladder/trade',
  '/visits',
  '/day/2026-11-24',
  '/chores',
  '/at-stake',
  '/settings',
  '/help',
  '/help/no-such-page',
] as const;

test.each(paths)('%s', async (path) => {
  const app = await filled();
  app.router.go(path, 'replace');
  await drawn(app);
  expect(withoutMarks(document.body)).toEqual([]);
});

test.each(['add', 'import', 'starters', 'add-device', 'join'] as const)('%s', async (sheet) => {
  const app = await filled();
  app.router.go('/', 'replace');
  await drawn(app);
  app.over.setState(
    {
      ...{ sheet: 'add', start: '', shared: '' },
      ...(sheet === 'import' ? { sheet, files: [] } : {}),
      ...(sheet === 'starters' || sheet === 'add-device' ? { sheet } : {}),
      ...(sheet === 'join' ? { sheet, link: null } : {}),
    } as Parameters<typeof app.over.setState>[0],
    true,
  );
  await waitFor(() => expect(document.querySelector('dialog, [role="dialog"]')).not.toBeNull(), {
    timeout: 5000,
  });
  await settled();
  expect(withoutMarks(document.body)).toEqual([]);
});

test('what stands in no marks is found', () => {
  document.body.innerHTML =
    '<p>⟦Ánd ⟦móre⟧~~⟧ 12 Nov</p><button aria-label="Close">⟦Clóšé⟧</button><p>Back</p>';
  expect(withoutMarks(document.body)).toEqual(['Back', 'Close']);
});

/** In English first: whoever keeps a word from then is found out. */
async function drawn(app: AppState): Promise<void> {
  const { rerender } = render(<App app={app} />);
  await waitFor(() => expect(document.querySelector('main h1, main h2, main p')).not.toBeNull(), {
    timeout: 5000,
  });
  await settled();
  speakMarked();
  rerender(<App app={app} />);
  await waitFor(() => expect(document.querySelector('main')?.textContent).toMatch(/⟦/), {
    timeout: 5000,
  });
  await settled();
}

/** Its lazy parts have come, and what they read. */
async function settled(): Promise<void> {
  for (let before = ''; before !== document.body.innerHTML; ) {
    before = document.body.innerHTML;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Seen and heard text with a word in it that stands in no marks. */
function withoutMarks(root: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // Countries, currencies and languages are named by Intl; help texts are pages, not words.
    if (parent?.closest('option, datalist, [data-page], .help a[href^="/help/"]')) continue;
    found.push(node.nodeValue ?? '');
  }
  const heard = ['aria-label', 'placeholder', 'title', 'alt'];
  for (const element of root.querySelectorAll(heard.map((name) => `[${name}]`).join())) {
    for (const name of heard) found.push(element.getAttribute(name) ?? '');
  }
  const word = /\p{L}{2,}/u;
  return found.map(bare).filter((text) => word.test(text) && !own.test(text));
}

/** Without marks and all in them, and without days as Intl names them. */
function bare(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Nov|Dec|November|December)[a-z]*\b/g, '');
}

async function filled(): Promise<AppState> {
  const app = await openApp({ view: window });
  await write(
    app,
    change('customer', ana, {
      name: 'Ana §',
      nextTime: 'key §',
      phones: [{ number: '+44 20 7946 0000', label: '' }],
    }),
    change('job', roof, { title: 'Roof §', customer: ana, ladder: 'trade', rung: 'chase' }),
    change('task', asId<'task'>('chase'), {
      ...{ title: 'Chase §', kind: 'chase-call', customer: ana, job: roof },
      money: { amount: 84000, currency: 'GBP', since: '2026-11-01' as LocalDate },
    }),
    change('task', asId<'task'>('promise'), {
      ...{ title: 'Call §', kind: 'call', customer: ana },
      when: {
        due: { is: 'promise', on: '2026-11-24' as LocalDate, time: '' },
        notBefore: null,
        someday: false,
      },
    }),
    change('task', asId<'task'>('waits'), {
      ...{ title: 'Part §', kind: 'order' },
      status: { is: 'waiting', on: 'shop §', until: '2026-11-30T08:00' as LocalDateTime },
    }),
    change('visit', asId<'visit'>('visit'), {
      ...{ title: 'Boiler §', customer: ana, place: 'Lane §' },
      time: { start: Date.UTC(2026, 10, 24, 9), end: Date.UTC(2026, 10, 24, 10) },
    }),
    change('chore', asId<'chore'>('chore'), { title: 'Rent §' }),
    change('note', asId<'note'>('note'), {
      ...{
        about: { customer: ana, job: null, task: null },
        how: 'call',
        outcome: 'spoke',
        text: 'said §',
      },
      at: Date.UTC(2026, 10, 20),
    }),
  );
  app.now.start();
  app.round.start();
  await vi.waitFor(() => expect(app.now.getState().ready).toBe(true));
  return app;
}
