/** Words of the screen of one task. */
import type { Due, Need } from '../domain/record/task.ts';
import { spoken } from './spoken.ts';

const needs = {
  phone: 'Phone',
  network: 'Network',
  papers: 'Papers at home',
} as const satisfies { readonly [N in Need]: string };

const dueKinds = {
  wish: 'I would like it by then',
  promise: 'I promised it',
  deadline: 'Being after it costs me',
} as const satisfies { readonly [K in Due['is']]: string };

export const taskWords = spoken('task', {
  gone: 'This task is not here',
  goneText: 'It may have been deleted.',
  toAll: 'Look in All',
  back: 'Back',
  title: 'Title',
  open: 'Open',
  move: 'What now',
  moves: {
    done: 'Done',
    later: 'Later',
    waiting: 'Waiting',
    someday: 'Someday',
    letGo: 'Let go',
    reopen: 'Reopen',
    delete: 'Delete',
  },
  waiting: {
    title: 'Waiting for somebody',
    on: 'Whom or what for?',
    until: 'Look again',
    set: 'Set',
  },
  leaves: (when: string): string =>
    `Outside their hours. Words written now are kept: you send them ${when}.`,
  who: {
    whom: 'For whom',
    title: 'Customer',
    find: 'Find or add by name',
    change: ['Change', ' customer'],
    remove: ['Remove', ' customer'],
    fresh: (name: string): string => `New customer: ${name}`,
    keep: ['Keep', ' as it is'],
  },
  for: {
    title: 'Who does it',
    anybody: 'Whoever comes first',
    me: (name: string): string => `${name}, on this phone`,
  },
  steps: {
    title: 'Steps',
    step: (n: number): string => `Step ${n}`,
    tick: (text: string): string => `Done: ${text}`,
    add: 'New step',
    arrange: 'Arrange',
    arranged: 'Back to the steps',
    up: (text: string): string => `Move up: ${text}`,
    down: (text: string): string => `Move down: ${text}`,
    remove: (text: string): string => `Remove step: ${text}`,
  },
  notes: { title: 'Notes', add: 'Add a note', save: 'Save the note' },
  media: {
    title: 'Photos and memos',
    photo: (n: number): string => `Photo ${n}`,
    audio: (n: number): string => `Audio memo ${n}`,
    elsewhere: 'Still on the other device',
  },
  when: {
    calendar: 'Put it in my calendar',
    rings: 'Your phone’s calendar rings at 9:00 on the day. Stopgap itself never rings.',
    title: 'When',
    notBefore: 'Not before',
    due: 'Date',
    time: 'Time',
    is: 'How firm',
    dueKinds,
    someday: 'Someday',
  },
  money: {
    title: 'Money',
    amount: (currency: string): string => `Amount, ${currency}`,
    since: 'Waiting since',
    wrong: 'Write an amount such as 1240 or 12.50',
  },
  how: {
    title: 'How',
    kind: 'Kind',
    minutes: 'Minutes',
    usual: (n: number): string => `usual: ${n}`,
    wrong: 'Whole minutes, from 1 to 600',
    needs: 'Needs',
    needsNames: needs,
    message: 'Words to send',
  },
  startJob: 'Start a job from this',
  job: 'Part of',
  chore: (rule: string): string => `Chore: ${rule}`,
  raw: 'As you put it in',
  added: (day: string): string => `Added ${day}`,
  madeBy: {
    owner: '',
    ladder: 'by the job',
    chore: 'by the chore',
    import: 'from a list',
    visit: 'by the visit',
  },
} as const);
