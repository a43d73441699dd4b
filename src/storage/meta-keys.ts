/** Keys of `meta` that more than one file reads. */
export const clockKey = 'clock';
export const writerKey = 'writer';
/** Ids of the mutations frozen last: a retry of one of them writes nothing, though its journal entries are gone. */
export const frozenKey = 'frozen';
/** The digest of all records, once sync is used. */
export const digestKey = 'digest';
/** The days that can be gone back to. */
export const pointsKey = 'points';
