import { more } from './more-fr.ts';
import type { TemplateWords } from './templates.ts';

/** The space before ? ! : and within « » does not break; no wording shows whether the owner is a woman or a man. */
export const fr: TemplateWords = {
  ...more,
  'enquiry-reply': {
    name: 'Répondre à une demande',
    words:
      'Bonjour[ {first}|], merci pour votre demande[ «\u00a0{title}\u00a0»|]. Je vous aiderai volontiers. Quand puis-je vous appeler quelques minutes\u00a0?\n[{me}|]',
  },
  'ask-details': {
    name: 'Demander des précisions',
    words:
      'Bonjour[ {first}|], pour vous proposer un prix juste[ pour «\u00a0{title}\u00a0»|], j’ai besoin de quelques précisions. Que faut-il faire, où, et pour quand\u00a0?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Demander une photo',
    words:
      'Bonjour[ {first}|], pourriez-vous m’envoyer une ou deux photos[ pour «\u00a0{title}\u00a0»|]\u00a0? Je peux ainsi souvent répondre sans me déplacer. Merci\u00a0!\n[{me}|]',
  },
  'ask-address': {
    name: 'Demander l’adresse',
    words:
      'Bonjour[ {first}|], à quelle adresse dois-je venir, et où puis-je me garer\u00a0? Merci\u00a0!\n[{me}|]',
  },
  'quote-sent': {
    name: 'Le devis est là',
    words:
      'Bonjour[ {first}|], voici le devis[ «\u00a0{title}\u00a0»|]. [Le prix est de {amount}.|] N’hésitez pas à me poser vos questions. Si tout vous convient, un simple oui suffit.\n[{me}|]',
  },
  'quote-first': {
    name: 'Premier rappel du devis',
    words:
      'Bonjour[ {first}|], avez-vous bien reçu mon devis[ «\u00a0{title}\u00a0»|]\u00a0? Je peux le revoir avec vous ou y changer quelque chose.\n[{me}|]',
  },
  'quote-second': {
    name: 'Deuxième rappel du devis',
    words:
      'Bonjour[ {first}|], je prépare mon planning des prochaines semaines. Souhaitez-vous donner suite à mon devis[ «\u00a0{title}\u00a0»|]\u00a0? Un oui ou un non m’aide tout autant.\n[{me}|]',
  },
  'quote-close': {
    name: 'Dernier mot sur le devis',
    words:
      'Bonjour[ {first}|], sans nouvelles de votre part, je classe le devis[ «\u00a0{title}\u00a0»|] pour le moment. Si vous voulez y revenir plus tard, écrivez-moi simplement.\n[{me}|]',
  },
  'discount-no': {
    name: 'Non à une remise',
    words:
      'Bonjour[ {first}|], j’ai refait le calcul du prix[ pour «\u00a0{title}\u00a0»|]. Je ne peux pas faire le même travail pour moins, mais nous pouvons en retirer une partie. Voulez-vous que je vous montre comment\u00a0?\n[{me}|]',
  },
  'deposit-ask': {
    name: 'Demander l’acompte',
    words:
      'Bonjour[ {first}|], merci de votre confiance[ pour «\u00a0{title}\u00a0»|]. Pour vous réserver la date, je vous demande un acompte[ de {amount}|]. Dès que je l’aurai reçu, la date sera à vous.\n[{me}|]',
  },
  'deposit-reminder': {
    name: 'Rappeler l’acompte',
    words:
      'Bonjour[ {first}|], je me permets un petit rappel pour l’acompte[ («\u00a0{title}\u00a0»)|]. La date vous est réservée et je la confirmerai dès que je l’aurai reçu.\n[{me}|]',
  },
  'deposit-last': {
    name: 'Dernière demande d’acompte',
    words:
      'Bonjour[ {first}|], je n’ai pas encore reçu l’acompte[ («\u00a0{title}\u00a0»)|]. Je garde la date deux jours de plus, puis je la proposerai à d’autres. Souhaitez-vous la garder\u00a0?\n[{me}|]',
  },
  'book-visit': {
    name: 'Convenir d’un jour',
    words:
      'Bonjour[ {first}|], quand puis-je venir[ pour «\u00a0{title}\u00a0»|]\u00a0? [Le {day} à {time} vous conviendrait-il\u00a0?|Le {day} vous conviendrait-il\u00a0?|Quels jours vous conviennent\u00a0?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Confirmer un rendez-vous',
    words:
      'Bonjour[ {first}|], [nous avons rendez-vous le {day} à {time}.|nous avons rendez-vous le {day}.|notre rendez-vous approche.] Cela vous convient-il toujours\u00a0?\n[{me}|]',
  },
  'confirm-weather': {
    name: 'Confirmer si la météo le permet',
    words:
      'Bonjour[ {first}|], [si la météo le permet, nous nous voyons le {day} à {time}.|si la météo le permet, nous nous voyons le {day}.|si la météo le permet, nous nous voyons bientôt.] Si les prévisions changent, je vous écrirai de nouveau.\n[{me}|]',
  },
  'what-to-bring': {
    name: 'Ce qu’il faut apporter',
    words:
      'Bonjour[ {first}|], [nous nous voyons le {day}.|nous nous voyons bientôt.] Pensez à prendre de bonnes chaussures, un vêtement chaud et de quoi boire. Pour toute question, écrivez-moi.\n[{me}|]',
  },
  'on-my-way': {
    name: 'En route',
    words:
      'Bonjour[ {first}|], je suis en route. [J’arrive dans {minutes} minutes environ.|À tout de suite\u00a0!]\n[{me}|]',
  },
  'running-late': {
    name: 'J’arriverai plus tard',
    words:
      'Bonjour[ {first}|], toutes mes excuses, j’ai un contretemps. [J’arriverai environ {minutes} minutes plus tard que prévu.|J’arriverai un peu plus tard que prévu.] Est-ce que cela vous va\u00a0?\n[{me}|]',
  },
  reschedule: {
    name: 'Déplacer un rendez-vous',
    words:
      'Bonjour[ {first}|], je dois malheureusement déplacer notre rendez-vous[ du {day}|]. Quel autre jour vous conviendrait\u00a0?\n[{me}|]',
  },
  'weather-off': {
    name: 'La météo dit non',
    words:
      'Bonjour[ {first}|], la météo ne permet pas de maintenir notre rendez-vous[ du {day}|]. La sécurité passe avant tout. Quel autre jour vous conviendrait\u00a0?\n[{me}|]',
  },
  'ill-today': {
    name: 'Je suis malade',
    words:
      'Bonjour[ {first}|], je suis malade et je dois annuler notre rendez-vous d’aujourd’hui. Je vous prie d’excuser ce message tardif. Je vous proposerai une nouvelle date dès que possible.\n[{me}|]',
  },
  'no-show': {
    name: 'Il n’y avait personne',
    words:
      'Bonjour[ {first}|], nous nous sommes manqués à notre rendez-vous. J’espère que tout va bien. Voulez-vous fixer un autre jour\u00a0?\n[{me}|]',
  },
  'visit-done': {
    name: 'Après le rendez-vous',
    words:
      'Bonjour[ {first}|], merci pour aujourd’hui. Tout est terminé[ pour «\u00a0{title}\u00a0»|]. Si quelque chose ne va pas, dites-le-moi tout de suite.\n[{me}|]',
  },
  'scope-grew': {
    name: 'Plus de travail que prévu',
    words:
      'Bonjour[ {first}|], ce que vous demandez va au-delà de ce qui était convenu[ pour «\u00a0{title}\u00a0»|]. [Avec cela, le prix passe à {newPrice}.|Je vous donnerai le nouveau prix avant de commencer.] Est-ce que je continue\u00a0?\n[{me}|]',
  },
  'invoice-sent': {
    name: 'La facture est là',
    words:
      'Bonjour[ {first}|], le travail[ «\u00a0{title}\u00a0»|] est terminé et voici la facture[ {number}|]. [Le montant est de {amount}, à régler au plus tard le {due}.|Le montant est de {amount}.|Elle est à régler au plus tard le {due}.|] Merci\u00a0!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Rappel 1, aimable',
    words:
      'Bonjour[ {first}|], je me permets un petit rappel pour [la facture {number} de {amount}|la facture {number}|la facture de {amount}|ma facture][ (échéance\u00a0: {due})|]. Si vous l’avez déjà réglée, merci, et ne tenez pas compte de ce message.\n[{me}|]',
  },
  'reminder-2': {
    name: 'Rappel 2, simple',
    words:
      'Bonjour[ {first}|], [la facture {number} de {amount}|la facture {number}|la facture de {amount}|ma facture][ (échéance\u00a0: {due})|] n’est pas encore réglée. Pourriez-vous la payer cette semaine\u00a0? Si quelque chose ne va pas, dites-le-moi.\n[{me}|]',
  },
  'reminder-3': {
    name: 'Rappel 3, ferme',
    words:
      'Bonjour[ {first}|], je n’ai toujours pas reçu le règlement de [la facture {number} de {amount}|la facture {number}|la facture de {amount}|ma facture][ (échéance\u00a0: {due})|]. Merci de la payer sous sept jours, ou appelez-moi pour que nous trouvions une solution.\n[{me}|]',
  },
  'reminder-4': {
    name: 'Rappel 4, dernier',
    words:
      'Bonjour[ {first}|], voici mon dernier rappel pour [la facture {number} de {amount}|la facture {number}|la facture de {amount}|ma facture][ (échéance\u00a0: {due})|]. Merci de la régler sous 14 jours. Passé ce délai, j’engagerai les démarches prévues par la loi, ce qui peut entraîner des frais. Si vous préférez payer en plusieurs fois, appelez-moi.\n[{me}|]',
  },
  'final-letter': {
    name: 'Lettre de mise en demeure',
    words:
      '[À {name},|]\nMadame, Monsieur,\nMalgré mes rappels, [la facture {number} de {amount}|la facture {number}|la facture de {amount}|ma facture][ (échéance\u00a0: {due})|] reste impayée. Je vous mets en demeure de la régler en totalité sous 14 jours à compter de la date de cette lettre. À défaut, je réclamerai cette somme avec les intérêts et les frais prévus par la loi.\n\nVeuillez agréer, Madame, Monsieur, mes salutations distinguées.\n[{me}|]',
  },
  'payment-plan': {
    name: 'Payer en plusieurs fois',
    words:
      'Bonjour[ {first}|], si le règlement[ de {amount}|] est trop lourd en une fois, nous pouvons le partager en deux ou trois versements. Dites-moi quelles dates vous pouvez tenir et je les note pour nous deux.\n[{me}|]',
  },
  'payment-thanks': {
    name: 'Merci pour le règlement',
    words:
      'Bonjour[ {first}|], j’ai bien reçu votre règlement[ de {amount}|]. Merci beaucoup et à bientôt\u00a0!\n[{me}|]',
  },
  receipt: {
    name: 'Reçu',
    words:
      'Bonjour[ {first}|], voici le reçu[ pour «\u00a0{title}\u00a0»|]. [J’ai bien reçu {amount} de votre part.|] Merci\u00a0!\n[{me}|]',
  },
  'review-ask': {
    name: 'Demander un avis',
    words:
      'Bonjour[ {first}|], merci de votre confiance[ pour «\u00a0{title}\u00a0»|]. Pourriez-vous écrire quelques mots sur la façon dont cela s’est passé\u00a0? Cela aide d’autres personnes à me trouver.\n[{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Demander une recommandation',
    words:
      'Bonjour[ {first}|], si vous connaissez quelqu’un que je pourrais aider, donnez-lui mon numéro[\u00a0: {phone}|]. Merci\u00a0!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Les photos sont prêtes',
    words:
      'Bonjour[ {first}|], vos photos[ «\u00a0{title}\u00a0»|] sont prêtes. [Vous les trouverez ici\u00a0: {link}|Je vous envoie le lien.]\n[{me}|]',
  },
  'more-work': {
    name: 'Demander d’autres travaux',
    words:
      'Bonjour[ {first}|], travailler avec vous[ pour «\u00a0{title}\u00a0»|] m’a fait plaisir. J’ai de nouveau de la place dans les prochaines semaines. Avez-vous quelque chose en vue\u00a0?\n[{me}|]',
  },
  'service-due': {
    name: 'C’est de nouveau le moment',
    words:
      'Bonjour[ {first}|], notre dernier rendez-vous[ («\u00a0{title}\u00a0»)|] remonte à un certain temps. Voulez-vous fixer une date pour le prochain\u00a0?\n[{me}|]',
  },
  'tried-to-call': {
    name: 'J’ai essayé d’appeler',
    words:
      'Bonjour[ {first}|], j’ai essayé de vous appeler[ au sujet de «\u00a0{title}\u00a0»|]. Quel moment vous convient\u00a0? Un message suffit aussi. [Mon numéro est le {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'Réponse pour gagner du temps',
    words:
      'Bonjour[ {first}|], j’ai bien reçu votre message. Je suis en déplacement aujourd’hui et vous aurez ma réponse demain soir au plus tard.\n[{me}|]',
  },
  'complaint-first': {
    name: 'Première réponse à une plainte',
    words:
      'Bonjour[ {first}|], merci de me l’avoir dit. Je regrette que quelque chose n’aille pas et je tiens à le voir sur place. Quand puis-je passer\u00a0?\n[{me}|]',
  },
  'complaint-fixed': {
    name: 'C’est réparé',
    words:
      'Bonjour[ {first}|], tout devrait être en ordre maintenant[ («\u00a0{title}\u00a0»)|]. Regardez quand vous aurez un moment et dites-moi s’il reste quelque chose à faire.\n[{me}|]',
  },
  sorry: {
    name: 'S’excuser',
    words:
      'Bonjour[ {first}|], c’était une erreur de ma part et je vous prie de m’excuser. Je vais arranger cela et je vous dis aujourd’hui comment et quand.\n[{me}|]',
  },
  'price-rise': {
    name: 'Nouveaux prix',
    words:
      'Bonjour[ {first}|], mes coûts ont augmenté et[, à partir du {from},|] mes prix augmentent aussi. [Votre nouveau prix est de {newPrice}.|Je vous donnerai votre nouveau prix avant le prochain rendez-vous.] Merci de votre fidélité.\n[{me}|]',
  },
  'saying-no': {
    name: 'Dire non gentiment',
    words:
      'Bonjour[ {first}|], merci pour votre demande[ «\u00a0{title}\u00a0»|]. En ce moment, je ne pourrais pas m’en charger avec le soin nécessaire. J’espère que vous trouverez vite la bonne personne.\n[{me}|]',
  },
  'letting-go': {
    name: 'Se séparer d’un client',
    words:
      'Bonjour[ {first}|], j’ai décidé de ne plus prendre de nouveaux travaux pour vous. Je terminerai ce dont nous avons convenu. Je vous souhaite une bonne continuation.\n[{me}|]',
  },
  'holiday-away': {
    name: 'En congé',
    words:
      'Bonjour[ {first}|], je serai en congé[ à partir du {from}|]. Si c’est urgent, écrivez-moi maintenant et je verrai ce que je peux faire avant. Pour le reste, je répondrai à mon retour.\n[{me}|]',
  },
  'quiet-week': {
    name: 'De la place cette semaine',
    words:
      'Bonjour[ {first}|], une journée s’est libérée cette semaine. Avez-vous un petit travail qui attend\u00a0? Je viendrais avec plaisir.\n[{me}|]',
  },
  'order-ask': {
    name: 'Passer une commande',
    words:
      'Bonjour, je souhaite passer une commande[ (pour «\u00a0{title}\u00a0»)|]. Merci de m’indiquer le prix et la date de livraison possible. Merci\u00a0!\n[{me}|]',
  },
  'order-chase': {
    name: 'Relancer une commande',
    words:
      'Bonjour, j’attends ma commande[ (pour «\u00a0{title}\u00a0»)|]. Quand arrivera-t-elle\u00a0? Je dois pouvoir donner une date aujourd’hui. Merci\u00a0!\n[{me}|]',
  },
};
