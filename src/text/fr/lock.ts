import type { Said } from '../parts.ts';

const minutes = (n: number): string =>
  n === 0 ? 'Aussitôt' : n === 60 ? '1 heure' : n === 1 ? '1 minute' : `${n} minutes`;

export const lock = {
  panel: 'Verrouiller l’écran',
  panelHint:
    'Demande un code PIN quand vous revenez après un moment. C’est un verrou sur l’écran, pas sur le stockage : il écarte les regards de passage. Qui peut régler l’heure de ce téléphone peut l’ouvrir. Contre un voleur, verrouillez le téléphone lui-même.',
  set: 'Choisir un code PIN',
  on: (n) =>
    n === 0
      ? 'Activé. Se verrouille dès que vous quittez l’application.'
      : `Activé. Se verrouille après ${minutes(n)} d’absence.`,
  after: 'Délai avant verrouillage',
  minutes,
  pin: 'Code PIN',
  newPin: 'Nouveau code PIN, quatre chiffres ou plus',
  forgetting:
    'Oublié ? Il s’ouvre alors après un jour d’attente, ou tout est effacé ici et une sauvegarde restaurée.',
  lock: 'Verrouiller avec ce code',
  passkey: 'Ouvrir aussi par empreinte ou visage',
  hasPasskey: 'S’ouvre aussi par empreinte ou visage.',
  off: 'Retirer le verrou',
  offNow: 'Le retirer',
  title: 'Stopgap est verrouillé',
  open: 'Ouvrir',
  looking: 'Vérification',
  wrong: 'Ce n’est pas le code PIN.',
  wait: (when) => `Attendez ${when}, puis réessayez.`,
  byPasskey: 'Ouvrir par empreinte ou visage',
  forgot: 'Code PIN oublié',
  ask: 'Ouvrir dans un jour',
  askHint:
    'Laissez alors ceci ouvert dix minutes, et le verrou s’enlève. Qui entre le code avant l’annule.',
  asked: (when) => `Il s’ouvre tout seul : ${when}.`,
  calledOff: 'Quelqu’un a demandé à ouvrir sans le code PIN. C’est annulé.',
  anew: 'Tout effacer ici',
  anewHint: 'Restaurez ensuite une sauvegarde, ou reliez votre autre appareil.',
  anewLost:
    'Tous les clients, tâches, rendez-vous et notes de ce téléphone disparaissent. Seule une sauvegarde ou votre autre appareil les a encore.',
  lastBackup: (when) => `Dernière sauvegarde de ce téléphone : ${when}.`,
  noBackup: 'Aucune sauvegarde n’a jamais été faite depuis ce téléphone.',
  anewNo: 'Tout garder',
  anewYes: 'Oui, tout effacer ici',
} satisfies Said<'lock'>;
