import type { Said } from '../parts.ts';

export const install = {
  title: 'På hjemskjermen',
  why: 'Den åpnes fra sitt eget ikon, og nettleseren tar vare på dataene lenger.',
  see: 'Vis meg hvordan',
  installed: 'Du har åpnet den derfra. Det er ingenting igjen å gjøre.',
  now: 'Installer Stopgap',
  space: 'Den tar mindre plass enn ett bilde. Ingen butikk, ingen konto.',
  early: 'Gjør det tidlig: appen på hjemskjermen og denne siden deler ikke det de har.',
  others: 'På en annen telefon eller datamaskin',
  names: {
    iphone: 'iPhone og iPad',
    'android-chrome': 'Android, Chrome',
    'android-firefox': 'Android, Firefox',
    'android-samsung': 'Samsung Internett',
    'desk-chrome': 'Datamaskin, Chrome eller Edge',
    'desk-safari': 'Mac, Safari',
    'desk-other': 'Datamaskin, andre nettlesere',
  },
  steps: {
    iphone: [
      'Trykk på Del, firkanten med pil opp.',
      'Bla ned og velg Legg til på Hjem-skjerm.',
      'Trykk på Legg til, og åpne Stopgap fra ikonet.',
    ],
    'android-chrome': [
      'Trykk på menyen med tre prikker.',
      'Velg Legg til på startskjermen, så Installer.',
      'Åpne Stopgap fra ikonet.',
    ],
    'android-firefox': [
      'Trykk på menyen med tre prikker.',
      'Velg Legg til app på startskjermen.',
      'Åpne Stopgap fra ikonet.',
    ],
    'android-samsung': [
      'Trykk på menyen med tre streker.',
      'Velg Legg til side i, så Startskjerm.',
      'Åpne Stopgap fra ikonet.',
    ],
    'desk-chrome': [
      'Se på slutten av adresselinjen.',
      'Klikk på den lille skjermen med pil, så Installer.',
      'Åpne Stopgap fra ikonet.',
    ],
    'desk-safari': [
      'Åpne menyen Arkiv.',
      'Velg Legg til i Dock, så Legg til.',
      'Åpne Stopgap fra ikonet.',
    ],
    'desk-other': [
      'Denne nettleseren kan ikke installere den.',
      'Lagre den som bokmerke: den åpnes uten nett her også.',
    ],
  },
} as const satisfies Said<'install'>;
