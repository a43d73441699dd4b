import type { Said } from '../parts.ts';

export const line = {
  someday: 'Un jour',
  waiting: (on) => (on === '' ? 'En attente' : `En attente : ${on}`),
  until: (time) => `à revoir ${time}`,
  done: (day) => `Fait ${day}`,
  letGo: (day) => `Rayé ${day}`,
  comesBack: (time) => `revient ${time}`,
  owed: (money) => `${money} à encaisser`,
  due: {
    wish: (day) => day,
    promise: (day) => `promis pour ${day}`,
    deadline: (day) => `avant ${day}`,
  },
} satisfies Said<'line'>;
