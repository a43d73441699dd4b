/** A section of a help text as real elements: its words are data, never markup. */
import '../../ui/fold.css';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import type { TaskId } from '../../domain/record/id.ts';
import { type Block, type Inline, type Law, linesOf, type Section } from '../../help/help-text.ts';
import { helpPath } from '../../state/help/help-address.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { Link } from '../../ui/link.tsx';
import type { ReachWay } from '../../ui/reach-links.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { Message } from './message.tsx';

type Props = {
  readonly section: Section;
  /** Words that fill themselves, before those of the section. */
  readonly children?: ComponentChildren;
};

/** What a text is read for: its links keep the task, its words go to the customer. */
export type Reader = {
  readonly task: TaskId | null;
  /** Whom all words go to, where it is known. */
  readonly to?: Customer;
  readonly onReach?: (way: ReachWay) => void;
};
export const ReadFor = createContext<Reader>({ task: null });

export function HelpSection({ section, children }: Props) {
  const { now } = useApp();
  const country = useStore(now, (state) => state.business.country);
  const isNear = (block: Block) => block.is !== 'law' || block.country === country;
  const far = section.blocks.filter((block) => !isNear(block));
  const view = (block: Block) => <BlockView key={linesOf(block).join()} block={block} />;
  return (
    <section class={`panel help-part help-${section.role}`}>
      <h2>{section.title}</h2>
      {children}
      {section.blocks.filter(isNear).map(view)}
      {far.length > 0 && (
        <details class="help-laws fold">
          <summary>{enHelp.otherLaws}</summary>
          {far.map(view)}
        </details>
      )}
    </section>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  const { to, onReach } = useContext(ReadFor);
  const whom = { ...(to && { to }), ...(onReach && { onReach }) };
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
      return <Message text={block.text} sort={block.sort} {...whom} />;
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
  const { task } = useContext(ReadFor);
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
      <h3>{enHelp.law(law.country, format.wholeDay(law.checked))}</h3>
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
