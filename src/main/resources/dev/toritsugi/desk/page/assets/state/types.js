// Types of the desk: what the server sends, what the browser phone reports, and what the page shows.

/** @typedef {Record<string, string>} Names A name by language, beside the name in Twilio */

/** @typedef {{ sid: string, name: string, names: Names, available: boolean }} Activity */

/** @typedef {{ number: string | null, display: string | null, withheld: boolean, name: string | null }} Caller */

/** @typedef {{ name: string, names: Names }} Named */

/** @typedef {Named & { sid: string }} QueueName */

/**
 * A task of the operator. `completesAt` is the end of the after-call work, `longestUntil` the latest end. `handOn` are the
 * queues to which the operator can hand the caller on. `message` is what a caller has recorded, of the kind `voicemail` only.
 * @typedef {{ sid: string, taskSid: string, kind: string, state: 'ringing' | 'talking' | 'wrapping',
 *   callSid: string | null, caller: Caller, called: { number: string, display: string } | null, queue: QueueName | null,
 *   queuedAt: string | null, offeredAt: string | null, ringEndsAt: string | null, answeredAt: string | null,
 *   endedAt: string | null, completesAt: string | null,
 *   longestUntil: string | null, manual: boolean, outcomes: { choices: string[], required: boolean },
 *   outcome: string | null, note: string, screenPop: string | null, menu?: string | null, handOn?: Named[],
 *   blockable?: boolean, message?: Message | null }} Reservation
 */

/** @typedef {{ recordedAt: string, seconds: number, playedAt: string | null }} Message */

/** @typedef {{ code: string, by: string | null, at: string | null, until: string | null, activityBefore: string | null }} Reason */

/**
 * @typedef {{ sid: string, name: string, activity: Activity, activitySince: string | null, reason: Reason | null,
 *   phone: { kind: 'browser' | 'number' | 'sip', address: string, display: string | null } | null,
 *   desk: { session: string, since: string } | null, missedInARow: number, missedLimit: number, missed: string[],
 *   missedActivity?: Named | null }} Worker
 */

/** @typedef {QueueName & { waiting: number, longestSince: string | null, limitSeconds: number, available: number }} Queue */

/**
 * @typedef {'available' | 'ringing' | 'talking' | 'after' | 'break' | 'offline' | 'reconnecting' | 'no-microphone'} StateName
 */

/** @typedef {{ name: string, state: StateName, activity: Named | null, since: string | null }} Colleague */

/**
 * @typedef {Colleague & { workerSid: string, queue: QueueName | null, caller: Caller | null, taskSid: string | null,
 *   reason: Reason | null }} FloorOperator
 */

/** @typedef {{ taskSid: string, caller: Caller, queue: QueueName | null, since: string, ringingAt: string | null }} WaitingCaller */

/**
 * The opening hours of one schedule. `until` is when it closes or opens next, `scheduleUntil` when the schedule itself does.
 * @typedef {{ schedule: string, zone: string, open: boolean, until: string | null,
 *   manual: { until: string, by: string, since: string } | null, scheduleUntil: string | null }} Hours
 */

/**
 * GET /desk/state. Instants are ISO 8601 by Twilio's clock.
 * @typedef {{ build: string, now: string, asOf: string | null, twilioReachable: boolean,
 *   me: { name: string, role: 'operator' | 'supervisor', worker: Worker | null }, activities: Activity[],
 *   reservations: Reservation[], queues: Queue[], colleagues: Colleague[],
 *   floor: { operators: FloorOperator[], waiting: WaitingCaller[], hours?: Hours[], blocked?: Caller[] } | null }} DeskState
 */

/**
 * A call of the browser phone. `since` is the time of the answer. `silent` are the directions without sound.
 * @typedef {{ sid: string, state: 'ringing' | 'connecting' | 'open' | 'reconnecting', since: number | null, muted: boolean,
 *   weak: boolean, microphoneSilent: boolean, callerSilent: boolean }} PhoneCall
 */

/** @typedef {{ sid: string, by: 'caller' | 'operator' | 'lost', at: number, since: number | null }} EndedCall */

/**
 * The browser phone. `place` is where it runs: `here`, in another tab of this browser, or nowhere yet (`none`).
 * `problem` is a key of words/*.js: why Start work has failed.
 * @typedef {{ place: 'none' | 'here' | 'other-tab', starting: boolean, checking: boolean, problem: string | null,
 *   registered: boolean, lostSince: number | null, microphone: 'unknown' | 'ready' | 'missing' | 'blocked',
 *   unplugged: string | null, sound: boolean, names: { microphone: string, voice: string, ring: string },
 *   calls: PhoneCall[], ended: EndedCall | null }} Phone
 */

/** @typedef {{ key: string, params?: Record<string, string | number> }} Words A text of words/*.js */

/**
 * What has just happened, in one sentence. It is shown until `until`. `command` is the name of a button beside it.
 * @typedef {{ words: Words, until: number, bad?: boolean, command?: string, button?: string }} Happening
 */

/** @typedef {{ task: string, queue: string }} HandOn The open choice of a queue for the caller. `queue` is empty at first */

/** @typedef {{ queue: string, until: number }} HandedOn A caller who is being handed on. The call should end before `until` */

/**
 * Everything that the view depends on, except the time. Times are milliseconds since 1970 by Twilio's clock.
 * @typedef {{ signIn: 'unknown' | 'required' | 'done' | 'ended', signInProblem: Words | null, signingIn: boolean,
 *   language: string, state: DeskState | null, openedAt: number, build: string | null,
 *   connection: { live: boolean, since: number }, phone: Phone, busy: Set<string>,
 *   pendingActivity: { sid: string, at: number } | null, settled: Map<string, number>,
 *   extended: Map<string, string>, endingWork: boolean, happening: Happening | null, keypad: string | null,
 *   page: 'phone' | 'floor', outcomes: Map<string, string>, handOn: HandOn | null, handedOn: Map<string, HandedOn>,
 *   blocked: Set<string>,
 *   hidden: boolean, shortcuts: boolean }} Model
 */

/**
 * What the state bar shows. `loud` fills it with the solid colour of its state.
 * @typedef {{ name: StateName, word: Words | string, timing: Timing, sentence: Words | null, muted: boolean,
 *   loud: boolean, title: Words, number: string | null }} Bar
 */

/** @typedef {{ command: string, label: Words, look: 'answer' | 'stop' | 'go' | 'outline-stop' | 'plain', key?: string,
 *   icon?: string, disabled?: boolean }} Action */

/** @typedef {{ words: Words, bad?: boolean, icon?: string, command?: string, button?: Words }} Sentence */

/** @typedef {{ upFrom: number } | { leftUntil: number, total: number } | null} Timing */

export {};
