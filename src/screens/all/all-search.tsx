import '../../ui/field.css';
import { useRef } from 'preact/hooks';
import { allWords } from '../../text/en-all.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** The field is in hand: words will follow. */
  readonly onReady: () => void;
};

export function AllSearch({ query, onSearch, onReady }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onSearch('');
    field.current?.focus();
  };
  return (
    <search class="field all-search">
      <Icon name="search" size={22} />
      <input
        ref={field}
        type="search"
        value={query}
        aria-label={allWords.search}
        placeholder={allWords.hint}
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="search"
        onFocus={onReady}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {query !== '' && (
        <button type="button" class="button round" aria-label={allWords.clear} onClick={clear}>
          <Icon name="close" size={20} />
        </button>
      )}
    </search>
  );
}
