/** Words around the screens: their names in the title of the window, and what is said when a part does not work. */
export const shellWords = {
  reload: 'Load again',
  tryAgain: 'Try again',
  broke: 'Something went wrong here. What you had kept is safe.',
  damaged:
    'Some of what is kept here cannot be read any more. Save what can be read, then begin anew and bring it back.',
  notLoaded: 'This part did not load.',
  closed: {
    cleared: 'Stopgap was cleared in another window. Load it again.',
    updated: 'Stopgap was updated in another window. Load it again.',
  },
  screens: {
    now: 'Now',
    round: 'Round',
    'catch-up': 'Welcome back',
    all: 'All',
    task: 'Task',
    customers: 'Customers',
    customer: 'Customer',
    job: 'Job',
    ladder: 'Steps',
    visits: 'Visits',
    day: 'Day sheet',
    chores: 'Chores',
    'at-stake': 'At stake',
    help: 'Help',
    'help-page': 'Help',
    settings: 'Settings',
    install: 'On your home screen',
  },
  /** What a move took besides the task it names. */
  andMore: (title: string, n: number): string => (n === 0 ? title : `${title}, and ${n} more`),
} as const;
