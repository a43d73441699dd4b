import '../../ui/field.css';
import { useEffect, useState } from 'preact/hooks';
import { channelOf } from '../../domain/contact-hours.ts';
import { offersText } from '../../domain/outcome/retry.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Card } from '../../domain/round/round.ts';
import { wordsDraftKey, writeDraftKey } from '../../state/round/round-moves.ts';
import { routes } from '../../state/router.ts';
import { contactWords } from '../../text/en-contact.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { ReachLinks, type ReachProps } from '../../ui/reach-links.tsx';
import { CopyButton } from '../contact/copy-button.tsx';
import { SendLinks } from '../contact/send-links.tsx';
import { reachable, useReach } from '../contact/use-reach.ts';
import { useApp } from '../use-app.ts';
import { type ReadyWords, useReadyWords } from '../words/use-ready-words.ts';
import { WordsSheet } from '../words/words-sheet.tsx';
import { WriteNow } from './write-now.tsx';

type Props = {
  readonly card: Card;
  readonly task: Task;
  readonly customer: Customer | undefined;
  /** The words that are going out, as far as the card knows them. */
  readonly onWords: (text: string) => void;
  /** Words to be kept for their hour go now. */
  readonly goesNow: boolean;
  readonly onGoesNow: () => void;
};

/** What can be done on the card itself: reach the customer, or write the words for later. */
export function CardBody(props: Props) {
  switch (props.card.face) {
    case 'write':
      return <WriteNow {...props} />;
    case 'send':
      return <SendNow {...props} />;
    case 'do':
      return <DoNow {...props} />;
  }
}

function SendNow({ task, customer, onWords }: Props) {
  const text = task.message?.text ?? '';
  useEffect(() => onWords(text), [text, onWords]);
  return (
    <>
      <p class="card-note">“{text}”</p>
      <SendLinks task={task} to={reachable(task, customer)} text={text} />
    </>
  );
}

function DoNow({ task, customer, onWords }: Props) {
  const to = reachable(task, customer);
  const channel = channelOf(task.kind);
  if (channel === 'message') return <Message task={task} to={to} onWords={onWords} />;
  if (!to) return null;
  return <Reach task={task} to={to} isCall={channel === 'call'} onWords={onWords} />;
}

type ReachTaskProps = {
  readonly task: Task;
  readonly to: ReachProps['to'];
  readonly isCall: boolean;
  readonly onWords: (text: string) => void;
};

/** Call first; a text begins with ready words. */
function Reach({ task, to, isCall, onWords }: ReachTaskProps) {
  const { act } = useWords();
  const reach = useReach(task);
  const [writing, write] = useState(false);
  const ready = useWordsBegun(task);
  const canWrite = to.phones.length > 0 || to.mails.length > 0;
  return (
    <>
      {isCall && offersText(task.tries) && <p class="soft">{contactWords.twice}</p>}
      <div class="reach">
        <ReachLinks
          to={to}
          text=""
          ways={['call']}
          main={isCall ? 'call' : undefined}
          onReach={reach}
        />
        {canWrite && ready && (
          <button type="button" class="chip" onClick={() => write(true)}>
            <Icon name="chat" size={20} />
            {act.text}
          </button>
        )}
        <ReachLinks to={to} text="" ways={['map']} />
      </div>
      {writing && ready && (
        <Words task={task} to={to} ready={ready} onText={onWords} onClose={() => write(false)} />
      )}
    </>
  );
}

/** Words begun while they had to wait are not lost to the ready ones when they may go. */
function useWordsBegun(task: Task): ReadyWords | undefined {
  const ready = useReadyWords(task);
  const { drafts } = useApp();
  const [begun, begin] = useState('');
  useEffect(() => {
    void drafts.read(writeDraftKey(task.id)).then((kept) => begin(kept?.text ?? ''));
  }, [drafts, task.id]);
  const isFirst = ready?.use === ready?.uses[0]?.use;
  return ready && isFirst && begun.trim() !== '' ? { ...ready, text: begun } : ready;
}

type MessageProps = {
  readonly task: Task;
  readonly to: ReachProps['to'] | undefined;
  readonly onWords: (text: string) => void;
};

/** The words are there already: one tap hands them to the phone. */
function Message({ task, to, onWords }: MessageProps) {
  const ready = useWordsBegun(task);
  const [typed, setTyped] = useState<string | null>(null);
  const [changing, change] = useState(false);
  const reach = useReach(task);
  const { drafts } = useApp();
  const draft = ready && `${wordsDraftKey(task.id)}:${ready.use}`;
  useEffect(() => {
    if (draft) void drafts.read(draft).then((kept) => kept && setTyped(kept.text));
  }, [drafts, draft]);
  const text = typed ?? ready?.text ?? '';
  useEffect(() => onWords(text), [text, onWords]);
  if (!ready) return <p class="card-note words-coming" />;
  return (
    <>
      {offersText(task.tries) && <p class="soft">{contactWords.twice}</p>}
      <button
        type="button"
        class="card-note words-ready"
        aria-label={`${contactWords.change}: ${text}`}
        onClick={() => change(true)}
      >
        <span class="cut">“{text}”</span>
        <u>{contactWords.changeShort}</u>
      </button>
      <div class="reach">
        {to && (
          <ReachLinks
            to={to}
            text={text}
            ways={['text', 'whatsapp', 'mail', 'call']}
            main="text"
            onReach={reach}
          />
        )}
        {!to && <CopyButton text={text} onCopied={() => reach('text')} />}
      </div>
      {changing && (
        <Words
          task={task}
          to={to}
          ready={ready}
          onText={(words) => setTyped(words === ready.text ? null : words)}
          onClose={() => change(false)}
        />
      )}
    </>
  );
}

type WordsProps = {
  readonly task: Task;
  readonly to: ReachProps['to'] | undefined;
  readonly ready: ReadyWords;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
};

function Words({ task, to, ready, onText, onClose }: WordsProps) {
  const reach = useReach(task);
  return (
    <WordsSheet
      ready={ready}
      draft={wordsDraftKey(task.id)}
      path={routes.round}
      to={to}
      onText={onText}
      onReach={reach}
      onClose={onClose}
    />
  );
}
