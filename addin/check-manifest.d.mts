export function checkManifest(xml: string): string[];
