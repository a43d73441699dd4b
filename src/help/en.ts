import { englishAsked } from './en-asked.ts';
import { inOrder } from './help.ts';
import type { HelpBook, HelpText } from './help-text.ts';
import { stemOf } from './search/stem.ts';

export function englishHelp(): HelpBook {
  const texts = import.meta.glob<HelpText>('./en/*.md', { eager: true, import: 'default' });
  return {
    texts: inOrder(Object.values(texts)),
    asked: englishAsked,
    synonyms,
    smallWords,
    stem: stemOf,
    joints: [],
  };
}

const synonyms = [
  ['quote', 'estimate', 'bid', 'proposal', 'offer'],
  ['invoice', 'bill', 'faktura', 'rechnung'],
  ['pay', 'paid', 'paying', 'payment', 'money', 'owe', 'owes', 'unpaid'],
  [
    'no-show',
    'noshow',
    'did not turn up',
    'didnt turn up',
    'did not show',
    'didnt show',
    'stood me up',
    'no showed',
    'did not come',
    'didnt come',
    'nobody home',
    'not home',
  ],
  ['chase', 'remind', 'reminder', 'nudge', 'follow up', 'purring', 'mahnung'],
  ['customer', 'client'],
  ['visit', 'appointment', 'booking'],
  ['late', 'on time', 'delayed', 'delay'],
  ['angry', 'upset', 'complaint', 'complain', 'unhappy', 'furious'],
  ['refuse', 'say no', 'saying no', 'turn down', 'decline'],
  ['review', 'rating', 'testimonial', 'feedback'],
  ['deposit', 'up front', 'upfront', 'advance', 'down payment'],
  [
    'tax',
    'vat',
    'sales tax',
    'gst',
    'mva',
    'moms',
    'mwst',
    'umsatzsteuer',
    'btw',
    'tva',
    'iva',
    'hmrc',
    'irs',
  ],
  ['price', 'cost', 'charge', 'rate'],
  ['photo', 'picture', 'pic', 'pics', 'image', 'snapshot'],
  ['ill', 'sick', 'unwell', 'poorly'],
  ['supplier', 'wholesaler', 'merchant'],
  ['receipt', 'kvittering', 'beleg', 'quittung'],
  ['holiday', 'vacation', 'ferie', 'urlaub', 'time off', 'days off'],
  ['discount', 'cheaper', 'haggle', 'bargain', 'rabatt', 'percent off', 'money off'],
  ['urgent', 'emergency', 'asap', 'rush', 'right now', 'straight away'],
  ['court', 'lawyer', 'solicitor', 'sue', 'inkasso', 'small claims', 'debt collector'],
  ['offline', 'no network', 'no signal', 'no internet', 'without network', 'airplane'],
  ['install', 'home screen', 'download', 'iphone', 'android'],
  ['snooze', 'postpone', 'later'],
  ['delete', 'let go', 'remove'],
  ['privacy', 'cloud', 'server', 'gdpr', 'my data'],
  ['import', 'bring in', 'transfer'],
  ['quiet', 'no answer', 'no reply', 'ghosted', 'not answering', 'silence'],
] as const;

const smallWords = (
  'a an and are as at be but by can cant could do does dont for from had has have how i if in is it its ' +
  'me my of on or our should so than that the their them then there they this to up us was we what when ' +
  'where which who why will with wont would you your he she him his her hers i am im ive youre ok please'
).split(' ');
