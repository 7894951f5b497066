// Tells stories in a browser, as BrowserStories asks for them: node run.mjs ADDRESS [PORT PORT shifts=COUNT]
//
// Prints a line with the names of all stories, as JSON. Then it reads names, a line each, and prints a line for each of
// them: what failed, as a JSON string, or null. With the ports of two replicas, it tells the stories that need them; such
// a story prints {"stop": REPLICA} or {"start": REPLICA}, and reads a line after each: the replica's port.
import { createInterface } from 'node:readline';
import { launch } from './browser.mjs';
import { Replicas } from './replicas.mjs';
import { names, tell } from './story.mjs';

const [address, ...more] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** @param {unknown} answer */
const print = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

if (more.length > 0) {
  const ports = more.slice(0, 2).map(Number);
  const replicas = new Replicas(Number(new URL(address).port), ports, async (request) => {
    print(request);
    return Number((await lines.next()).value);
  });
  const { storiesWith } = await import('./stories/desk-replicas.mjs');
  storiesWith(replicas);
  const { shiftsWith } = await import('./stories/desk-shifts.mjs');
  shiftsWith(replicas, Number(more[2].replace('shifts=', '')));
} else {
  for (const file of ['calls', 'desk', 'desk-troubles', 'journal', 'tools', 'page', 'softphones']) {
    await import(`./stories/${file}.mjs`);
  }
}

const browser = await launch();
print(names());
for (let line = await lines.next(); !line.done; line = await lines.next()) {
  try {
    await tell(line.value, browser, address);
    print(null);
  } catch (error) {
    print(error instanceof Error ? error.stack : String(error));
  }
}
await browser.close();
