export function answer(root: string, url: string): Promise<{ status: number; headers: Record<string, string>; body: string | Buffer }>;
