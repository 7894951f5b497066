// Runs random shifts, as RandomShiftsTests requests them: node --experimental-vm-modules run.mjs SANDBOX-PORT PORT PORT
//
// Reads a line with a seed and the length in seconds, and prints {"done": …} when the shift is over. Before that, it prints
// {"stop": REPLICA} or {"start": REPLICA}, and reads a line after each: the replica's port.
import { createInterface } from 'node:readline';
import { NodeDesk } from './node-desk.mjs';
import { Random } from './random.mjs';
import { Sandbox } from './sandbox.mjs';
import { Servers } from './servers.mjs';
import { Shift } from './shift.mjs';
import { Traffic } from './traffic.mjs';
import { VirtualTime } from './virtual-time.mjs';

const OPERATORS = ['alice', 'bob', 'carol', 'dave', 'erin'];

/** Clocks of operators' computers are wrong by up to so much. */
const SKEW_SECONDS = 600;

const [sandboxPort, ...ports] = process.argv.slice(2).map(Number);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const replicas = [...ports];

let replicasAreNew = true;

/** @param {object} message */
const print = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** @param {object} request */
async function request(request) {
  print(request);
  return Number((await lines.next()).value);
}

/**
 * @param {number} seed
 * @param {number} seconds
 */
async function run(seed, seconds) {
  const sandbox = new Sandbox(sandboxPort);
  const time = new VirtualTime(await sandbox.begin(OPERATORS));
  const servers = new Servers(sandboxPort);
  servers.replicas = [...replicas];
  const traffic = new Traffic();
  const clocks = new Random(-seed);
  const desks = OPERATORS.map((name) => {
    const skew = 1000 * clocks.between(-SKEW_SECONDS, SKEW_SECONDS);
    return new NodeDesk(name, { time, servers, traffic, skew });
  });
  const ground = {
    now: () => time.now,
    async second() {
      await sandbox.pass(1000);
      await traffic.settle();
      await time.passTo(time.now + 1000);
      await traffic.settle();
    },
    settle: () => traffic.settle(),
    /** @param {number} replica */
    async stop(replica) {
      servers.stop(replicas[replica]);
      await request({ stop: replica });
      await traffic.settle();
    },
    /** @param {number} replica */
    async start(replica) {
      replicas[replica] = await request({ start: replica });
      servers.replicas = [...replicas];
    },
  };
  const result = await new Shift({ seed, seconds, desks, sandbox, ground, replicasAreNew }).run();
  replicasAreNew = false;
  for (const desk of desks) {
    desk.kill();
  }
  return result;
}

for (let line = await lines.next(); !line.done; line = await lines.next()) {
  const [seed, seconds] = line.value.split(' ').map(Number);
  print({ done: await run(seed, seconds) });
}
