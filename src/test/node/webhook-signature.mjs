// Signs and validates webhooks by Twilio's Node SDK, which is the reference for Shared Keys:
//
//   node webhook-signature.mjs sign SECRET
//   node webhook-signature.mjs validate SECRET SETTINGS-HEADER SIGNATURE URL FORM-AS-JSON
//
// "sign" prints one line per case: algorithm, signature, URL and form as JSON, separated by tabs.

import twilio from 'twilio';
import webhooks from 'twilio/lib/webhooks/webhooks.js';

const [command, secret, ...rest] = process.argv.slice(2);

/** @type {[string, Record<string, string | string[]>][]} */
const cases = [
  ['https://calls.example.com/enqueue', { CallSid: 'CA1', From: '+819012345678' }],
  ['https://calls.example.com/enqueue?a=%2B81&b=x%20y', { To: '+81312345678', CallerName: '花子 📞' }],
  ['https://calls.example.com:443/assignment', { TaskAttributes: '{"a":"b&c=d"}', B: '', a: '1' }],
  ['https://calls.example.com/assignment/status?TaskSid=WT1', {}],
  ['http://localhost:8080/events', { values: ['2', '1', '2'], Values: '3' }],
];

if (command === 'sign') {
  for (const algorithm of [webhooks.HMAC_SHA1, webhooks.HMAC_SHA256]) {
    for (const [url, form] of cases) {
      const signature = webhooks.getExpectedTwilioSignature(secret, url, form, algorithm);
      console.log([algorithm, signature, url, JSON.stringify(form)].join('\t'));
    }
  }
} else {
  const [settings, signature, url, form] = rest;
  const algorithm = webhooks.getSignatureAlgorithm(settings);
  console.log(twilio.validateRequest(secret, signature, url, JSON.parse(form), algorithm) ? 'valid' : 'invalid');
}
