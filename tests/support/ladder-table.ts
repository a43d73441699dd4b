/** The ladders as the README shows them, line by line. */
import { isRuled, ruleOf } from '../../src/domain/ladder/country-rules.ts';
import { ladderNames, type Step } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../src/domain/ladder/ladders.ts';
import { ladderNamesWords, ladderWords, lawWords } from '../../src/text/en-ladders.ts';
import { en } from '../../src/text/templates/en.ts';

/** Each rung of the fullest ladder with its day, its task and the name of its words. */
export function rungLines(): readonly string[] {
  const steps = builtInSteps('deposit', '');
  return steps.map(
    (step) => `| ${ladderWords[step.rung]} | ${dayWords(step)} | ${wordsOf(step)} |`,
  );
}

export function ladderLines(): readonly string[] {
  return ladderNames.map((name) => {
    const rungs = new Map<Step['rung'], string[]>();
    for (const step of builtInSteps(name, '')) {
      const days = rungs.get(step.rung) ?? [];
      rungs.set(step.rung, [...days, signed(step)]);
    }
    const said = [...rungs].map(([rung, days]) => `${ladderWords[rung]} ${days.join(', ')}`);
    return `| ${ladderNamesWords[name][0]} | ${said.join(' · ')} |`;
  });
}

export function countryLines(): readonly string[] {
  return Object.keys(lawWords.of)
    .filter(isRuled)
    .map((country) => {
      const rule = ruleOf(country);
      if (!('source' in rule)) throw new Error(`${country} has no source`);
      const notice = rule.noticeDays > 0 ? `${rule.noticeDays} days’ written notice` : '';
      const source = `[${rule.source.title}](${rule.source.address})`;
      return `| ${country} | ${rule.paymentDays} | ${notice} | ${source} | ${rule.checked} |`;
    });
}

function wordsOf({ words }: Step): string {
  return words === '' ? '' : en[words as keyof typeof en].name;
}

function signed({ days }: Step): string {
  return days > 0 ? `+${days}` : String(days);
}

function dayWords(step: Step): string {
  const from = {
    visit: step.days < 0 ? ' from the visit' : '',
    invoice: ' from the visit',
    chase: ' from the due date',
    review: ' from the payment',
  } as const satisfies { readonly [R in Step['rung']]?: string };
  const said: { readonly [rung: string]: string } = from;
  return step.days === 0 && step.rung !== 'chase'
    ? 'at once'
    : `${signed(step)}${said[step.rung] ?? ''}`;
}
