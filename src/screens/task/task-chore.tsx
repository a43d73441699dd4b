import type { Chore } from '../../domain/record/chore.ts';
import { pathTo } from '../../state/router.ts';
import { ruleWords } from '../../text/chore-rule.ts';
import { taskWords } from '../../text/en-task.ts';
import { Link } from '../../ui/link.tsx';

/** What comes round, and the way to its rule. */
export function TaskChore({ chore }: { readonly chore: Chore }) {
  return (
    <Link to={`${pathTo('chores')}?chore=${chore.id}`} class="button">
      {taskWords.chore(ruleWords(chore.rule))}
    </Link>
  );
}
