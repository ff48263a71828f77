import { errorContents, errorType } from '../../../contract/errors.ts';
import { jsonKinds } from '../../../contract/json-kinds.ts';
import type { Call, Content, JsonKind, Response } from '../../../contract/types.ts';
import { callerKey } from '../../../contract/visit.ts';
import {
  code,
  identifier,
  joinCode,
  literal,
  propertyKey,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';
import { byCodeUnit } from '../../../order.ts';
import type { Declaration } from '../declarations/declaration.ts';
import { interfaceDeclaration, type Member } from '../declarations/print.ts';
import { wireCode } from '../declarations/wire.ts';
import type { FileScope } from '../file-scope.ts';
import type { PackageScope } from '../package-scope.ts';

/** The types of errors by call and status. */
export interface ErrorsByCall {
  /** The type that lists the bodies. */
  readonly bodies: Declaration;
  /** The kinds of such bodies in JSON; null if they are unknown. */
  readonly kinds: readonly JsonKind[] | null;
}

/** A call with the error responses whose bodies the document describes. */
interface Failures {
  /** Its name for callers: `machines.get`. */
  readonly id: string;
  readonly responses: readonly Response[];
}

/** The name of the type. It is not exported. */
export const bodiesName = 'ErrorBodies';

/**
 * The error bodies by call and status. Null if all have one type, which the type of all errors already has.
 */
export function errorsByCall({ contract, lookup }: PackageScope, scope: FileScope): ErrorsByCall | null {
  const failures = contract.resources
    .flatMap(({ path, calls }) => calls.map((call) => failuresOf(call, path)))
    .filter(({ responses }) => responses.length > 0);
  const contents = failures.flatMap(({ responses }) => responses.flatMap((each) => each.contents));
  const likely = failures.flatMap(({ responses }) =>
    responses.flatMap((each) => errorContents(each.contents)),
  );
  const distinct = new Set(likely.map((content) => callerKey(errorType(content))));
  if (distinct.size < 2) return null;
  const members = failures
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map(({ id, responses }): Member => {
      const entries = responses.map(
        (each) => code`${statusCode(each)}: ${bodyCode(each.contents, scope, lookup)}`,
      );
      const type = code`{ ${joinCode(entries, '; ')} }`;
      return { key: stringLiteral(id), type, optional: false, docs: null };
    });
  const bodies = interfaceDeclaration({
    name: identifier(bodiesName),
    docs: code`Bodies of non-2xx responses, by method and status.`,
    extends: null,
    members,
    index: null,
  });
  const areJson = contents.every(({ format }) => format === 'json');
  const types = contents.map(({ type }) => type);
  return { bodies, kinds: areJson ? jsonKinds(types, lookup.models) : null };
}

function failuresOf({ name, errors }: Call, path: readonly string[]): Failures {
  return { id: [...path, name].join('.'), responses: errors.filter(({ contents }) => contents.length > 0) };
}

function statusCode({ status }: Response): Code {
  if (typeof status === 'number') return literal(status);
  return propertyKey(status === 'default' ? status : `${Math.trunc(status.from / 100)}XX`);
}

function bodyCode(contents: readonly Content[], scope: FileScope, lookup: PackageScope['lookup']): Code {
  const types = errorContents(contents).map(errorType);
  const printed = types.map((type) => wireCode(type, { scope, direction: 'response' }, lookup));
  const distinct = new Map(printed.map((each) => [each.toString(), each]));
  return joinCode([...distinct.values()], ' | ');
}
