import type { Task } from '../../domain/record/task.ts';
import { ReachLinks, type ReachProps } from '../../ui/reach-links.tsx';
import { CopyButton } from './copy-button.tsx';
import { useReach } from './use-reach.ts';

type Props = {
  readonly task: Task;
  readonly to: ReachProps['to'] | undefined;
  readonly text: string;
};

/** Words that may go now: to the phone's own apps, or out by copying where nothing is known to send them to. */
export function SendLinks({ task, to, text }: Props) {
  const reach = useReach(task);
  const hasWay = to !== undefined && to.phones.length + to.mails.length > 0;
  return (
    <div class="reach">
      {to && (
        <ReachLinks
          to={to}
          text={text}
          ways={['text', 'whatsapp', 'mail']}
          main={to.phones.length > 0 ? 'text' : 'mail'}
          onReach={reach}
        />
      )}
      {hasWay ? (
        <CopyButton text={text} />
      ) : (
        <CopyButton text={text} onCopied={() => reach('text')} />
      )}
    </div>
  );
}
