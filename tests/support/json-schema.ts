/** As much of JSON Schema (2020-12) as the export's schema uses: values it allows, and what is wrong with one it does not. */
import fc from 'fast-check';
import type { Json } from '../../src/domain/record/field.ts';

export type Schema = {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
};

/** Where the value is not as the schema says; empty when it is. */
export function misfits(root: Schema, schema: Schema, value: Json, at = ''): readonly string[] {
  const real = schema.$ref ? resolve(root, schema.$ref) : schema;
  const cases = real.anyOf ?? real.oneOf;
  if (cases) {
    const fits = cases.filter((one) => misfits(root, one, value).length === 0).length;
    return (real.oneOf ? fits === 1 : fits > 0) ? [] : [`${at}: fits ${fits} cases`];
  }
  if ('const' in real) return real.const === value ? [] : [`${at}: not ${String(real.const)}`];
  if (real.enum) return real.enum.includes(value) ? [] : [`${at}: not one of the values`];
  return ofType(root, real, { value, at });
}

type Placed = { readonly value: Json; readonly at: string };

function ofType(root: Schema, schema: Schema, { value, at }: Placed): readonly string[] {
  const { type = 'object' } = schema;
  switch (type) {
    case 'string': {
      const fits =
        typeof value === 'string' &&
        value.length >= (schema.minLength ?? 0) &&
        (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value));
      return fits ? [] : [`${at}: no such text`];
    }
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at}: no whole number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at}: no yes or no`];
    case 'null':
      return value === null ? [] : [`${at}: not null`];
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((one: Json, i) => misfits(root, schema.items ?? {}, one, `${at}/${i}`))
        : [`${at}: no list`];
    case 'object':
      return ofObject(root, schema, { value, at });
  }
}

function ofObject(root: Schema, schema: Schema, { value, at }: Placed): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${at}: no object`];
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const held = value as { readonly [name: string]: Json };
  return [
    ...required.filter((name) => !(name in held)).map((name) => `${at}/${name}: is not there`),
    ...Object.entries(held).flatMap(([name, one]) => {
      const known = properties[name];
      if (known) return misfits(root, known, one, `${at}/${name}`);
      return additionalProperties ? [] : [`${at}/${name}: is not in the schema`];
    }),
  ];
}

/** Values the schema allows; optional ones are always there. */
export function allowed(root: Schema, schema: Schema): fc.Arbitrary<Json> {
  const real = schema.$ref ? resolve(root, schema.$ref) : schema;
  const cases = real.anyOf ?? real.oneOf;
  if (cases) return fc.oneof(...cases.map((one) => allowed(root, one)));
  if ('const' in real) return fc.constant(real.const as Json);
  if (real.enum) return fc.constantFrom(...real.enum);
  const { type = 'object' } = real;
  switch (type) {
    case 'string':
      return textOf(real);
    case 'integer':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(allowed(root, real.items ?? {}), {
        minLength: real.minItems ?? 0,
        maxLength: real.maxItems ?? 3,
      });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(real.properties ?? {}).map(([name, one]) => [name, allowed(root, one)]),
        ),
        { noNullPrototype: true },
      ) as fc.Arbitrary<Json>;
  }
}

/** The patterns are of days, clocks and currencies: examples stand for them. */
function textOf({ pattern, minLength }: Schema): fc.Arbitrary<string> {
  if (pattern === undefined) return fc.string({ minLength: minLength ?? 0, maxLength: 12 });
  const fits = (text: string) => new RegExp(pattern, 'u').test(text);
  const examples = ['2026-11-28', '2024-02-29', '2026-11-28T09:05', '09:00', '17:30', 'GBP', 'NOK'];
  return fc.constantFrom(...examples.filter(fits));
}

function resolve(root: Schema, ref: string): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new ReferenceError(`the schema lacks ${ref}`);
  return found;
}
