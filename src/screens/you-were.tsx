import './you-were.css';
import type { Task } from '../domain/record/task.ts';
import { useWords } from '../text/words.ts';
import { youWere } from '../text/you-were.ts';

/** Where the owner was when the app went away (L3). */
export function YouWere({ task, who }: { readonly task: Task; readonly who: string }) {
  const words = useWords();
  return <p class="you-were">{youWere(task, who, words.youWere)}</p>;
}
