import type { MoreWords } from './templates.ts';

/** What comes up now and then. */
export const more: MoreWords = {
  'get-back': {
    name: 'Demander une réponse',
    words:
      'Bonjour[ {first}|], pourriez-vous m’écrire ou m’appeler[ au sujet de «\u00a0{title}\u00a0»|] quand vous avez un moment\u00a0? Merci\u00a0!\n[{me}|]',
  },
  'like-to-call': {
    name: 'J’aimerais appeler',
    words:
      'Bonjour[ {first}|], j’aimerais vous appeler[ au sujet de «\u00a0{title}\u00a0»|]. Quel moment vous convient\u00a0? Un message suffit aussi. [Mon numéro est le {phone}.|]\n[{me}|]',
  },
  'how-in': {
    name: 'Demander comment entrer',
    words:
      'Bonjour[ {first}|], comment puis-je entrer[ le {day}|]\u00a0? Y aura-t-il quelqu’un, ou bien une clé ou un code\u00a0?\n[{me}|]',
  },
  'slow-reply': {
    name: 'S’excuser de l’attente',
    words:
      'Bonjour[ {first}|], je vous prie d’excuser l’attente[ pour «\u00a0{title}\u00a0»|]. Avez-vous encore besoin de moi\u00a0? Si oui, je m’en occupe cette semaine.\n[{me}|]',
  },
  'waiting-list': {
    name: 'Proposer la liste d’attente',
    words:
      'Bonjour[ {first}|], mon planning est complet pour le moment. Voulez-vous que je vous inscrive sur ma liste[ pour «\u00a0{title}\u00a0»|] et que je vous écrive dès qu’un jour se libère\u00a0?\n[{me}|]',
  },
  'rough-price': {
    name: 'Un prix approximatif',
    words:
      'Bonjour[ {first}|], [à première vue, je compte environ {amount}.|je pourrai vous donner un ordre de prix quand j’en saurai un peu plus.] Le prix exact figurera dans le devis.\n[{me}|]',
  },
  'quote-yes': {
    name: 'Merci pour l’accord',
    words:
      'Bonjour[ {first}|], merci pour votre accord[ pour «\u00a0{title}\u00a0»|]\u00a0! Je m’en réjouis et je vous écrirai pour fixer le jour.\n[{me}|]',
  },
  'quote-no': {
    name: 'La réponse est non',
    words:
      'Bonjour[ {first}|], merci de m’avoir répondu[ pour «\u00a0{title}\u00a0»|]. Si un autre projet se présente, je vous aiderai volontiers.\n[{me}|]',
  },
  'deposit-in': {
    name: 'L’acompte est reçu',
    words:
      'Bonjour[ {first}|], j’ai bien reçu votre acompte, merci. [La date du {day} est à vous.|La date est à vous.]\n[{me}|]',
  },
  'they-cancelled': {
    name: 'Rendez-vous annulé',
    words:
      'Bonjour[ {first}|], merci de m’avoir écrit. Il n’y a aucun souci. Faites-moi signe quand vous voudrez une nouvelle date[ pour «\u00a0{title}\u00a0»|].\n[{me}|]',
  },
  'part-not-here': {
    name: 'Une pièce manque encore',
    words:
      'Bonjour[ {first}|], une pièce[ pour «\u00a0{title}\u00a0»|] n’est pas encore arrivée. Je vous écris dès que je l’ai, et nous fixerons un jour.\n[{me}|]',
  },
  'pick-up': {
    name: 'Prêt à retirer',
    words:
      'Bonjour[ {first}|], votre commande[ «\u00a0{title}\u00a0»|] est prête. Quand souhaitez-vous passer la chercher\u00a0?\n[{me}|]',
  },
  'all-well': {
    name: 'Demander si tout va bien',
    words:
      'Bonjour[ {first}|], est-ce que tout va toujours bien[ pour «\u00a0{title}\u00a0»|]\u00a0? Si quelque chose ne va pas, dites-le-moi et je m’en occupe.\n[{me}|]',
  },
  voucher: {
    name: 'Bon cadeau',
    words:
      'Bonjour[ {first}|], votre bon cadeau[ «\u00a0{title}\u00a0»|] est prêt. [Sa valeur est de {amount}.|] Dites-moi simplement quand vous voulez l’utiliser.\n[{me}|]',
  },
  'review-thanks': {
    name: 'Merci pour l’avis',
    words:
      'Bonjour[ {first}|], merci d’avoir pris le temps d’écrire un avis. Cela compte beaucoup pour moi.\n[{me}|]',
  },
  'order-wrong': {
    name: 'Erreur de livraison',
    words:
      'Bonjour, la livraison[ (pour «\u00a0{title}\u00a0»)|] ne correspond pas à ma commande. Quand recevrai-je la bonne, et que dois-je faire de celle-ci\u00a0? Merci\u00a0!\n[{me}|]',
  },
  'new-number': {
    name: 'Mon nouveau numéro',
    words:
      'Bonjour[ {first}|], merci d’enregistrer mon nouveau numéro[\u00a0: {phone}|]. Vous pouvez m’y joindre dès maintenant.\n[{me}|]',
  },
  'hand-over': {
    name: 'Confier à un aide',
    words:
      'Bonjour, peux-tu t’en charger pour moi[\u00a0: «\u00a0{title}\u00a0»|]\u00a0? [C’est pour {name}.|] [L’adresse est\u00a0: {address}.|] Dis-moi si quelque chose n’est pas clair, et quand c’est fait.\n[{me}|]',
  },
};
