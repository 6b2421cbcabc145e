export function checkManifest(xml: string, shortcuts?: { actions: { id: string }[] }): string[];
