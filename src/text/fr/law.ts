import type { Said } from '../parts.ts';

export const law = {
  title: 'Ce que dit la loi',
  checked: (day, source) => `Vérifié ${day} : ${source}`,
  differs: 'Les lois diffèrent et changent. Vérifiez avant d’agir.',
  none: 'Rien n’est encore noté pour votre pays.',
  of: {
    AT: 'Entre entreprises : intérêts de 9,2 % par an au-dessus du taux de base, et 40 € pour les frais de rappel. Un client particulier doit 4 % par an.',
    CH: 'L’intérêt est de 5 % par an. Il court dès votre rappel, ou dès le jour de paiement convenu.',
    DE: 'Un rappel écrit fait courir les intérêts. Sans lui, ils courent 30 jours après que la facture est arrivée et à payer ; pour un particulier, seulement si la facture le disait. Entre entreprises, vous pouvez ajouter 40 €.',
    DK: 'Un rappel peut coûter 100 kr : trois fois au plus, à dix jours d’écart. Avant le recouvrement vient un avis écrit avec au moins dix jours pour payer.',
    ES: 'Entre entreprises : 30 jours pour payer si rien n’était convenu, puis intérêts sans rappel, et 40 € pour les frais.',
    FR: 'Entre entreprises : 30 jours pour payer si rien n’était convenu, puis intérêts et 40 € par facture. Un client particulier ne doit pas ces frais. Avant le tribunal vient une lettre formelle, la mise en demeure.',
    GB: 'Sauf autre taux dans votre contrat, une entreprise vous doit 8 % d’intérêts par an au-dessus du taux de la Bank of England, et £40, £70 ou £100 selon le montant. Cela ne vaut pas pour un particulier.',
    IE: 'Entre entreprises : 30 jours pour payer si rien n’était convenu, puis 8 % d’intérêts par an au-dessus du taux de la BCE, et 40, 70 ou 100 € selon le montant.',
    NL: 'Un client particulier reçoit d’abord une lettre gratuite qui donne 14 jours et nomme le coût du recouvrement. Ensuite vous pouvez l’ajouter, 40 € ou plus. Les textes prêts ne sont pas cette lettre. Les entreprises ont 30 jours si rien n’était convenu.',
    NO: 'Un rappel peut coûter des frais au plus tôt 14 jours après l’échéance. Avant le recouvrement vient un avis, par lettre ou e-mail, avec au moins 14 jours pour payer. Une nouvelle loi sur qui peut l’envoyer se prépare : vérifiez d’abord.',
    SE: 'Un rappel écrit peut coûter 60 kr, si cela était convenu avant. Entre entreprises, vous pouvez ajouter 450 kr.',
    US: 'Intérêts et frais dépendent de la loi de votre État et de ce qui a été convenu par écrit. Les petites sommes peuvent aller au tribunal des petites créances.',
  },
} satisfies Said<'law'>;
