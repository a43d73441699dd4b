import type { Said } from '../parts.ts';

export const line = {
  someday: 'Irgendwann',
  waiting: (on) => (on === '' ? 'Wartet' : `Wartet auf ${on}`),
  until: (time) => `nachsehen ${time}`,
  done: (day) => `Erledigt ${day}`,
  letGo: (day) => `Gestrichen ${day}`,
  comesBack: (time) => `wieder ${time}`,
  owed: (money) => `${money} offen`,
  due: {
    wish: (day) => day,
    promise: (day) => `zugesagt für ${day}`,
    deadline: (day) => `bis ${day}`,
  },
} satisfies Said<'line'>;
