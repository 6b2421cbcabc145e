/** Input that cannot be used; its message is the sentence the person sees, and the exit code is 2. */
export class Unusable extends Error {}
