// Distils Twilio's OpenAPI files into the facts that the contract tests hold the sandbox to: names, types,
// patterns and enums, without prose and examples.
//
//   node src/test/contract/distil.mjs twilio_taskrouter_v1.json twilio_api_v2010.json
//
// The files are those of https://github.com/twilio/twilio-oai, spec/json.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const RESOURCES = new URL('../resources/dev/toritsugi/sandbox/contract/', import.meta.url);

/**
 * A schema of OpenAPI, as far as it is read here.
 * @typedef {{ $ref?: string, items?: Schema, properties?: Record<string, Schema>, required?: string[] }
 *   & Record<string, unknown>} Schema
 */

/** @typedef {{ schema: Schema, examples?: Record<string, { value: Record<string, unknown> }> }} Media */

/** @typedef {{ name: string, in: string, required?: boolean, schema: Schema }} Parameter */

/**
 * @typedef {{ operationId: string, parameters?: Parameter[], requestBody?: { content: Record<string, Media> },
 *   responses: Record<string, { content?: Record<string, Media> }> }} Operation
 */

/**
 * @typedef {{ paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, Schema> } }} Spec
 */

/** @typedef {{ properties?: Record<string, Shape>, names?: string[] } & Record<string, unknown>} Shape */

/**
 * By source file: what the facts are called, and which operations are of interest.
 * @type {Record<string, { target: string, wanted: RegExp }>}
 */
const SOURCES = {
  'twilio_taskrouter_v1.json': { target: 'taskrouter-v1.json', wanted: /./ },
  'twilio_api_v2010.json': {
    target: 'voice-2010.json',
    wanted: new RegExp(
      '^('
        + [
          '(List|Create|Fetch|Update|Delete)Call',
          '(List|Create|Fetch|Update|Delete)IncomingPhoneNumber',
          '(List|Create|Fetch|Update|Delete)Message',
          '(List|Fetch)(Call)?Notification',
          '(List|Fetch|Update|Delete)OutgoingCallerId',
          'CreateValidationRequest',
          '(List|Create|Fetch|Update|Delete)Application',
          '(List|Create|Fetch|Update|Delete)Queue',
          '(List|Fetch|Update)Member',
          '(List|Fetch|Update)Conference',
          '(List|Create|Fetch|Update|Delete)Participant',
          '(List|Create|Fetch|Update|Delete)(Call|Conference)?Recording',
          '(List|Fetch)Account',
          '(List|CreateNew|Fetch|Update|Delete)Key',
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

/**
 * @param {Spec} document
 * @param {RegExp} wanted
 */
function distil(document, wanted) {
  /** @type {Record<string, { route: string }>} */
  const operations = {};
  /** @type {Record<string, Shape>} */
  const schemas = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((name) => item[name] && wanted.test(item[name].operationId))) {
      operations[item[method].operationId] = operation(document, schemas, method, path, item[method]);
    }
  }
  const covered = new Set(Object.values(operations).map(({ route }) => resourceOf(route)));
  return {
    operations: sorted(operations),
    others: sorted(others(document, wanted, covered)),
    schemas: sorted(schemas),
  };
}

/**
 * The operations that are not of interest, on resources of which other operations are.
 * @param {Spec} document
 * @param {RegExp} wanted
 * @param {Set<string>} covered
 */
function others(document, wanted, covered) {
  /** @type {Record<string, { method: string, route: string }>} */
  const found = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((name) => item[name] && !wanted.test(item[name].operationId))) {
      if (covered.has(resourceOf(path))) {
        found[item[method].operationId] = { method: method.toUpperCase(), route: path };
      }
    }
  }
  return found;
}

/**
 * The first resource in a route below the account, such as Calls; for the account itself, Accounts.
 * @param {string} route
 */
function resourceOf(route) {
  return /^\/2010-04-01\/Accounts\/\{AccountSid\}\/(\w+)/.exec(route)?.[1] ?? 'Accounts';
}

/**
 * @param {Spec} document
 * @param {Record<string, Shape>} schemas
 * @param {string} method
 * @param {string} path
 * @param {Operation} source
 */
function operation(document, schemas, method, path, source) {
  const responses = Object.entries(source.responses);
  const [status, response] = responses.find(([each]) => each === '201') ?? responses[0];
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
  const properties = media.schema.properties ?? {};
  const [key, list] = Object.entries(properties).find(([, property]) => property.items) ?? [];
  if (!key || !list?.items?.$ref) {
    throw new Error(`${source.operationId} answers neither a resource nor a page of resources`);
  }
  const { [key]: _, ...paging } = properties;
  schemas[paging.meta ? 'page' : 'page.2010'] = shape(document, { type: 'object', properties: paging });
  return { ...result, key, schema: named(document, schemas, list.items.$ref, media, key) };
}

/**
 * @param {Spec} document
 * @param {Operation} source
 */
function parameters(document, source) {
  /** @type {Record<string, Record<string, Shape>>} */
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

/**
 * The name of a schema, whose shape is put with the others. Which links a resource has stands only in the samples.
 * @param {Spec} document
 * @param {Record<string, Shape>} schemas
 * @param {string} reference
 * @param {Media} media
 * @param {string} [key] of the resources in a page
 */
function named(document, schemas, reference, media, key) {
  const name = nameOf(reference);
  const facts = schemas[name] ?? shape(document, { $ref: reference });
  allowNulls(facts, media, key);
  for (const map of ['links', 'subresource_uris']) {
    const links = facts.properties?.[map];
    if (links) {
      const resources = Object.values(media.examples ?? {}).flatMap(({ value }) => (key ? value[key] : value));
      const known = resources.flatMap((resource) => Object.keys(Object(resource)[map] ?? {}));
      links.names = [...new Set([...(links.names ?? []), ...known])].sort();
    }
  }
  schemas[name] = facts;
  return name;
}

/**
 * Some properties are null in Twilio's samples, although their schemas do not allow it.
 * @param {Shape} facts
 * @param {Media} media
 * @param {string} [key] of the resources in a page
 */
function allowNulls(facts, media, key) {
  for (const { value } of Object.values(media.examples ?? {})) {
    const resources = /** @type {Record<string, unknown>[]} */ ([key ? value[key] : value].flat());
    for (const resource of resources) {
      for (const [name, property] of Object.entries(facts.properties ?? {})) {
        if (resource[name] === null) {
          property.nullable = true;
        }
      }
    }
  }
}

/**
 * @param {Spec} document
 * @param {Schema} schema
 */
function shape(document, schema) {
  const source = resolve(document, schema);
  /** @type {Shape} */
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

/**
 * @param {Spec} document
 * @param {Schema} schema
 */
function resolve(document, schema) {
  return schema.$ref ? document.components.schemas[nameOf(schema.$ref)] : schema;
}

/** @param {string} reference */
function nameOf(reference) {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/**
 * @template T
 * @param {Record<string, T>} object
 */
function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * One operation or schema a line, so that a difference between two versions can be read.
 * @param {Record<string, Record<string, object>>} facts
 */
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
