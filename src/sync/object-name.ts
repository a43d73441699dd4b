/** The names the layout uses: plain segments between slashes, safe in every file system and address. */
const segment = '[A-Za-z0-9][A-Za-z0-9_-]*';
const shape = new RegExp(`^${segment}(/${segment}){0,5}$`);

export function isObjectName(name: string): boolean {
  return name.length <= 200 && shape.test(name);
}

export const headFolder = 'h';

/** Heads alone change; every other object keeps its bytes for ever. */
export function isHead(name: string): boolean {
  return name.startsWith(`${headFolder}/`);
}
