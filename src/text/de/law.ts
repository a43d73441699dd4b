import type { Said } from '../parts.ts';

export const law = {
  title: 'Was das Gesetz sagt',
  checked: (day, source) => `Geprüft ${day}: ${source}`,
  differs: 'Gesetze sind verschieden und ändern sich. Sieh nach, bevor du danach handelst.',
  none: 'Für dein Land ist noch nichts notiert.',
  of: {
    AT: 'Zwischen Firmen: Zinsen von 9,2 % im Jahr über dem Basiszinssatz und 40 € für die Kosten der Mahnung. Privatkunden schulden 4 % im Jahr.',
    CH: 'Der Zins beträgt 5 % im Jahr. Er läuft ab deiner Mahnung oder ab dem vereinbarten Zahltag.',
    DE: 'Eine schriftliche Mahnung setzt die Zinsen in Gang. Ohne sie beginnen sie 30 Tage, nachdem die Rechnung da und fällig war; bei Privatkunden nur, wenn das in der Rechnung stand. Zwischen Firmen darfst du 40 € dazurechnen.',
    DK: 'Eine Mahnung darf 100 kr kosten: höchstens dreimal, im Abstand von zehn Tagen. Vor dem Inkasso kommt eine schriftliche Ankündigung mit mindestens zehn Tagen zum Zahlen.',
    ES: 'Zwischen Firmen: 30 Tage zum Zahlen, wo nichts vereinbart war, dann Zinsen ohne Mahnung und 40 € für die Kosten.',
    FR: 'Zwischen Firmen: 30 Tage zum Zahlen, wo nichts vereinbart war, dann Zinsen und 40 € je Rechnung. Privatkunden schulden das nicht. Vor dem Gericht kommt ein förmlicher Brief, die mise en demeure.',
    GB: 'Wenn dein Vertrag nichts anderes sagt, schuldet dir eine Firma 8 % Zinsen im Jahr über dem Satz der Bank of England und £40, £70 oder £100 je nach Höhe der Rechnung. Für Privatkunden gilt das nicht.',
    IE: 'Zwischen Firmen: 30 Tage zum Zahlen, wo nichts vereinbart war, dann 8 % Zinsen im Jahr über dem EZB-Satz und 40, 70 oder 100 € je nach Höhe der Rechnung.',
    NL: 'Privatkunden bekommen zuerst einen kostenlosen Brief, der 14 Tage gibt und die Inkassokosten nennt. Danach darfst du sie dazurechnen, 40 € oder mehr. Die Vorlagen sind nicht dieser Brief. Firmen haben 30 Tage, wo nichts vereinbart war.',
    NO: 'Eine Mahnung darf frühestens 14 Tage nach dem Fälligkeitstag etwas kosten. Vor dem Inkasso kommt eine Ankündigung, per Brief oder E-Mail, mit mindestens 14 Tagen zum Zahlen. Ein neues Gesetz, wer sie senden darf, ist unterwegs: Sieh erst nach.',
    SE: 'Eine schriftliche Mahnung darf 60 kr kosten, wenn das vorher vereinbart war. Zwischen Firmen darfst du 450 kr dazurechnen.',
    US: 'Zinsen und Gebühren hängen vom Recht deines Bundesstaats ab und von dem, was ihr schriftlich vereinbart habt. Kleine Beträge können vor ein Gericht für kleine Forderungen.',
  },
} satisfies Said<'law'>;
