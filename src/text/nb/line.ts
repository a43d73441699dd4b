import type { Said } from '../parts.ts';

export const line = {
  someday: 'En dag',
  waiting: (on) => (on === '' ? 'Venter' : `Venter på ${on}`),
  until: (time) => `se igjen ${time}`,
  done: (day) => `Ferdig ${day}`,
  letGo: (day) => `Lagt bort ${day}`,
  comesBack: (time) => `kommer tilbake ${time}`,
  owed: (money) => `${money} ute`,
  due: {
    wish: (day) => day,
    promise: (day) => `lovet ${day}`,
    deadline: (day) => `innen ${day}`,
  },
} satisfies Said<'line'>;
