// Works as an operator with TaskRouter.js: as the worker of a workspace without an application, and as the worker alice
// in a phone call that the server connects:
//
//   node taskrouter-js.mjs SANDBOX-ADDRESS ACCOUNT-SID API-KEY-SID API-KEY-SECRET AUTH-TOKEN
//
// Any failure ends the process with an error.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import twilio from 'twilio';

/** @type {typeof import('twilio-taskrouter')} */
const { Supervisor, Worker, Workspace } = createRequire(import.meta.url)('twilio-taskrouter');

const [address, accountSid, keySid, keySecret, authToken] = process.argv.slice(2);
const { AccessToken } = twilio.jwt;
const OPTIONS = { ebServer: `${address}/v1/wschannels`, wsServer: `${address.replace('http', 'ws')}/v1/wschannels` };

class SandboxClient extends twilio.RequestClient {
  /**
   * @template T
   * @param {import('twilio/lib/base/RequestClient.js').RequestOptions<T>} options
   */
  request(options) {
    return super.request({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, address) });
  }
}

const { api, taskrouter } = twilio(keySid, keySecret, { accountSid, httpClient: new SandboxClient() });

/**
 * @param {string} workspaceSid
 * @param {string} workerSid
 */
function accessToken(workspaceSid, workerSid, role = 'worker') {
  const token = new AccessToken(accountSid, keySid, keySecret, { identity: 'operator', ttl: 3600 });
  token.addGrant(new AccessToken.TaskRouterGrant({ workspaceSid, workerSid, role }));
  return token.toJwt();
}

/**
 * Connects a worker and waits until the worker is ready.
 * @param {string} token
 * @param {import('twilio-taskrouter').WorkerOptions} [options]
 */
async function connect(token, options, Type = Worker) {
  const worker = new Type(token, { ...OPTIONS, logLevel: 'silent', ...options });
  worker.on('error', () => {});
  await next(worker, 'ready');
  return worker;
}

/**
 * Waits for an event of a worker, a reservation or a task.
 * @param {unknown} emitter
 * @param {string} event
 */
async function next(emitter, event) {
  const [value] = await once(/** @type {import('node:events').EventEmitter} */ (emitter), event, {
    signal: AbortSignal.timeout(20_000),
  });
  return value;
}

/**
 * Does something and waits for an event that it causes.
 * @template T
 * @param {unknown} emitter
 * @param {string} event
 * @param {() => Promise<T>} action
 */
async function causing(emitter, event, action) {
  const [value] = await Promise.all([next(emitter, event), action()]);
  return value;
}

/** @param {string} path */
async function control(path) {
  const response = await fetch(`${address}/sandbox/${path}`, { method: 'POST' });
  assert.ok(response.ok, `${path}: ${response.status}`);
  return response.json();
}

/**
 * @param {import('twilio-taskrouter').Worker} worker
 * @param {string} name
 */
function activity(worker, name) {
  const found = [...worker.activities.values()].find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

await workWithoutApplication();
await takeCall();
await connectCallers();
await transferTasks();
console.log('told');
process.exit();

async function workWithoutApplication() {
  const created = await taskrouter.v1.workspaces.create({ friendlyName: 'TaskRouter.js story', template: 'FIFO' });
  const workspace = taskrouter.v1.workspaces(created.sid);
  const [workflow] = await workspace.workflows.list();
  const [queue] = await workspace.taskQueues.list();
  const { sid } = await workspace.workers.create({ friendlyName: 'ana', attributes: '{"floor":1}' });
  const other = await workspace.workers.create({ friendlyName: 'ben' });
  const [idle] = await workspace.activities.list({ available: 'true' });
  const worker = await connect(accessToken(created.sid, sid), {
    connectActivitySid: idle.sid,
    enableVersionCheck: true,
    setWorkerOfflineIfDisconnected: true,
  });
  assert.equal(worker.name, 'ana');
  assert.equal(worker.attributes.floor, 1);
  assert.ok([...worker.channels.values()].every((channel) => channel.capacity === 1 && channel.available));
  if (!worker.available) {
    await next(worker, 'activityUpdated');
  }
  assert.equal(worker.activity.name, idle.friendlyName);

  // Attributes, by the worker and by REST
  await causing(worker, 'attributesUpdated', () => worker.setAttributes({ floor: 2 }));
  assert.equal(worker.attributes.floor, 2);
  await causing(worker, 'attributesUpdated', () => workspace.workers(sid).update({ attributes: '{"floor":3}' }));
  assert.equal(worker.attributes.floor, 3);

  // Reject, accept, wrap up and complete
  const create = () => workspace.tasks.create({ workflowSid: workflow.sid, attributes: '{"topic":"tax"}' });
  const rejected = await causing(worker, 'reservationCreated', create);
  assert.equal(rejected.status, 'pending');
  assert.equal(rejected.task.status, 'reserved');
  assert.equal(rejected.task.attributes.topic, 'tax');
  const again = next(worker, 'reservationCreated');
  await causing(rejected, 'rejected', () => rejected.reject());
  const reservation = await again;
  assert.equal(reservation.task.sid, rejected.task.sid);
  assert.equal(worker.reservations.size, 1);
  await causing(reservation, 'accepted', () => reservation.accept());
  assert.equal(reservation.task.status, 'assigned');
  await assert.rejects(reservation.accept(), /Request failed with status code 400/);
  await causing(reservation.task, 'updated', () => reservation.task.setAttributes({ topic: 'rent' }));
  assert.equal(reservation.task.attributes.topic, 'rent');
  await reservation.task.setVirtualStartTime(new Date('2026-01-01T00:00:00Z'));
  await causing(reservation, 'wrapup', () => reservation.task.wrapUp({ reason: 'done' }));
  assert.equal(reservation.status, 'wrapping');
  const { task } = reservation;
  await Promise.all([next(task, 'completed'), causing(reservation, 'completed', () => task.complete('all said'))]);
  assert.equal((await workspace.tasks(task.sid).fetch()).reason, 'all said');

  // Versions: the worker's own version is current, a reservation's old version is not
  await causing(worker, 'attributesUpdated', () => worker.setAttributes({ floor: 4 }));
  const direct = next(worker, 'reservationCreated');
  const outbound = await worker.createTask('+81300000000', '+12025550100', workflow.sid, queue.sid, {
    taskChannelUniqueName: 'default',
  });
  const own = await direct;
  assert.equal(own.task.sid, outbound);
  assert.equal(own.task.attributes.outbound_to, '+81300000000');
  own.version = String(Number(own.version) + 7);
  await assert.rejects(own.accept(), /status code 412/);
  await own.fetchLatestVersion();
  await causing(own, 'accepted', () => own.accept());
  await causing(own, 'wrapup', () => own.wrap());
  await causing(own, 'completed', () => own.complete());

  // A reservation that times out, and an activity that rejects reservations
  const missed = await causing(worker, 'reservationCreated', create);
  const offline = next(worker, 'activityUpdated');
  await causing(missed, 'timeout', () => advance('PT2M'));
  await offline;
  assert.equal(worker.available, false);
  const offered = next(worker, 'reservationCreated');
  await activity(worker, idle.friendlyName).setAsCurrent();
  const declined = await offered;
  await causing(declined, 'rejected', () =>
    activity(worker, 'Offline').setAsCurrent({ rejectPendingReservations: true }),
  );
  await workspace.tasks(declined.task.sid).remove();

  // Capacity, a supervisor, and a workspace as a whole
  const channel = [...worker.channels.values()].find((each) => each.taskChannelUniqueName === 'default');
  await causing(channel, 'capacityUpdated', () =>
    workspace.workers(sid).workerChannels('default').update({ capacity: 3 }),
  );
  assert.equal(channel?.capacity, 3);
  const supervisor = await connect(accessToken(created.sid, other.sid, 'supervisor'), {}, Supervisor);
  await causing(worker, 'activityUpdated', () =>
    /** @type {import('twilio-taskrouter').Supervisor} */ (supervisor).setWorkerActivity(sid, idle.sid),
  );
  await assert.rejects(
    /** @type {any} */ (worker)._request.post(
      `Workspaces/${created.sid}/Workers/${other.sid}`,
      { ActivitySid: idle.sid },
      'v1',
    ),
    /status code 403/,
  );
  const whole = new Workspace(accessToken(created.sid, other.sid, 'supervisor'), {
    ...OPTIONS,
    pageSize: 1,
  });
  assert.deepEqual([...(await whole.fetchWorkersInfo()).values()].map((each) => each.friendlyName).sort(), [
    'ana',
    'ben',
  ]);
  assert.equal((await whole.fetchTaskQueues()).size, 1);
  supervisor.disconnect();

  // A second session of the worker closes the first, which connects again
  const lost = next(worker, 'disconnected');
  const ready = next(worker, 'ready');
  const second = await connect(accessToken(created.sid, sid), { closeExistingSessions: true });
  await lost;
  second.disconnect();
  await ready;
  assert.equal(worker.activity.name, idle.friendlyName);

  // A new token on an open connection
  worker.updateToken(accessToken(created.sid, sid));
  await worker.fetchLatestVersion();

  // A capability token of the older kind
  const legacy = await connect(capabilityToken(created.sid, sid));
  assert.equal(legacy.sid, sid);
  await assert.rejects(legacy.setAttributes({}), /status code 403/);
  legacy.disconnect();

  // A worker who closes the last window is unavailable after a while
  worker.disconnect();
  const { sid: workerSid } = worker;
  await until(async () => {
    await advance('PT6S');
    return !(await workspace.workers(workerSid).fetch()).available;
  });
  await refuse('no token');
  await workspace.remove();
}

/** Takes a call that the server connects, from the first ring to the end of the after-call work. */
async function takeCall() {
  const [{ sid: workspaceSid }] = await taskrouter.v1.workspaces.list();
  const workspace = taskrouter.v1.workspaces(workspaceSid);
  const [offline] = await workspace.activities.list({ friendlyName: 'Offline' });
  const workers = await workspace.workers.list();
  for (const { sid, friendlyName } of workers) {
    if (friendlyName !== 'alice') {
      await workspace.workers(sid).update({ activitySid: offline.sid });
    }
  }
  const [{ sid }] = workers.filter((each) => each.friendlyName === 'alice');
  const worker = await connect(accessToken(workspaceSid, sid));
  if (!worker.available) {
    await activity(worker, 'Available').setAsCurrent();
  }
  const reservation = await causing(worker, 'reservationCreated', () => control('calls'));
  assert.ok(reservation.task.attributes.call_sid.startsWith('CA'));
  await causing(reservation, 'accepted', () => control('workers/alice/answer'));
  assert.equal(reservation.task.status, 'assigned');
  await causing(reservation, 'wrapup', () => control('workers/alice/hangup'));
  await causing(reservation, 'completed', () => reservation.task.complete('caller helped'));
  worker.disconnect();
}

/** Connects callers by the instructions of TaskRouter.js, in a workspace whose workflow has no assignment callback. */
async function connectCallers() {
  const { sid: workspaceSid } = await taskrouter.v1.workspaces.create({ friendlyName: 'Calls', template: 'FIFO' });
  const workspace = taskrouter.v1.workspaces(workspaceSid);
  const [workflow] = await workspace.workflows.list();
  const [idle] = await workspace.activities.list({ available: 'true' });
  const { sid } = await workspace.workers.create({
    friendlyName: 'dora',
    activitySid: idle.sid,
    attributes: '{"contact_uri":"client:dora"}',
  });
  const application = createServer(({ url }, response) => {
    const verb = url?.startsWith('/hold') ? '<Say>Please hold</Say>' : `<Enqueue workflowSid="${workflow.sid}"/>`;
    response.setHeader('Content-Type', 'text/xml').end(`<Response>${verb}</Response>`);
  }).listen(0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (application.address());
  const [number] = await api.v2010.accounts(accountSid).incomingPhoneNumbers.list();
  await number.update({ voiceUrl: `http://localhost:${port}/` });
  const worker = await connect(accessToken(workspaceSid, sid));

  const dequeued = await causing(worker, 'reservationCreated', () => control('calls'));
  await dequeued.dequeue({ from: number.phoneNumber });
  await causing(dequeued, 'accepted', () => control('workers/dora/answer'));
  await causing(dequeued, 'wrapup', () => control('workers/dora/hangup'));
  await causing(dequeued, 'completed', () => dequeued.complete());

  const { conferences } = api.v2010.accounts(accountSid);
  const reservation = await causing(worker, 'reservationCreated', () => control('calls'));
  await reservation.conference({ from: number.phoneNumber, to: 'client:dora' });
  await causing(reservation, 'accepted', () => control('workers/dora/answer'));
  const [conference] = await conferences.list({ status: 'in-progress' });
  const participants = async () =>
    (await conferences(conference.sid).participants.list()).map(({ muted, hold }) => ({ muted, hold }));
  await reservation.updateParticipant({ mute: true });
  await reservation.task.updateParticipant({ hold: true, holdUrl: `http://localhost:${port}/hold` });
  const states = await participants();
  assert.equal(states.filter(({ muted, hold }) => muted && !hold).length, 1);
  assert.equal(states.filter(({ muted, hold }) => hold && !muted).length, 1);
  await reservation.task.hold(sid, true);
  assert.ok((await participants()).every(({ hold }) => hold));
  await reservation.task.kick(sid);
  assert.equal((await participants()).length, 1);
  await assert.rejects(reservation.updateParticipant({ mute: false }), /has no such participant/);
  await api.v2010.accounts(accountSid).calls(reservation.task.attributes.call_sid).update({ status: 'completed' });
  await causing(reservation, 'completed', () => reservation.complete());
  worker.disconnect();
  application.close();
}

/** Transfers a task to another worker, and to a queue whose first worker declines. */
async function transferTasks() {
  const { sid: workspaceSid } = await taskrouter.v1.workspaces.create({ friendlyName: 'Transfers', template: 'FIFO' });
  const workspace = taskrouter.v1.workspaces(workspaceSid);
  const [workflow] = await workspace.workflows.list();
  const [queue] = await workspace.taskQueues.list();
  const [idle] = await workspace.activities.list({ available: 'true' });
  const [ana, ben, cleo] = await Promise.all(
    ['ana', 'ben', 'cleo'].map(async (friendlyName) => {
      const { sid } = await workspace.workers.create({ friendlyName });
      return connect(accessToken(workspaceSid, sid));
    }),
  );
  await activity(ana, idle.friendlyName).setAsCurrent();
  const reservation = await causing(ana, 'reservationCreated', () =>
    workspace.tasks.create({ workflowSid: workflow.sid, attributes: '{"topic":"tax"}' }),
  );
  await causing(reservation, 'accepted', () => reservation.accept());
  const { task } = reservation;

  // To a worker who is not available: the transfer waits and is canceled
  const waiting = await causing(task, 'transferInitiated', () => task.transfer(ben.sid, { mode: 'WARM' }));
  assert.equal(waiting.status, 'initiated');
  assert.equal(waiting.type, 'WORKER');
  assert.equal(waiting.to, ben.sid);
  assert.equal(waiting.workerSid, ana.sid);
  await assert.rejects(task.transfer(cleo.sid), /already has an active transfer/);
  await causing(waiting, 'canceled', () => waiting.cancel());
  assert.equal(waiting.status, 'canceled');
  await assert.rejects(waiting.cancel(), /is already canceled/);
  await assert.rejects(task.transfer(ana.sid), /already has the task/);

  // To a worker who declines: the transfer fails
  await activity(ben, idle.friendlyName).setAsCurrent();
  const offered = next(ben, 'reservationCreated');
  const declined = await causing(task, 'transferInitiated', () =>
    task.transfer(ben.sid, { mode: 'WARM', attributes: { topic: 'rent' } }),
  );
  const offer = await offered;
  assert.equal(offer.transfer.mode, 'WARM');
  assert.equal(offer.task.transfers.incoming.sid, declined.sid);
  assert.equal(offer.task.attributes.topic, 'rent');
  await Promise.all([next(declined, 'attemptFailed'), causing(declined, 'failed', () => offer.reject())]);
  assert.equal(task.transfers.outgoing.status, 'failed');
  assert.equal((await workspace.tasks(task.sid).fetch()).assignmentStatus, 'assigned');

  // To a queue: its first worker declines and its second worker accepts
  await activity(cleo, idle.friendlyName).setAsCurrent();
  const first = Promise.race([next(ben, 'reservationCreated'), next(cleo, 'reservationCreated')]);
  const transfer = await causing(task, 'transferInitiated', () => task.transfer(queue.sid, { mode: 'COLD' }));
  assert.equal(transfer.type, 'QUEUE');
  const asked = await first;
  const [other] = [ben, cleo].filter(({ sid }) => sid !== asked.workerSid);
  const second = next(other, 'reservationCreated');
  await causing(transfer, 'attemptFailed', () => asked.reject());
  const taken = await second;
  const completed = next(transfer, 'completed');
  const released = next(reservation, 'wrapup');
  await causing(taken, 'accepted', () => taken.accept());
  await completed;
  await released;
  await causing(reservation, 'completed', () => reservation.complete());
  assert.equal((await workspace.tasks(task.sid).fetch()).assignmentStatus, 'assigned');
  await causing(taken, 'completed', () => taken.complete());
  assert.equal((await workspace.tasks(task.sid).fetch()).assignmentStatus, 'completed');
  for (const worker of [ana, ben, cleo]) {
    worker.disconnect();
  }
  await workspace.remove();
}

/**
 * @param {string} workspaceSid
 * @param {string} workerSid
 */
function capabilityToken(workspaceSid, workerSid) {
  const base = `https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}`;
  const policies = [
    `${base}/Activities`,
    `${base}/Tasks/**`,
    `${base}/Workers/${workerSid}`,
    `${base}/Workers/${workerSid}/**`,
  ];
  return jwt(authToken, {
    iss: accountSid,
    exp: Math.floor(Date.now() / 1000) + 3600 + 600,
    version: 'v1',
    account_sid: accountSid,
    workspace_sid: workspaceSid,
    channel: workerSid,
    worker_sid: workerSid,
    policies: policies.map((url) => ({ url, method: 'GET', allow: true })),
  });
}

/**
 * @param {string} key
 * @param {object} claims
 */
function jwt(key, claims) {
  const text = [{ typ: 'JWT', alg: 'HS256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

/**
 * Connects with a token that the sandbox refuses.
 * @param {string} token
 */
async function refuse(token) {
  const worker = new Worker(token, { ...OPTIONS, logLevel: 'silent' });
  await assert.rejects(next(worker, 'ready'), /Could not connect to Twilio's servers/);
  worker.on('error', () => {});
  worker.disconnect();
}

/** @param {string} duration */
async function advance(duration) {
  const response = await fetch(`${address}/sandbox/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advance: duration }),
  });
  assert.ok(response.ok);
}

/** @param {() => Promise<boolean>} condition */
async function until(condition) {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('The condition never became true');
}
