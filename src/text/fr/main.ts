/** French: the words of the main screens. */
import type { Gap } from '../../domain/round/round.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { shell } from './shell.ts';
import { kinds, stepTitles, verbs } from './verbs.ts';

const gaps: { readonly [G in Gap]: string } = {
  2: '2 minutes',
  5: '5 minutes',
  15: '15 minutes',
  30: '30 minutes',
  60: '1 heure',
};

export const main = {
  app: 'Stopgap',
  undo: 'Annuler',
  close: 'Fermer',
  cancel: 'Annuler',
  back: 'Retour',
  save: 'Enregistrer',
  day: {
    today: 'aujourd’hui',
    tomorrow: 'demain',
    yesterday: 'hier',
    weekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  },
  nav: {
    label: 'Menu principal',
    now: 'Accueil',
    all: 'Tout',
    add: 'Ajouter',
    customers: 'Clients',
    help: 'Aide',
  },
  kinds,
  verbs,
  steps: stepTitles,
  gap: (gap) => gaps[gap],
  gapShort: (gap) => (gap === 60 ? ['1 h', 'bureau'] : [String(gap), 'min']),
  minutes: (n, whole) => (whole === undefined || whole <= n ? `${n} min` : `${n} sur ${whole} min`),
  now: {
    question: 'Combien de temps avez-vous ?',
    title: 'Un moment ?',
    evening: 'Soirée calme ?',
    morning: 'Bonjour.',
    until: (minutes, who) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${count(minutes, 'minute', 'minutes')} avant ${who}`;
      return `${hours} h${rest === 0 ? '' : ` ${rest}`} avant ${who}`;
    },
    with: (who, end) => `Avec ${who} jusqu’à ${end}`,
    saved: 'enregistré ici',
    offline: 'sans réseau, tout est là',
    settings: 'Réglages',
    atStake: 'En jeu',
    start: 'Commencer',
    startHint: (cards, minutes) => `${count(cards, 'carte', 'cartes')} · environ ${minutes} min`,
    out: 'Dehors',
    home: 'Chez moi',
    place: 'Où êtes-vous ?',
    welcome: 'Notez une chose à ne pas oublier.',
    first: 'Ajouter la première tâche',
    owes: 'Qui vous doit de l’argent ?',
    owesStart: 'Rappeler le paiement de ',
    paste: 'Coller une liste',
    starters: 'Idées pour mon métier',
    importing: 'Reprendre des contacts',
    nothing: 'Rien ne convient maintenant',
    nothingWhy: 'Tout est à sa place. Cela reviendra le moment venu.',
  },
  offers: (offer, time) => {
    switch (offer.is) {
      case 'longer':
        return `Essayer ${gaps[offer.gap]}`;
      case 'place':
        return offer.at === 'home' ? 'Je suis chez moi' : 'Je suis dehors';
      case 'add':
        return 'Ajouter une tâche';
      case 'someday':
        return 'Voir Un jour';
      case 'returns':
        return `La prochaine revient ${time(offer.at)}`;
    }
  },
  round: {
    progress: (at, of) => `Carte ${at} sur ${of}`,
    leave: 'Quitter',
    howTo: 'Comment faire ›',
    done: 'Fait',
    later: 'Plus tard',
    skip: 'Passer',
    more: 'Plus',
    lastTime: 'La dernière fois',
    nextTime: 'La prochaine fois',
    also: (titles) => `Règle aussi : ${titles.join(' · ')}`,
    alsoHint: 'Une réponse règle aussi ceci. Touchez pour en laisser un de côté.',
    leaveOut: (title) => `Laisser de côté : ${title}`,
    write: (leaves) => `À écrire maintenant, à envoyer ${leaves}`,
    sendAnyway: 'Envoyer quand même',
    writeAnyway: 'Écrire et envoyer maintenant',
    pick: 'Choisir un moment',
    pickDone: 'Choisir',
    skipAnyway: 'Simplement passer',
    laterTitle: 'Quand doit-elle revenir ?',
    moreTitle: 'Plus',
    begunTitle: 'Un bon début. Est-ce tout ?',
    begunAll: 'Oui, c’est fait',
    begunMore: 'Il en reste, la faire revenir',
    skipTitle: 'Celle-ci revient toujours',
    skipText: 'Qu’est-ce qui aiderait ?',
    smaller: 'La réduire',
    smallerField: 'Premier petit pas',
    handOver: 'La confier',
    forMember: (name) => `Pour ${name}`,
    handOverField: 'À qui ?',
    paid: 'C’est payé',
    letGo: 'La rayer',
    someday: 'Un jour',
    waiting: 'En attente de quelqu’un',
    waitingField: 'De qui ou de quoi ?',
    open: 'Voir toute la tâche',
    note: 'Ajouter une note',
    noteField: 'Note',
    again: 'Encore un tour ?',
    home: 'Retour à l’accueil',
    doneLately: 'Fait récemment',
  },
  later: {
    'this-morning': (clock) => `Ce matin ${clock}`,
    tonight: (clock) => `Ce soir ${clock}`,
    'in-two-hours': (clock) => `Dans deux heures, ${clock}`,
    'after-visit': (clock) => `Après le rendez-vous, ${clock}`,
    tomorrow: (clock) => `Demain ${clock}`,
  },
  effect: {
    evening: 'C’est assez pour ce soir',
    nothing: 'Rien n’a changé',
    done: (n) => count(n, 'tâche faite', 'tâches faites'),
    nudged: (amounts) => `${amounts} demandés`,
    later: (n) => `${n} pour plus tard`,
    letGo: (n) => count(n, 'rayée', 'rayées'),
    nextPromise: (day) => `prochaine promesse ${day}`,
  },
  act: {
    call: 'Appeler',
    text: 'SMS',
    whatsapp: 'WhatsApp',
    mail: 'E-mail',
    map: 'Plan',
    copy: 'Copier',
    copied: 'Copié',
  },
  youWere: {
    doing: {
      'small-quote': 'devis pour',
      'large-quote': 'devis pour',
      invoice: 'facture pour',
      call: 'appel à',
      'chase-call': 'appel à',
      message: 'message à',
      'chase-message': 'message à',
      'review-ask': 'message à',
      'confirm-visits': 'message à',
      'complaint-reply': 'message à',
    },
    with: (doing, who) => `Vous en étiez là : ${doing} ${who}`,
    at: (title) => `Vous en étiez là : ${title}`,
  },
  add: {
    title: 'Ajouter une tâche',
    field: 'Que faut-il faire ?',
    hint: 'Une ligne, une tâche. Les noms et les montants sont compris.',
    example: 'appeler Mme Berg pour la chaudière',
    save: 'Enregistrer',
    saveMany: (n) => `Enregistrer ${n} tâches`,
    paste: 'Coller',
    photo: 'Photo',
    audio: 'Mémo vocal',
    stopAudio: (seconds) => `Arrêter · ${seconds} s`,
    importFile: 'Importer un fichier',
    remove: (what) => `Enlever ${what}`,
    untitled: 'Photo ou mémo à ranger',
    tasks: (n) => count(n, 'tâche', 'tâches'),
    added: (title) => `Ajouté : ${title}`,
    addedMany: (n) => `${n} tâches ajoutées`,
    as: 'Enregistrer comme',
    asTask: 'Tâche',
    asVisit: (when, hours, minutes) =>
      `Rendez-vous ${when},${hours > 0 ? ` ${hours} h` : ''}${minutes > 0 ? ` ${minutes} min` : ''}`,
    by: { wish: '', promise: 'promis ', deadline: 'avant ' },
    noPaste: 'Il n’y avait rien à coller. Appuyez longtemps dans le champ et choisissez Coller.',
    noMic: 'Le micro n’est pas disponible ici.',
    noPhoto: 'Cette image n’a pas pu être lue.',
    notShared: 'Ce qui a été partagé n’a pas pu être gardé. Partagez-le encore une fois.',
  },
  people: (n) => count(n, 'client', 'clients'),
  said: (verb, title) => `${verbs[verb]} : ${title}`,
  backAt: (when, title) => `Revient ${when} : ${title}`,
  forMember: (name) => `pour ${name}`,
  handedTo: (name, title) => `Pour ${name} : ${title}`,
  gone: 'Ce n’est plus ici, donc rien n’a été modifié.',
  undone: (title) => `De retour : ${title}`,
  restoreUndone: (title) => `Annulé : ${title}. Tout est comme avant.`,
  notUndone: 'Cela a été modifié depuis, donc cela reste tel quel.',
  files: {
    wait: (names) =>
      names.length === 1
        ? `${names[0]} attend et s’ouvrira quand tu fermeras ceci.`
        : `${names.length} fichiers attendent et s’ouvriront l’un après l’autre quand tu fermeras ceci.`,
    unread: (names) =>
      `Lecture impossible : ${names}. Regarde si le fichier est toujours là et rouvre-le, ou importe-le dans les réglages.`,
  },
  shell,
  storage: (error) => {
    switch (error.is) {
      case 'full':
        return 'Le téléphone est plein, donc ce n’est pas gardé. Faites un peu de place et réessayez ; vos mots sont encore ici.';
      case 'blocked':
        return 'Un autre onglet de Stopgap bloque le passage. Fermez-le et réessayez.';
      case 'closed':
      case 'aborted':
        return 'Ce n’est pas gardé. Réessayez ; vos mots sont encore ici.';
      case 'newer':
        return 'Ce qui est gardé ici vient d’un Stopgap plus récent. Rechargez pour l’obtenir.';
      case 'refused':
        return 'Ce navigateur n’a pas donné de place à Stopgap. Une fenêtre privée en est peut-être la cause.';
      case 'unavailable':
        return 'Stopgap n’arrive pas à ce qui est gardé ici pour le moment. Recharge-le ; si rien ne change, redémarre le téléphone.';
    }
  },
} satisfies Said<'main'>;
