// The list of live conferences: who is in each, and who is on hold, muted or coaching.
import { $, attribute, h, keyed, text } from '../dom.js';
import { t } from '../words/words.js';

/** @typedef {import('../store.js').Conference} Conference */

/** @typedef {Conference['participants'][number]} Participant */

/** @param {import('../store.js').State} state */
export function renderConferences(state) {
  $('conferences').hidden = state.conferences.length === 0;
  keyed($('conference-rows'), state.conferences, ({ sid }) => sid, create, update);
}

function create() {
  const name = h('span', { class: 'who' });
  const people = h('ul', { class: 'plain' });
  return Object.assign(h('li', {}, name, people), { name, people });
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {Conference} conference
 */
function update(row, conference) {
  text(row.name, conference.name);
  row.name.title = conference.sid;
  keyed(
    row.people,
    conference.participants,
    ({ call }) => call,
    createParticipant,
    (person, participant) => updateParticipant(person, participant, conference),
  );
}

function createParticipant() {
  const who = h('span', { class: 'who' });
  const states = h('span', { class: 'states' });
  return Object.assign(h('li', {}, who, ' ', states), { who, states });
}

/**
 * @param {ReturnType<typeof createParticipant>} person
 * @param {Participant} participant
 * @param {Conference} conference
 */
function updateParticipant(person, participant, conference) {
  const coached = conference.participants.find(({ call }) => call === participant.coaches);
  const states = [
    !participant.connected && t('participant.ringing'),
    participant.hold && t('participant.hold'),
    participant.muted && t('participant.muted'),
    participant.coaches && t('participant.coaches', { who: coached?.who ?? participant.coaches }),
  ].filter(Boolean);
  text(person.who, participant.label ? `${participant.who} (${participant.label})` : participant.who);
  attribute(person, 'data-sid', participant.call);
  text(person.states, states.join(', '));
}
