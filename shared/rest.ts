/** Lets a keystroke in between two pieces of work. A message, not a timer: timers are slowed down in a page that is out of sight. */
export function rest(): Promise<void> {
  return new Promise((rested) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      rested();
    };
    port2.postMessage(0);
  });
}
