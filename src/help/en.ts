import { inOrder } from './help.ts';
import type { HelpBook, HelpText } from './help-text.ts';

export function englishHelp(): HelpBook {
  const texts = import.meta.glob<HelpText>('./en/*.md', { eager: true, import: 'default' });
  return { texts: inOrder(Object.values(texts)), synonyms, smallWords };
}

const synonyms = [
  ['quote', 'estimate', 'bid', 'proposal', 'offer'],
  ['invoice', 'bill'],
  ['pay', 'paid', 'paying', 'payment', 'money', 'owe', 'owes', 'unpaid'],
  [
    'no-show',
    'noshow',
    'did not turn up',
    'didnt turn up',
    'did not show',
    'didnt show',
    'stood me up',
  ],
  ['chase', 'remind', 'reminder', 'nudge', 'follow up'],
  ['customer', 'client'],
  ['visit', 'appointment', 'booking'],
  ['late', 'on time', 'delayed', 'delay'],
  ['angry', 'upset', 'complaint', 'complain', 'unhappy', 'furious'],
  ['refuse', 'say no', 'saying no', 'turn down', 'decline'],
  ['review', 'rating', 'testimonial', 'feedback'],
  ['deposit', 'up front', 'upfront', 'advance', 'down payment'],
  ['tax', 'vat', 'gst', 'mva', 'hmrc', 'irs'],
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
  'where which who why will with wont would you your'
).split(' ');
