import type { Said } from '../parts.ts';

export const install = {
  title: 'Auf deinem Home-Bildschirm',
  why: 'Es öffnet sich mit einem eigenen Symbol, und der Browser behält seine Daten länger.',
  see: 'Zeig mir, wie',
  installed: 'Du hast es von dort geöffnet. Mehr ist nicht zu tun.',
  now: 'Stopgap installieren',
  space: 'Es braucht weniger Platz als ein Foto. Kein Store, kein Konto.',
  early:
    'Mach es früh: Die App auf dem Home-Bildschirm und diese Seite teilen nicht, was sie haben.',
  others: 'Auf einem anderen Telefon oder Computer',
  names: {
    iphone: 'iPhone und iPad',
    'android-chrome': 'Android, Chrome',
    'android-firefox': 'Android, Firefox',
    'android-samsung': 'Samsung Internet',
    'desk-chrome': 'Computer, Chrome oder Edge',
    'desk-safari': 'Mac, Safari',
    'desk-other': 'Computer, andere Browser',
  },
  steps: {
    iphone: [
      'Tippe auf Teilen, das Quadrat mit dem Pfeil nach oben.',
      'Scrolle nach unten und wähle Zum Home-Bildschirm.',
      'Tippe auf Hinzufügen und öffne Stopgap mit seinem Symbol.',
    ],
    'android-chrome': [
      'Tippe auf das Menü oben rechts.',
      'Wähle Zum Startbildschirm hinzufügen, dann Installieren.',
      'Öffne Stopgap mit seinem Symbol.',
    ],
    'android-firefox': [
      'Tippe auf das Menü oben oder unten rechts.',
      'Wähle App zum Startbildschirm hinzufügen.',
      'Öffne Stopgap mit seinem Symbol.',
    ],
    'android-samsung': [
      'Tippe auf das Menü mit drei Strichen.',
      'Wähle Seite hinzufügen zu, dann Startbildschirm.',
      'Öffne Stopgap mit seinem Symbol.',
    ],
    'desk-chrome': [
      'Sieh ans Ende der Adresszeile.',
      'Klicke auf den kleinen Bildschirm mit Pfeil, dann auf Installieren.',
      'Öffne Stopgap mit seinem Symbol.',
    ],
    'desk-safari': [
      'Öffne das Menü Ablage.',
      'Wähle Zum Dock hinzufügen, dann Hinzufügen.',
      'Öffne Stopgap mit seinem Symbol.',
    ],
    'desk-other': [
      'Dieser Browser kann es nicht installieren.',
      'Behalte es als Lesezeichen: Auch so öffnet es sich ohne Netz.',
    ],
  },
} satisfies Said<'install'>;
