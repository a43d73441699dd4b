import { it } from 'vitest';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import { contextOf } from '../../../src/domain/round/context.ts';
import { candidatesOf } from '../../../src/domain/round/candidate.ts';
import { dealInput } from '../../support/arbitraries.ts';
import { randomDeck, now } from './deal-fairness.property.test.ts';
it('trace', () => {
  const { gap, tasks } = randomDeck(Number(process.env['SEED']));
  const dealt = new Map();
  const c = candidatesOf(contextOf(dealInput({tasks, gap, now})));
  console.log(c.map(x => `${x.task.id}+${x.also.map(a=>a.id)} ${x.fit.minutes}m ${x.task.kind} s${x.score.toFixed(1)} ${x.task.customer}`).join('\n'));
  const out = [];
  for (let r = 1; r <= Number(process.env['N'] ?? 40); r++) {
    const instant = now.instant + r * 60000;
    const hand = dealRound(dealInput({ tasks, gap, dealt, seed: r, now: { ...now, instant } }));
    if (hand.is === 'nothing') continue;
    out.push(r + ': ' + hand.cards.map((k) => k.task + (k.also.length ? '+' + k.also : '') + '(' + k.minutes + ')').join(' '));
    for (const k of hand.cards) for (const id of [k.task, ...k.also]) dealt.set(id, instant);
  }
  console.log(out.join('\n'));
});
