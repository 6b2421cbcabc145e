/** The panel's first script, and all it does: the engine starts in a worker of its own while everything else is still being read. */
(globalThis as { engine?: Worker }).engine = new Worker('worker.js', { type: 'module' });
