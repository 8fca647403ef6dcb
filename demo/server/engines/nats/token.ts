/** Any name as one token of a subject: nothing in it can be a wildcard or a dot. */
export function token(name: string): string {
  return Buffer.from(name).toString('base64url') || '_';
}
