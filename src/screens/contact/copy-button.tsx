import { useState } from 'preact/hooks';
import { useWords } from '../../text/words.ts';
import { copyText } from '../../ui/reach.ts';

type Props = { readonly text: string; readonly onCopied?: () => void };

export function CopyButton({ text, onCopied }: Props) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const isThere = await copyText(text);
    setCopied(isThere);
    if (isThere) onCopied?.();
  };
  return (
    <button type="button" class="chip" onClick={() => void copy()}>
      {copied ? words.act.copied : words.act.copy}
    </button>
  );
}
