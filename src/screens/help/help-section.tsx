/** A section of a help text as real elements: its words are data, never markup. */
import { useState } from 'preact/hooks';
import { type Block, type Inline, type Law, linesOf, type Section } from '../../help/help-text.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { copyText, mailLink, smsLink, whatsappLink } from '../../ui/reach.ts';
import { useApp, useFormat } from '../use-app.ts';

export function HelpSection({ section }: { readonly section: Section }) {
  const { now } = useApp();
  const country = useStore(now, (state) => state.business.country);
  const canSend = section.role === 'words';
  return (
    <section class={`panel help-part help-${section.role}`}>
      <h2>{section.title}</h2>
      {ownCountryFirst(section.blocks, country).map((block) => (
        <BlockView key={linesOf(block).join()} block={block} canSend={canSend} />
      ))}
    </section>
  );
}

/** The law of the owner's own country stands before that of others. */
function ownCountryFirst(blocks: readonly Block[], country: string): readonly Block[] {
  const rank = (block: Block) => (block.is !== 'law' ? 0 : block.country === country ? 1 : 2);
  return [...blocks].sort((a, b) => rank(a) - rank(b));
}

function BlockView({ block, canSend }: { readonly block: Block; readonly canSend: boolean }) {
  switch (block.is) {
    case 'text':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'list':
      return <ListView block={block} />;
    case 'message':
      return <Message text={block.text} canSend={canSend} />;
    case 'law':
      return <LawView law={block} />;
  }
}

function ListView({ block }: { readonly block: Extract<Block, { is: 'list' }> }) {
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item) => (
        <li key={linesOf({ is: 'text', text: item }).join()}>
          <Words text={item} />
        </li>
      ))}
    </List>
  );
}

function Words({ text }: { readonly text: readonly Inline[] }) {
  return (
    <>
      {text.map((inline) => {
        if (typeof inline === 'string') return inline;
        if ('strong' in inline) return <strong>{inline.strong}</strong>;
        return <Link to={pathTo('help-page', inline.to)}>{inline.text}</Link>;
      })}
    </>
  );
}

function Message({ text, canSend }: { readonly text: string; readonly canSend: boolean }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text));
  return (
    <figure class="help-message">
      <blockquote>“{text}”</blockquote>
      {canSend && (
        <figcaption class="row">
          <button type="button" class="chip" onClick={() => void copy()}>
            {copied ? words.act.copied : words.act.copy}
          </button>
          <a class="chip" href={smsLink('', text)}>
            {words.act.text}
          </a>
          <a class="chip" href={whatsappLink('', text)} rel="noreferrer" target="_blank">
            {words.act.whatsapp}
          </a>
          <a class="chip" href={mailLink('', text)}>
            {words.act.mail}
          </a>
        </figcaption>
      )}
    </figure>
  );
}

function LawView({ law }: { readonly law: Law }) {
  const format = useFormat();
  return (
    <div class="help-law">
      <h3>{enHelp.law(law.country, format.day(law.checked))}</h3>
      <p>
        <Words text={law.text} />
      </p>
      <p>
        <a href={law.source} rel="noreferrer" target="_blank">
          {enHelp.source}: {new URL(law.source).hostname.replace(/^www\./, '')}
        </a>
      </p>
    </div>
  );
}
