// When the notes of a call are saved.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import './shared-modules.mjs';

const { NoteStore } = await import('../../../main/resources/dev/toritsugi/desk/page/assets/commands/note-store.js');

/** @typedef {InstanceType<typeof NoteStore>} Notes */

const TASK = 'WT1';

let now = 0;

/** The notes that reached the server, with the time in ms. @type {[string, number][]} */
let saved = [];

/** HTTP status of the server's responses. */
let status = 204;

/** Lets time pass in steps, so that timers see the right time. @param {number} millis */
async function pass(millis) {
  for (let step = 0; step < millis; step += 100) {
    now += 100;
    mock.timers.tick(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Types a key, and pauses. @param {Notes} notes @param {string} note @param {number} pause */
async function type(notes, note, pause) {
  notes.keep(TASK, { note, outcome: null });
  await pass(pause);
}

beforeEach(() => {
  now = 0;
  saved = [];
  status = 204;
  const kept = new Map();
  const storage = {
    /** @param {string} key */
    getItem: (key) => kept.get(key) ?? null,
    /** @param {string} key @param {string} value */
    setItem: (key, value) => kept.set(key, value),
    /** @param {string} key */
    removeItem: (key) => kept.delete(key),
  };
  Object.assign(globalThis, { sessionStorage: storage });
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(Date, 'now', () => now);
  mock.method(globalThis, 'fetch', async (/** @type {URL} */ _url, /** @type {RequestInit} */ init) => {
    saved.push([JSON.parse(String(init.body)).note, now]);
    return new Response(status === 204 ? null : '{}', { status });
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

test('a note is saved two seconds after the last key', async () => {
  const notes = new NoteStore();
  await type(notes, 'C', 1000);
  await type(notes, 'Ca', 5000);
  assert.deepEqual(saved, [['Ca', 3000]]);
  assert.deepEqual(notes.unsavedTasks(), []);
});

test('typing without a pause is saved eight seconds after the first unsaved key', async () => {
  const notes = new NoteStore();
  for (let key = 1; key <= 30; key += 1) {
    await type(notes, 'x'.repeat(key), 500);
  }
  await pass(5000);
  assert.deepEqual(saved, [
    ['x'.repeat(16), 8000],
    ['x'.repeat(30), 16_000],
  ]);
});

test('the eight seconds begin anew after a save', async () => {
  const notes = new NoteStore();
  await type(notes, 'first', 4000);
  for (let key = 1; key <= 14; key += 1) {
    await type(notes, 'x'.repeat(key), 500);
  }
  assert.deepEqual(saved, [['first', 2000]]);
  await pass(2000);
  assert.deepEqual(saved[1], ['x'.repeat(14), 12_000]);
});

test('a note that the server has not saved is sent again after the next key', async () => {
  const notes = new NoteStore();
  status = 503;
  await type(notes, 'Call', 3000);
  assert.deepEqual(notes.unsavedTasks(), [TASK]);
  status = 204;
  await type(notes, 'Call back', 3000);
  assert.deepEqual(saved, [
    ['Call', 2000],
    ['Call back', 5000],
  ]);
  assert.deepEqual(notes.unsavedTasks(), []);
});

test('no note is saved after Complete has begun to send it', async () => {
  const notes = new NoteStore();
  await type(notes, 'Call', 1000);
  notes.pause(TASK);
  await pass(20_000);
  assert.deepEqual(saved, []);
});
