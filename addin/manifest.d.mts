export function baseAddress(url?: string): string;
export function writeManifests(outdir: string, about: { version: string; url?: string }): Promise<void>;
export function shortcuts(): { actions: { id: string; name: string }[]; shortcuts: { action: string; key: Record<string, string> }[] };
