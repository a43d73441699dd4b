import { spoken } from './spoken.ts';

export const atStakeWords = spoken('atStake', {
  title: 'At stake',
  money: 'Money waiting',
  noMoney: 'No money is waiting.',
  records: (n: number): string => (n === 1 ? '1 amount' : `${n} amounts`),
  since: (day: string): string => `waiting since ${day}`,
  due: (day: string): string => `due ${day}`,
  invoice: (number: string): string => (number === '' ? 'Invoice' : `Invoice ${number}`),
  promises: 'Promises open',
  noPromises: 'No promise is open.',
  promised: (when: string): string => `promised ${when}`,
  waiting: 'Waiting for others',
  noWaiting: 'Nothing waits for anybody else.',
  waitsFor: (who: string): string => `for ${who}`,
  backOn: (when: string): string => `back ${when}`,
  untilAnswer: 'until they answer',
} as const);
