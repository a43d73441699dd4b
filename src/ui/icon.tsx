import type { TaskKind } from '../domain/record/task.ts';

/** Drawn on a 24 × 24 grid with a stroke of 2. */
const paths = {
  phone:
    'M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  chat: 'M4 5h16v11H9l-5 4z',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.700l5.600-.7z',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 15l2 2 4-4',
  coins: 'M4 7h16v10H4zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM7 12h.01M17 12h.01',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  tick: 'M5 12.500l4.500 4.500L19 7.500',
  pen: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  heart: 'M12 20s-7-4.600-7-10a4 4 0 0 1 7-2.600A4 4 0 0 1 19 10c0 5.400-7 10-7 10z',
  pin: 'M12 21s6-6 6-11a6 6 0 0 0-12 0c0 5 6 11 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  wrench:
    'M20 7a5 5 0 0 1-6.500 4.800L7 18.300 5.200 20 3.700 18.500l1.800-1.800L12 10.200A5 5 0 0 1 17 4l-2.500 2.500.500 2.500 2.500.500z',
  folder: 'M3 6h6l2 2h10v11H3z',
  now: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  plus: 'M12 5v14M5 12h14',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 4.500a3.500 3.500 0 0 1 0 6.300M18 14.500c2 .800 3 2.800 3 5.500',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.700M12 17h.01',
  cog: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.200 2.200M16.200 16.200l2.200 2.200M5.600 18.400l2.200-2.200M16.200 7.800l2.200-2.200',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  mic: 'M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11a6 6 0 0 0 12 0M12 17v4',
  paste: 'M8 5H5v16h14V5h-3M8 3h8v4H8z',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14l3 3 3-3',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  van: 'M2 7h12v9H2zM14 10h4l4 4v2h-8zM6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  undo: 'M8 6L4 10l4 4M4 10h10a6 6 0 0 1 0 12h-2',
} as const;
export type IconName = keyof typeof paths;

export const kindIcons = {
  message: 'chat',
  'review-ask': 'star',
  'confirm-visits': 'calendar',
  'chase-message': 'coins',
  receipt: 'receipt',
  call: 'phone',
  'chase-call': 'coins',
  order: 'box',
  invoice: 'receipt',
  other: 'tick',
  'small-quote': 'pen',
  'complaint-reply': 'heart',
  errand: 'pin',
  preparation: 'wrench',
  'large-quote': 'pen',
  paperwork: 'folder',
} as const satisfies { readonly [K in TaskKind]: IconName };

/** The colour that marks a kind, always beside its icon. */
export const kindColours = {
  message: 'sales',
  'review-ask': 'care',
  'confirm-visits': 'work',
  'chase-message': 'money',
  receipt: 'money',
  call: 'sales',
  'chase-call': 'money',
  order: 'work',
  invoice: 'money',
  other: 'paper-work',
  'small-quote': 'sales',
  'complaint-reply': 'care',
  errand: 'work',
  preparation: 'work',
  'large-quote': 'sales',
  paperwork: 'paper-work',
} as const satisfies {
  readonly [K in TaskKind]: 'sales' | 'money' | 'work' | 'care' | 'paper-work';
};

export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
