/** Words of the screen All. */
import { spoken } from './spoken.ts';

const filters = {
  open: 'Open',
  waiting: 'Waiting',
  someday: 'Someday',
  done: 'Done',
  lately: 'Done lately',
} as const;

const empty = {
  open: { title: 'Nothing is open', text: 'Whatever you add stands here until it is done.' },
  waiting: {
    title: 'You wait for nobody',
    text: 'When the ball is with somebody else, the task stands here until it is time to look again.',
  },
  someday: {
    title: 'Nothing for someday',
    text: 'What has no date and no hurry rests here. Choose Someday on any task.',
  },
  done: {
    title: 'Nothing done yet',
    text: 'What you finish or let go is kept here, and can be opened again.',
  },
  for: {
    title: 'Nothing for them now',
    text: 'On a task, choose who does it, or give a card away with More.',
  },
  lately: {
    title: 'No moves yet',
    text: 'Your last twenty moves stand here, each with a way back.',
  },
} as const;

export const allWords = spoken('all', {
  title: 'All',
  chores: 'Chores',
  search: 'Search',
  hint: 'Tasks, customers, notes',
  clear: 'Clear the search',
  show: 'Show',
  filters,
  for: (name: string): string => `For ${name}`,
  empty,
  found: (n: number): string => (n === 1 ? '1 task found' : `${n} tasks found`),
  nothingFound: { title: 'Nothing found', text: 'Try fewer letters, or another word from it.' },
  people: 'Customers found',
  tasks: 'Tasks',
  moves: 'Last moves',
} as const);
