import type { Said } from '../parts.ts';

export const line = {
  someday: 'Algún día',
  waiting: (on) => (on === '' ? 'En espera' : `En espera: ${on}`),
  until: (time) => `mirar ${time}`,
  done: (day) => `Hecho ${day}`,
  letGo: (day) => `Tachado ${day}`,
  comesBack: (time) => `vuelve ${time}`,
  owed: (money) => `${money} por cobrar`,
  due: {
    wish: (day) => day,
    promise: (day) => `prometido para ${day}`,
    deadline: (day) => `antes de ${day}`,
  },
} satisfies Said<'line'>;
