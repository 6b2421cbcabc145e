import type { Draft } from '../shared/draft.ts';
import type { Host } from '../shared/host.ts';

/** A host whose first reading begins before it is asked for. */
export function readAtOnce(host: Host): Host {
  let first: Promise<Draft> | undefined = host.read();
  // Whoever asks for it hears why it failed.
  first.catch(() => {});
  return {
    ...host,
    read() {
      const draft = first ?? host.read();
      first = undefined;
      return draft;
    },
  };
}
