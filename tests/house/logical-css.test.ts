/** A screen can be written from right to left: styles speak of start and end, never of left and right. */
import { expect, test } from 'vitest';
import { projectFiles } from '../support/project-files.ts';

const physical =
  /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

/** A dragged card goes where the hand goes, in every language. */
const ofTheHand = ['src/ui/swipe.css'];

test('no style names a physical side', () => {
  const styles = projectFiles('src', /\.css$/).filter(({ path }) => !ofTheHand.includes(path));
  expect(styles.length).toBeGreaterThan(20);
  const found = styles.flatMap(({ path, text }) =>
    (text.replace(/\/\*[\s\S]*?\*\//g, '').match(physical) ?? []).map(
      (style) => `${path}: ${style.trim()}`,
    ),
  );
  expect(found).toEqual([]);
});

test('it finds those it looks for', () => {
  const sides = ['a { margin-left: 0 }', 'a{left:0}', 'a { text-align: right }'];
  for (const style of sides) expect(style.match(physical)).not.toBeNull();
  for (const style of ['a { margin-inline-start: 0 }', 'a { text-align: start }']) {
    expect(style.match(physical)).toBeNull();
  }
});
