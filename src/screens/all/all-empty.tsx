type Props = { readonly words: { readonly title: string; readonly text: string } };

export function AllEmpty({ words }: Props) {
  return (
    <section class="all-empty">
      <h2>{words.title}</h2>
      <p class="soft">{words.text}</p>
    </section>
  );
}
