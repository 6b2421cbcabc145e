export function unifiedManifest(base: string, version: string): { name: { short: string; full: string } };
