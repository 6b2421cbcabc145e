export function xmlManifest(base: string, version: string): string;
