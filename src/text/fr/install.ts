import type { Said } from '../parts.ts';

export const install = {
  title: 'Sur votre écran d’accueil',
  why: 'Il s’ouvre par sa propre icône, et le navigateur garde ses données plus longtemps.',
  see: 'Me montrer comment',
  installed: 'Vous l’avez ouvert de là. Il n’y a rien d’autre à faire.',
  now: 'Installer Stopgap',
  space: 'Il prend moins de place qu’une photo. Ni magasin, ni compte.',
  early:
    'Faites-le tôt : l’application sur l’écran d’accueil et cette page ne partagent pas ce qu’elles gardent.',
  others: 'Sur un autre téléphone ou ordinateur',
  names: {
    iphone: 'iPhone et iPad',
    'android-chrome': 'Android, Chrome',
    'android-firefox': 'Android, Firefox',
    'android-samsung': 'Samsung Internet',
    'desk-chrome': 'Ordinateur, Chrome ou Edge',
    'desk-safari': 'Mac, Safari',
    'desk-other': 'Ordinateur, autres navigateurs',
  },
  steps: {
    iphone: [
      'Touchez Partager, le carré avec une flèche vers le haut.',
      'Descendez et choisissez Sur l’écran d’accueil.',
      'Touchez Ajouter, puis ouvrez Stopgap par son icône.',
    ],
    'android-chrome': [
      'Touchez le menu en haut à droite.',
      'Choisissez Ajouter à l’écran d’accueil, puis Installer.',
      'Ouvrez Stopgap par son icône.',
    ],
    'android-firefox': [
      'Touchez le menu à droite.',
      'Choisissez Ajouter l’application à l’écran d’accueil.',
      'Ouvrez Stopgap par son icône.',
    ],
    'android-samsung': [
      'Touchez le menu aux trois traits.',
      'Choisissez Ajouter la page à, puis Écran d’accueil.',
      'Ouvrez Stopgap par son icône.',
    ],
    'desk-chrome': [
      'Regardez au bout de la barre d’adresse.',
      'Cliquez sur le petit écran avec une flèche, puis sur Installer.',
      'Ouvrez Stopgap par son icône.',
    ],
    'desk-safari': [
      'Ouvrez le menu Fichier.',
      'Choisissez Ajouter au Dock, puis Ajouter.',
      'Ouvrez Stopgap par son icône.',
    ],
    'desk-other': [
      'Ce navigateur ne peut pas l’installer.',
      'Gardez-le en favori : il s’ouvre aussi sans réseau.',
    ],
  },
} satisfies Said<'install'>;
