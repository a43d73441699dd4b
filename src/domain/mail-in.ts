/** A mail address among the words of a task, for somebody who is no customer. */
const mailPattern = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

export function mailIn(text: string): string | undefined {
  return mailPattern.exec(text)?.[0];
}
