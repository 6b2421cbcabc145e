import type { Host } from '../shared/host.ts';

/** A host that is not written to while its text is being edited by hand: one of the two would be lost. */
export function whileRead(host: Host, editing: () => boolean): Host {
  const { replace, insert } = host;
  const refuse = async () => {
    if (editing()) throw new Error('The text is being edited. Press “Check this text” or “Cancel” first, so nothing was changed.');
  };
  return {
    ...host,
    ...(replace && { replace: (place, text) => refuse().then(() => replace(place, text)) }),
    ...(insert && {
      async insert(place, what) {
        await refuse();
        const takeBack = await insert(place, what);
        return () => refuse().then(takeBack);
      },
    }),
  };
}
