import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { useApp } from '../use-app.ts';
import { useMoves } from './use-moves.ts';

/** One tap gives the card to somebody else of the crew: it comes round on their phone. */
export function ForMembers({ onClose }: { readonly onClose: () => void }) {
  const moves = useMoves();
  const { round } = useWords();
  const others = useStore(useApp().now, ({ crew }) => crew.others);
  return (
    <>
      {others.map((member) => (
        <button
          key={member.id}
          type="button"
          class="button"
          onClick={() => {
            onClose();
            void moves.handTo(member);
          }}
        >
          {round.forMember(member.name)}
        </button>
      ))}
    </>
  );
}
