import { inOrder } from './help.ts';
import type { HelpBook, HelpText } from './help-text.ts';
import { norwegianStem } from './search/stem-nb.ts';

export function norwegianHelp(): HelpBook {
  const texts = import.meta.glob<HelpText>('./en/*.md', {
    eager: true,
    import: 'default',
    query: '?in=nb',
  });
  return {
    texts: inOrder(Object.values(texts)),
    asked: {},
    synonyms,
    smallWords,
    stem: norwegianStem,
    joints: ['', 's', 'e', 'er'],
  };
}

const synonyms = [
  ['tilbud', 'tilbudet', 'pristilbud', 'overslag', 'prisoverslag', 'anbud', 'estimat'],
  ['faktura', 'fakturaen', 'regning', 'regningen', 'regninger', 'giro'],
  ['betale', 'betaler', 'betalt', 'betaling', 'penger', 'pengene', 'skylder', 'gjør opp'],
  [
    'ikke betalt',
    'ubetalt',
    'ubetalte',
    'betaler ikke',
    'ikke betale',
    'ikke betaler',
    'nekter å betale',
  ],
  ['penger tilbake', 'pengene tilbake', 'penga tilbake', 'refusjon', 'tilbakebetaling'],
  ['kommer ikke i gang', 'får ikke begynt', 'klarer ikke begynne', 'får ikke gjort'],
  [
    'møtte ikke',
    'møter ikke',
    'ikke møtt',
    'no-show',
    'noshow',
    'dukket ikke opp',
    'dukker ikke opp',
    'kom ikke',
    'kommer ikke',
    'ikke hjemme',
    'ingen hjemme',
    'låst dør',
    'bomtur',
  ],
  ['purre', 'purrer', 'purring', 'purret', 'minne', 'påminnelse', 'påminne', 'mase'],
  ['kunde', 'kunden', 'kunder', 'oppdragsgiver', 'byggherre'],
  ['besøk', 'besøket', 'avtale', 'avtalen', 'time', 'timen', 'oppdrag', 'befaring'],
  ['forsinket', 'for sent', 'forsinkelse', 'sen', 'seint', 'for seint', 'rekker ikke'],
  ['sint', 'rasende', 'misfornøyd', 'klage', 'klager', 'sur', 'forbanna', 'irritert', 'kjefter'],
  ['si nei', 'takke nei', 'avslå', 'avvise'],
  ['omtale', 'omtaler', 'anmeldelse', 'anmeldelser', 'vurdering', 'stjerner', 'rating'],
  ['forskudd', 'depositum', 'forhåndsbetaling', 'på forhånd', 'akonto', 'à konto'],
  ['moms', 'mva', 'merverdiavgift', 'avgift', 'skattemelding', 'mva-melding', 'skatteetaten'],
  ['pris', 'prisen', 'priser', 'koster', 'kostnad', 'timepris'],
  ['bilde', 'bilder', 'bildene', 'bildet', 'foto', 'fotografi'],
  ['syk', 'sjuk', 'sykdom', 'influensa', 'omgangssyke', 'skadet'],
  ['leverandør', 'leverandøren', 'grossist', 'grossisten', 'byggevare', 'butikken'],
  ['kvittering', 'kvitteringer', 'kvitteringen', 'bilag', 'bilaget'],
  ['ferie', 'ferien', 'fri', 'fridager', 'permisjon', 'bortreist'],
  ['rabatt', 'billigere', 'prute', 'pruting', 'avslag', 'nabopris', 'for dyrt'],
  ['haster', 'hastejobb', 'akutt', 'straks', 'med en gang', 'nå med en gang'],
  ['inkasso', 'inkassovarsel', 'forliksråd', 'forliksrådet', 'advokat', 'rettssak', 'namsmann'],
  [
    'uten nett',
    'ikke nett',
    'ingen dekning',
    'ikke dekning',
    'offline',
    'flymodus',
    'uten internett',
  ],
  ['installere', 'hjemskjerm', 'hjemskjermen', 'laste ned', 'iphone', 'android'],
  ['utsette', 'utsetter', 'senere', 'vente med', 'snooze'],
  ['slette', 'sletter', 'fjerne', 'legge bort', 'bli kvitt'],
  ['personvern', 'gdpr', 'sky', 'skyen', 'server', 'dataene mine'],
  ['importere', 'import', 'hente inn', 'få inn', 'overføre', 'flytte over'],
  ['stille', 'svarer ikke', 'ikke svar', 'ingen svar', 'hører ikke', 'hører ingenting', 'ghostet'],
  ['mobil', 'mobilen', 'telefon', 'telefonen', 'iphonen'],
  ['mistet', 'borte', 'stjålet', 'forsvunnet', 'knust', 'ødelagt'],
] as const;

const smallWords = (
  'at av bare ble bli blir da de deg dem den denne der deres det dette dere din ditt dine du en er et ei for fra ' +
  'få får få ha han har hans hva hvem hvilken hvilke hvor hvordan hvorfor hun hennes i ikke inn ja jeg jo kan ' +
  'kunne man med meg men min mitt mine må måtte nå når og også om opp oss på seg sin sitt skal skulle så som til ' +
  'ut var vi vil ville være vår åt gjør gjøre litt noe noen selv lurer hei'
).split(' ');
