import { more } from './more-de.ts';
import type { TemplateWords } from './templates.ts';

/** A title stands in quotes, so that it need not be declined. */
export const de: TemplateWords = {
  ...more,
  'enquiry-reply': {
    name: 'Anfrage beantworten',
    words:
      'Guten Tag[ {name}|], vielen Dank für Ihre Anfrage[ „{title}“|]. Ich helfe Ihnen gern. Wann passt Ihnen ein kurzes Telefonat?\n[{me}|]',
  },
  'ask-details': {
    name: 'Nach Einzelheiten fragen',
    words:
      'Guten Tag[ {name}|], für ein faires Angebot[ zu „{title}“|] brauche ich noch ein paar Angaben. Was soll gemacht werden, wo und bis wann?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Um ein Foto bitten',
    words:
      'Guten Tag[ {name}|], können Sie mir ein oder zwei Fotos[ zu „{title}“|] schicken? Dann kann ich oft antworten, ohne vorher vorbeizukommen. Vielen Dank!\n[{me}|]',
  },
  'ask-address': {
    name: 'Nach der Adresse fragen',
    words:
      'Guten Tag[ {name}|], zu welcher Adresse soll ich kommen, und wo kann ich am besten parken? Vielen Dank!\n[{me}|]',
  },
  'quote-sent': {
    name: 'Angebot ist da',
    words:
      'Guten Tag[ {name}|], hier ist Ihr Angebot[ „{title}“|]. [Der Preis beträgt {amount}.|] Bei Fragen melden Sie sich gern. Wenn alles passt, genügt ein kurzes Ja.\n[{me}|]',
  },
  'quote-first': {
    name: 'Erste Nachfrage zum Angebot',
    words:
      'Guten Tag[ {name}|], ist mein Angebot[ „{title}“|] bei Ihnen angekommen? Ich gehe es gern mit Ihnen durch oder ändere etwas daran.\n[{me}|]',
  },
  'quote-second': {
    name: 'Zweite Nachfrage zum Angebot',
    words:
      'Guten Tag[ {name}|], ich plane gerade meine nächsten Wochen. Möchten Sie mein Angebot[ „{title}“|] annehmen? Ein Ja hilft mir ebenso wie ein Nein.\n[{me}|]',
  },
  'quote-close': {
    name: 'Letztes Wort zum Angebot',
    words:
      'Guten Tag[ {name}|], ich habe nichts mehr von Ihnen gehört und schließe das Angebot[ „{title}“|] deshalb vorerst ab. Wenn Sie später darauf zurückkommen möchten, schreiben Sie mir einfach.\n[{me}|]',
  },
  'discount-no': {
    name: 'Kein Rabatt',
    words:
      'Guten Tag[ {name}|], ich habe den Preis[ für „{title}“|] noch einmal durchgerechnet. Dieselbe Arbeit kann ich nicht günstiger machen, aber wir können etwas weglassen. Soll ich Ihnen zeigen, was möglich ist?\n[{me}|]',
  },
  'deposit-ask': {
    name: 'Um die Anzahlung bitten',
    words:
      'Guten Tag[ {name}|], ich freue mich auf den Auftrag[ „{title}“|]. Um den Termin freizuhalten, bitte ich Sie um eine Anzahlung[ von {amount}|]. Sobald sie da ist, gehört der Termin Ihnen.\n[{me}|]',
  },
  'deposit-reminder': {
    name: 'An die Anzahlung erinnern',
    words:
      'Guten Tag[ {name}|], eine kurze Erinnerung an die Anzahlung[ für „{title}“|]. Der Termin ist für Sie reserviert, und ich bestätige ihn, sobald sie da ist.\n[{me}|]',
  },
  'deposit-last': {
    name: 'Letzte Bitte um die Anzahlung',
    words:
      'Guten Tag[ {name}|], die Anzahlung[ für „{title}“|] ist noch nicht eingegangen. Ich halte den Termin noch zwei Tage frei, danach biete ich ihn anderen an. Möchten Sie ihn behalten?\n[{me}|]',
  },
  'book-visit': {
    name: 'Termin vereinbaren',
    words:
      'Guten Tag[ {name}|], wann darf ich[ wegen „{title}“|] zu Ihnen kommen? [Passt es Ihnen am {day} um {time} Uhr?|Passt es Ihnen am {day}?|Welche Tage passen Ihnen?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Termin bestätigen',
    words:
      'Guten Tag[ {name}|], [unser Termin ist am {day} um {time} Uhr.|unser Termin ist am {day}.|wir haben bald einen Termin.] Passt es Ihnen weiterhin?\n[{me}|]',
  },
  'confirm-weather': {
    name: 'Bestätigen, wenn das Wetter hält',
    words:
      'Guten Tag[ {name}|], [wenn das Wetter mitspielt, sehen wir uns am {day} um {time} Uhr.|wenn das Wetter mitspielt, sehen wir uns am {day}.|wenn das Wetter mitspielt, sehen wir uns bald.] Ändert sich die Vorhersage, schreibe ich Ihnen noch einmal.\n[{me}|]',
  },
  'what-to-bring': {
    name: 'Was mitzubringen ist',
    words:
      'Guten Tag[ {name}|], [wir sehen uns am {day}.|wir sehen uns bald.] Bitte bringen Sie feste Schuhe, etwas Warmes zum Anziehen und etwas zu trinken mit. Bei Fragen melden Sie sich gern.\n[{me}|]',
  },
  'on-my-way': {
    name: 'Ich bin unterwegs',
    words:
      'Guten Tag[ {name}|], ich bin unterwegs. [In etwa {minutes} Minuten bin ich bei Ihnen.|Bis gleich!]\n[{me}|]',
  },
  'running-late': {
    name: 'Ich komme etwas später',
    words:
      'Guten Tag[ {name}|], es tut mir leid, ich werde aufgehalten. [Ich komme etwa {minutes} Minuten später als geplant.|Ich komme etwas später als geplant.] Ist das für Sie in Ordnung?\n[{me}|]',
  },
  reschedule: {
    name: 'Termin verschieben',
    words:
      'Guten Tag[ {name}|], leider muss ich unseren Termin[ vom {day}|] verschieben. Welcher andere Tag passt Ihnen?\n[{me}|]',
  },
  'weather-off': {
    name: 'Das Wetter lässt es nicht zu',
    words:
      'Guten Tag[ {name}|], das Wetter lässt unseren Termin[ am {day}|] leider nicht zu. Die Sicherheit geht vor. Welcher andere Tag würde Ihnen passen?\n[{me}|]',
  },
  'ill-today': {
    name: 'Ich bin krank',
    words:
      'Guten Tag[ {name}|], ich bin krank und muss unseren Termin heute leider absagen. Bitte entschuldigen Sie die kurzfristige Nachricht. Ich melde mich, sobald ich Ihnen einen neuen nennen kann.\n[{me}|]',
  },
  'no-show': {
    name: 'Niemand war da',
    words:
      'Guten Tag[ {name}|], zu unserem Termin habe ich Sie leider nicht angetroffen. Ich hoffe, bei Ihnen ist alles in Ordnung. Wollen wir einen neuen Tag finden?\n[{me}|]',
  },
  'visit-done': {
    name: 'Nach dem Termin',
    words:
      'Guten Tag[ {name}|], vielen Dank für heute. Der Auftrag[ „{title}“|] ist erledigt. Wenn etwas nicht stimmt, sagen Sie mir bitte gleich Bescheid.\n[{me}|]',
  },
  'scope-grew': {
    name: 'Mehr Arbeit als vereinbart',
    words:
      'Guten Tag[ {name}|], was Sie sich zusätzlich wünschen, geht über das hinaus, was wir[ für „{title}“|] vereinbart haben. [Damit liegt der Preis bei {newPrice}.|Den neuen Preis nenne ich Ihnen, bevor ich damit anfange.] Soll ich es so machen?\n[{me}|]',
  },
  'invoice-sent': {
    name: 'Rechnung ist da',
    words:
      'Guten Tag[ {name}|], der Auftrag[ „{title}“|] ist erledigt, hier ist die Rechnung[ {number}|]. [Der Betrag ist {amount}, fällig am {due}.|Der Betrag ist {amount}.|Sie ist am {due} fällig.|] Vielen Dank!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Erinnerung 1, freundlich',
    words:
      'Guten Tag[ {name}|], ich möchte Sie kurz an [die Rechnung {number} über {amount}|die Rechnung {number}|die Rechnung über {amount}|meine Rechnung][ (fällig am {due})|] erinnern. Wenn Sie schon bezahlt haben, vielen Dank, dann ist diese Nachricht hinfällig.\n[{me}|]',
  },
  'reminder-2': {
    name: 'Erinnerung 2, sachlich',
    words:
      'Guten Tag[ {name}|], [die Rechnung {number} über {amount}|die Rechnung {number}|die Rechnung über {amount}|meine Rechnung][ (fällig am {due})|] ist noch offen. Können Sie den Betrag diese Woche überweisen? Wenn etwas nicht stimmt, sagen Sie es mir bitte.\n[{me}|]',
  },
  'reminder-3': {
    name: 'Erinnerung 3, bestimmt',
    words:
      'Guten Tag[ {name}|], für [die Rechnung {number} über {amount}|die Rechnung {number}|die Rechnung über {amount}|meine Rechnung][ (fällig am {due})|] ist noch keine Zahlung eingegangen. Bitte zahlen Sie innerhalb von sieben Tagen, oder rufen Sie mich an, damit wir einen Weg finden.\n[{me}|]',
  },
  'reminder-4': {
    name: 'Erinnerung 4, letzte',
    words:
      'Guten Tag[ {name}|], dies ist meine letzte Erinnerung an [die Rechnung {number} über {amount}|die Rechnung {number}|die Rechnung über {amount}|meine Rechnung][ (fällig am {due})|]. Bitte zahlen Sie innerhalb von 14 Tagen. Danach gehe ich den nächsten Schritt, den das Gesetz vorsieht, und dadurch können weitere Kosten entstehen. Wenn Sie in Raten zahlen möchten, rufen Sie mich bitte an.\n[{me}|]',
  },
  'final-letter': {
    name: 'Letztes Schreiben',
    words:
      '[Guten Tag {name}|Sehr geehrte Damen und Herren],\ntrotz meiner Erinnerungen ist [die Rechnung {number} über {amount}|die Rechnung {number}|die Rechnung über {amount}|meine Rechnung][ (fällig am {due})|] nicht bezahlt. Bitte zahlen Sie den vollen Betrag innerhalb von 14 Tagen nach dem Datum dieses Schreibens. Andernfalls werde ich die Forderung mit den Zinsen und Kosten geltend machen, die das Gesetz vorsieht.\n\nMit freundlichen Grüßen\n[{me}|]',
  },
  'payment-plan': {
    name: 'In Raten zahlen',
    words:
      'Guten Tag[ {name}|], wenn Ihnen die Zahlung[ von {amount}|] auf einmal zu viel ist, können wir sie auf zwei oder drei Raten verteilen. Nennen Sie mir die Termine, die Sie einhalten können, und ich schreibe sie für uns beide auf.\n[{me}|]',
  },
  'payment-thanks': {
    name: 'Dank für die Zahlung',
    words:
      'Guten Tag[ {name}|], Ihre Zahlung[ von {amount}|] ist da. Vielen Dank und alles Gute!\n[{me}|]',
  },
  receipt: {
    name: 'Quittung',
    words:
      'Guten Tag[ {name}|], hier ist die Quittung[ für „{title}“|]. [Ich habe {amount} von Ihnen erhalten.|] Vielen Dank!\n[{me}|]',
  },
  'review-ask': {
    name: 'Um eine Bewertung bitten',
    words:
      'Guten Tag[ {name}|], vielen Dank für Ihren Auftrag[ „{title}“|]. Würden Sie ein paar Zeilen dazu schreiben, wie es war? Das hilft anderen, mich zu finden.\n[{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Um eine Empfehlung bitten',
    words:
      'Guten Tag[ {name}|], wenn Sie jemanden kennen, dem ich auch helfen kann, geben Sie bitte meine Nummer weiter[: {phone}|]. Vielen Dank!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Fotos sind fertig',
    words:
      'Guten Tag[ {name}|], Ihre Fotos[ „{title}“|] sind fertig. [Sie finden sie hier: {link}|Den Link schicke ich Ihnen noch.]\n[{me}|]',
  },
  'more-work': {
    name: 'Nach neuer Arbeit fragen',
    words:
      'Guten Tag[ {name}|], die Arbeit für Sie[ am Auftrag „{title}“|] hat mir Freude gemacht. In den nächsten Wochen habe ich wieder Zeit. Steht bei Ihnen etwas an?\n[{me}|]',
  },
  'service-due': {
    name: 'Wieder an der Zeit',
    words:
      'Guten Tag[ {name}|], mein letzter Termin bei Ihnen[ („{title}“)|] ist schon eine Weile her. Wollen wir einen Tag für den nächsten finden?\n[{me}|]',
  },
  'tried-to-call': {
    name: 'Ich habe angerufen',
    words:
      'Guten Tag[ {name}|], ich habe versucht, Sie[ wegen „{title}“|] anzurufen. Wann passt es Ihnen? Eine Nachricht genügt auch. [Meine Nummer ist {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'Antwort, die Zeit gibt',
    words:
      'Guten Tag[ {name}|], Ihre Nachricht ist angekommen, ich bin heute den ganzen Tag im Einsatz. Bis morgen Abend haben Sie eine Antwort von mir.\n[{me}|]',
  },
  'complaint-first': {
    name: 'Erste Antwort auf eine Beschwerde',
    words:
      'Guten Tag[ {name}|], danke, dass Sie es mir sagen. Es tut mir leid, dass etwas nicht stimmt. Ich möchte es mir selbst ansehen. Wann darf ich vorbeikommen?\n[{me}|]',
  },
  'complaint-fixed': {
    name: 'Es ist behoben',
    words:
      'Guten Tag[ {name}|], jetzt sollte alles in Ordnung sein[ (Auftrag „{title}“)|]. Bitte sehen Sie es sich in Ruhe an und sagen Sie mir, wenn noch etwas fehlt.\n[{me}|]',
  },
  sorry: {
    name: 'Um Entschuldigung bitten',
    words:
      'Guten Tag[ {name}|], das war mein Fehler, und es tut mir leid. Ich bringe es in Ordnung und sage Ihnen noch heute, wie und wann.\n[{me}|]',
  },
  'price-rise': {
    name: 'Neue Preise',
    words:
      'Guten Tag[ {name}|], meine Kosten sind gestiegen, deshalb erhöhe ich[ ab {from}|] meine Preise. [Ihr neuer Preis beträgt {newPrice}.|Ihren neuen Preis nenne ich Ihnen vor dem nächsten Termin.] Danke, dass Sie mir treu bleiben.\n[{me}|]',
  },
  'saying-no': {
    name: 'Freundlich absagen',
    words:
      'Guten Tag[ {name}|], vielen Dank für Ihre Anfrage[ „{title}“|]. Zurzeit kann ich den Auftrag leider nicht mit der nötigen Sorgfalt übernehmen. Ich hoffe, Sie finden bald die richtige Hilfe.\n[{me}|]',
  },
  'letting-go': {
    name: 'Sich von Kunden trennen',
    words:
      'Guten Tag[ {name}|], ich habe mich entschieden, keine weiteren Aufträge für Sie zu übernehmen. Was wir vereinbart haben, bringe ich zu Ende. Ich wünsche Ihnen alles Gute.\n[{me}|]',
  },
  'holiday-away': {
    name: 'Im Urlaub',
    words:
      'Guten Tag[ {name}|], ich bin[ ab {from}|] im Urlaub. Wenn etwas dringend ist, schreiben Sie mir jetzt, dann sehe ich, was sich vorher noch machen lässt. Alles andere beantworte ich, wenn ich zurück bin.\n[{me}|]',
  },
  'quiet-week': {
    name: 'Diese Woche ist Platz',
    words:
      'Guten Tag[ {name}|], diese Woche ist bei mir ein Tag frei geworden. Gibt es eine kleine Arbeit, die bei Ihnen schon länger wartet? Dann komme ich gern.\n[{me}|]',
  },
  'order-ask': {
    name: 'Etwas bestellen',
    words:
      'Guten Tag, ich möchte etwas bestellen[ (für „{title}“)|]. Bitte nennen Sie mir den Preis und den Liefertermin. Vielen Dank!\n[{me}|]',
  },
  'order-chase': {
    name: 'Nach einer Bestellung fragen',
    words:
      'Guten Tag, ich warte auf meine Bestellung[ für „{title}“|]. Wann kommt sie an? Ich muss heute einen Termin zusagen können. Vielen Dank!\n[{me}|]',
  },
};
