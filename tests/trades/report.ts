/** The figures for people, and as one line of JSON for programs. */
import { type FigureName, figureNames, lessIsBetter } from './measure.ts';
import { type Interval, intervalOf, meanOf } from './paired.ts';
import { type PolicyName, policyNames } from './policies.ts';
import type { Series } from './series.ts';

const titles = {
  money: '£k × days waiting',
  kept: 'promises kept, %',
  answered: 'answered in 24 h, %',
  gaps: 'gaps with a result, %',
  minutes: 'minutes per result',
} as const satisfies { readonly [F in FigureName]: string };

/** The three the goal is about come first. */
export const goals = ['money', 'kept', 'answered'] as const satisfies readonly FigureName[];
export const rivals = policyNames.filter((name) => name !== 'ours');

/** How much better ours is, seed by seed: above nought it is. */
export function lead({ figures }: Series, figure: FigureName, rival: PolicyName): Interval {
  const way = lessIsBetter.has(figure) ? -1 : 1;
  return intervalOf(
    figures.ours.map((ours, i) => way * (ours[figure] - (figures[rival][i]?.[figure] ?? 0))),
  );
}

export function tableOf(series: Series): string {
  const rows = policyNames.map((policy) => [
    policy,
    ...figureNames.map((figure) => {
      const own = intervalOf(series.figures[policy].map((one) => one[figure])).mean.toFixed(1);
      return policy === 'ours' ? own : `${own} (${signed(lead(series, figure, policy))})`;
    }),
  ]);
  const head = [series.trade, ...figureNames.map((figure) => titles[figure])];
  return [...aligned([head, ...rows]), boundLine(series), ''].join('\n');
}

function boundLine(series: Series): string {
  const share = sharesOf(series);
  const each = series.bounds.map(({ kept, oursKept }) => percent(oursKept, kept).toFixed(0));
  return [
    `  of the bound: promises ${share.kept.toFixed(1)} %, answers ${share.answered.toFixed(1)} %`,
    `  bound: ${most(series, 'kept', 'promises')} % of promises, ${most(series, 'answered', 'enquiries')} % of enquiries`,
    `  promises by seed, % of the bound: ${each.join(' ')}`,
  ].join('\n');
}

function most({ bounds }: Series, what: 'kept' | 'answered', of: 'promises' | 'enquiries'): string {
  return percent(
    meanOf(bounds.map((one) => one[what])),
    meanOf(bounds.map((one) => one[of])),
  ).toFixed(1);
}

/** Of all seeds together. */
export function sharesOf({ bounds }: Series): { readonly kept: number; readonly answered: number } {
  return {
    kept: percent(meanOf(bounds.map((one) => one.oursKept)), meanOf(bounds.map((one) => one.kept))),
    answered: percent(
      meanOf(bounds.map((one) => one.oursAnswered)),
      meanOf(bounds.map((one) => one.answered)),
    ),
  };
}

export function jsonOf(all: readonly Series[], about: object): string {
  const trades = all.map((series) => ({
    trade: series.trade,
    policies: policyNames.map((policy) => ({ policy, ...meansOf(series, policy) })),
    leads: rivals.map((rival) => ({ rival, ...leadsOf(series, rival) })),
    ofBound: sharesOf(series),
    bounds: series.bounds,
  }));
  const lost = all.flatMap((series) =>
    goals.flatMap((figure) =>
      rivals
        .filter((rival) => lead(series, figure, rival).mean <= 0)
        .map((rival) => `${series.trade}.${figure}.${rival}`),
    ),
  );
  return JSON.stringify({ ...about, lost, trades }, rounded);
}

function meansOf({ figures }: Series, policy: PolicyName) {
  const mean = (figure: FigureName) => meanOf(figures[policy].map((one) => one[figure]));
  return byFigure(mean);
}

function leadsOf(series: Series, rival: PolicyName) {
  return byFigure((figure) => lead(series, figure, rival));
}

function byFigure<T>(of: (figure: FigureName) => T): { readonly [F in FigureName]: T } {
  return {
    money: of('money'),
    kept: of('kept'),
    answered: of('answered'),
    gaps: of('gaps'),
    minutes: of('minutes'),
  };
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function signed({ mean, half }: Interval): string {
  return `${mean < 0 ? '−' : '+'}${Math.abs(mean).toFixed(1)} ± ${half.toFixed(1)}`;
}

function percent(part: number, of: number): number {
  return of === 0 ? 100 : (100 * part) / of;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
