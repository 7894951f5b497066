// Distils Twilio's OpenAPI files into the facts that the contract tests hold the sandbox to: names, types,
// patterns and enums, without prose and examples.
//
//   node src/test/contract/distil.mjs twilio_taskrouter_v1.json twilio_api_v2010.json
//
// The files are those of https://github.com/twilio/twilio-oai, spec/json.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const RESOURCES = new URL('../resources/dev/toritsugi/sandbox/contract/', import.meta.url);

/** By source file: what the facts are called, and which operations are of interest. */
const SOURCES = {
  'twilio_taskrouter_v1.json': { target: 'taskrouter-v1.json', wanted: /./ },
  'twilio_api_v2010.json': {
    target: 'voice-2010.json',
    wanted: new RegExp(
      '^('
        + [
          '(List|Create|Fetch|Update)Call',
          '(List|Fetch|Update)IncomingPhoneNumber',
          '(List|Create|Fetch|Update|Delete)Application',
          '(List|Create|Fetch|Update|Delete)Queue',
          '(List|Fetch|Update)Member',
        ].join('|')
        + ')$',
    ),
  },
};

const METHODS = ['get', 'post', 'put', 'delete'];
const PLAIN = ['type', 'format', 'nullable', 'pattern', 'enum', 'minimum', 'maximum'];

for (const path of process.argv.slice(2)) {
  const source = SOURCES[basename(path)];
  if (!source) {
    throw new Error(`${path} is none of ${Object.keys(SOURCES).join(', ')}`);
  }
  const facts = distil(JSON.parse(readFileSync(path, 'utf8')), source.wanted);
  writeFileSync(new URL(source.target, RESOURCES), write(facts));
}

function distil(document, wanted) {
  const operations = {};
  const schemas = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((name) => item[name] && wanted.test(item[name].operationId))) {
      operations[item[method].operationId] = operation(document, schemas, method, path, item[method]);
    }
  }
  return { operations: sorted(operations), schemas: sorted(schemas) };
}

function operation(document, schemas, method, path, source) {
  const [status, response] = Object.entries(source.responses)[0];
  const result = {
    method: method.toUpperCase(),
    route: path,
    status: Number(status),
    ...parameters(document, source),
  };
  const media = response.content?.['application/json'];
  if (!media) {
    return result;
  }
  const reference = media.schema.$ref;
  if (reference) {
    return { ...result, schema: named(document, schemas, reference, media) };
  }
  const [key, list] = Object.entries(media.schema.properties).find(([, property]) => property.items);
  const { [key]: ignored, ...paging } = media.schema.properties;
  schemas[paging.meta ? 'page' : 'page.2010'] = shape(document, { type: 'object', properties: paging });
  return { ...result, key, schema: named(document, schemas, list.items.$ref, media, key) };
}

function parameters(document, source) {
  const result = {};
  for (const parameter of source.parameters ?? []) {
    result[parameter.in] ??= {};
    result[parameter.in][parameter.name] = {
      ...shape(document, parameter.schema),
      ...(parameter.required ? { required: true } : {}),
    };
  }
  const [media, body] = Object.entries(source.requestBody?.content ?? {})[0] ?? [];
  if (body) {
    const form = resolve(document, body.schema);
    result[media === 'application/json' ? 'body' : 'form'] = Object.fromEntries(
      Object.entries(form.properties ?? {}).map(([name, property]) => [
        name,
        {
          ...shape(document, property),
          ...(form.required?.includes(name) ? { required: true } : {}),
        },
      ]),
    );
  }
  return Object.fromEntries(Object.entries(result).map(([place, names]) => [place, sorted(names)]));
}

/** Which links a resource has stands in the document's samples alone. */
function named(document, schemas, reference, media, key) {
  const name = reference.split('/').pop();
  const facts = schemas[name] ?? shape(document, { $ref: reference });
  for (const map of ['links', 'subresource_uris']) {
    if (facts.properties[map]) {
      const known = new Set(facts.properties[map].names);
      for (const sample of Object.values(media.examples ?? {})) {
        for (const resource of key ? sample.value[key] : [sample.value]) {
          Object.keys(resource[map] ?? {}).forEach((link) => known.add(link));
        }
      }
      facts.properties[map].names = [...known].sort();
    }
  }
  schemas[name] = facts;
  return name;
}

function shape(document, schema) {
  const source = resolve(document, schema);
  const result = {};
  for (const name of PLAIN.filter((plain) => source[plain] !== undefined)) {
    result[name] = source[name];
  }
  if (source.items) {
    result.items = shape(document, source.items);
  }
  if (source.properties) {
    result.properties = sorted(
      Object.fromEntries(
        Object.entries(source.properties).map(([name, property]) => [name, shape(document, property)]),
      ),
    );
  }
  return result;
}

function resolve(document, schema) {
  return schema.$ref ? document.components.schemas[schema.$ref.split('/').pop()] : schema;
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** One operation or schema a line, so that a difference between two versions can be read. */
function write(facts) {
  const parts = Object.entries(facts).map(
    ([part, entries]) =>
      `"${part}": {\n`
      + Object.entries(entries)
        .map(([name, value]) => `"${name}": ${JSON.stringify(value)}`)
        .join(',\n')
      + '\n}',
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
