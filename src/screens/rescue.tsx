/** Shown when the storage could not be opened: plainly, and nothing else. */
export function Rescue({ text }: { readonly text: string }) {
  return (
    <main class="screen">
      <h1>Stopgap</h1>
      <p>{text}</p>
    </main>
  );
}
