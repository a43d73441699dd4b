declare const idOf: unique symbol;

/** The id of one record of kind `K`; made only by `asId` (new) or a field's parser (stored). */
export type Id<K extends string> = string & { readonly [idOf]: K };

export type TaskId = Id<'task'>;
export type CustomerId = Id<'customer'>;
export type JobId = Id<'job'>;
export type VisitId = Id<'visit'>;
export type ChoreId = Id<'chore'>;
export type NoteId = Id<'note'>;
export type AttachmentId = Id<'attachment'>;
export type TemplateId = Id<'template'>;
export type LadderId = Id<'ladder'>;
export type MemberId = Id<'member'>;
export type BusinessId = Id<'business'>;

/** Brands a fresh or derived text as an id. */
export function asId<K extends string>(text: string): Id<K> {
  return text as Id<K>;
}

/** There is one business per deck, so every device agrees on its id. */
export const theBusiness: BusinessId = asId<'business'>('business');
