// Tells stories in a browser, as PageBrowserTests asks for them: node run.mjs ADDRESS
//
// Prints a line with the names of all stories, as JSON. Then it reads names, a line each, and prints a line for each of
// them: what failed, as a JSON string, or null.
import { createInterface } from 'node:readline';
import { launch } from './browser.mjs';
import './stories/calls.mjs';
import './stories/desk.mjs';
import './stories/journal.mjs';
import './stories/tools.mjs';
import './stories/page.mjs';
import './stories/softphones.mjs';
import { names, tell } from './story.mjs';

const [address] = process.argv.slice(2);
const browser = await launch();
/** @param {unknown} answer */
const print = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

print(names());
for await (const name of createInterface({ input: process.stdin })) {
  try {
    await tell(name, browser, address);
    print(null);
  } catch (error) {
    print(error instanceof Error ? error.stack : String(error));
  }
}
await browser.close();
