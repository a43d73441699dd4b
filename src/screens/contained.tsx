import { Component, type ComponentChildren } from 'preact';
import { throwLater } from '../state/rethrow.ts';

type Props = {
  readonly children: ComponentChildren;
  /** What stands in the place of a part that broke. */
  readonly instead?: ComponentChildren;
  /** Hears of it; by default the page's own handler does. */
  readonly onBroken?: (thrown: unknown) => void;
};
type State = { readonly isBroken: boolean };

/**
 * A part that breaks takes nothing else with it. Uncaught, an effect that throws stops
 * Preact's queue of effects for good, and no screen that opens afterwards is drawn.
 */
export class Contained extends Component<Props, State> {
  override state: State = { isBroken: false };

  override componentDidCatch(thrown: unknown): void {
    (this.props.onBroken ?? throwLater)(thrown);
    this.setState({ isBroken: true });
  }

  render({ children, instead = null }: Props, { isBroken }: State) {
    return isBroken ? instead : children;
  }
}
