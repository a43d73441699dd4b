/** A section of a help text as real elements: its words are data, never markup. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TaskId } from '../../domain/record/id.ts';
import { type Block, type Inline, type Law, linesOf, type Section } from '../../help/help-text.ts';
import { helpPath } from '../../state/help-address.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { Message } from './message.tsx';

type Props = {
  readonly section: Section;
  /** Words that fill themselves, before those of the section. */
  readonly children?: ComponentChildren;
};

/** The task a text is read for: its links keep it. */
export const ReadFor = createContext<TaskId | null>(null);

export function HelpSection({ section, children }: Props) {
  const { now } = useApp();
  const country = useStore(now, (state) => state.business.country);
  return (
    <section class={`panel help-part help-${section.role}`}>
      <h2>{section.title}</h2>
      {children}
      {ownCountryFirst(section.blocks, country).map((block) => (
        <BlockView key={linesOf(block).join()} block={block} />
      ))}
    </section>
  );
}

/** The law of the owner's own country stands before that of others. */
function ownCountryFirst(blocks: readonly Block[], country: string): readonly Block[] {
  const rank = (block: Block) => (block.is !== 'law' ? 0 : block.country === country ? 1 : 2);
  return [...blocks].sort((a, b) => rank(a) - rank(b));
}

function BlockView({ block }: { readonly block: Block }) {
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
      return <Message text={block.text} />;
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
  const task = useContext(ReadFor);
  return (
    <>
      {text.map((inline) => {
        if (typeof inline === 'string') return inline;
        if ('strong' in inline) return <strong>{inline.strong}</strong>;
        return <Link to={helpPath(inline.to, task)}>{inline.text}</Link>;
      })}
    </>
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
