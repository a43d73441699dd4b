/** Words of the page that leads the app onto the home screen. */
import { spoken } from './spoken.ts';

export const installWords = spoken('install', {
  title: 'On your home screen',
  why: 'It opens from its own icon, and the browser keeps its data for longer.',
  see: 'Show me how',
  installed: 'You have opened it from there. Nothing is left to do.',
  now: 'Install Stopgap',
  space: 'It takes less room than one photo. No store, no account.',
  early: 'Do it early: the app on the home screen and this page do not share what they hold.',
  others: 'On another phone or computer',
  names: {
    iphone: 'iPhone and iPad',
    'android-chrome': 'Android, Chrome',
    'android-firefox': 'Android, Firefox',
    'android-samsung': 'Samsung Internet',
    'desk-chrome': 'Computer, Chrome or Edge',
    'desk-safari': 'Mac, Safari',
    'desk-other': 'Computer, other browsers',
  },
  steps: {
    iphone: [
      'Tap Share, the square with an arrow up.',
      'Scroll down and choose Add to Home Screen.',
      'Tap Add, then open Stopgap from its icon.',
    ],
    'android-chrome': [
      'Tap the menu with three dots.',
      'Choose Add to Home screen, then Install.',
      'Open Stopgap from its icon.',
    ],
    'android-firefox': [
      'Tap the menu with three dots.',
      'Choose Add app to Home screen.',
      'Open Stopgap from its icon.',
    ],
    'android-samsung': [
      'Tap the menu with three lines.',
      'Choose Add page to, then Home screen.',
      'Open Stopgap from its icon.',
    ],
    'desk-chrome': [
      'Look at the end of the address line.',
      'Click the small screen with an arrow, then Install.',
      'Open Stopgap from its icon.',
    ],
    'desk-safari': [
      'Open the menu File.',
      'Choose Add to Dock, then Add.',
      'Open Stopgap from its icon.',
    ],
    'desk-other': [
      'This browser has no way to install it.',
      'Keep it as a bookmark: it opens without network here too.',
    ],
  },
} as const);
